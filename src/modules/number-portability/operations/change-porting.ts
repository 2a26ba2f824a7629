import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { NumberLife } from '../../../terms/model/life-numbers.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { addCharge } from '../../customer-bill/index.ts';
import { type DecisionNote, type Journal, openJournal } from '../../decision/index.ts';
import { cancelObligations, openObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Porting, PortingState } from '../domain/porting.ts';
import { mayBecome, PORTING_STATES } from '../domain/porting-state.ts';
import type { PortingMessageKind } from '../ports.ts';
import { lockPorting } from '../store.ts';
import { insertPortingMessage } from '../store-messages.ts';

/** How long after a day something may still be said about it by the other operator. */
const LISTENS_DAYS = 30;

/** A port with the agreement that it goes with. */
export interface TakenPorting {
  readonly porting: Porting;
  readonly agreement: Agreement;
}

/** Which port an operation changes, and from which version of it. */
export interface OnPorting {
  readonly portingId: string;
  readonly ifVersion?: number;
}

/** What an operation on a port did, with the decisions it rests on. */
export interface PortingOutcome {
  readonly porting: Porting;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  readonly notes: readonly DecisionNote[];
}

const NO_SUCH_PORTING = fail(
  'number-portability/not-found',
  'Ce portage n’existe pas.',
  'There is no such port.',
  'portingId',
);

/** Takes a port for a change to another state. Refused: unknown, changed meanwhile, or in a state from which it cannot go there. */
export async function takePorting(tx: Tx, input: OnPorting, to?: PortingState): Promise<Result<TakenPorting>> {
  const porting = await lockPorting(tx, input.portingId);
  const agreement = porting && (await agreementOf(tx, porting.agreementId));
  if (!porting || !agreement) return NO_SUCH_PORTING;
  if (input.ifVersion !== undefined && input.ifVersion !== porting.version) {
    return fail(
      'number-portability/changed-meanwhile',
      'Quelqu’un a modifié ce portage entre-temps.',
      'Somebody changed this port meanwhile.',
    );
  }
  if (to === undefined || mayBecome(porting.state, to)) return ok({ porting, agreement });
  const [now, then] = [PORTING_STATES[porting.state], PORTING_STATES[to]];
  return fail(
    'number-portability/not-in-this-state',
    `Ce portage est « ${now.fr} » : il ne peut pas devenir « ${then.fr} ».`,
    `This port is "${now.en}": it cannot become "${then.en}".`,
  );
}

/** Today where the number is. */
export function todayOf(context: Context, at: Pick<Porting, 'territory'>): CivilDate {
  return localDate(at.territory, context.clock.now());
}

/** A journal on the terms of the agreement that a port goes with. */
export function journalOfPorting(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  id: string,
  on: CivilDate,
): Promise<Journal> {
  const { accountId, pack, termsVersion: version } = agreement;
  return openJournal(tx, context, { accountId, subject: `porting:${id}`, pack, version, on });
}

/** What the contract says of numbers; nothing when it has none. */
export function numberLifeOf(journal: Journal): NumberLife {
  return journal.life.numbers ?? {};
}

/** The number as people read it. */
export function shownNumber(porting: Pick<Porting, 'e164'>): string {
  return displayPhoneNumber(porting.e164);
}

/** Tells a step of a port: on the timeline, in the audit trail, and to the customer. */
export async function tellPorting(
  tx: Tx,
  context: Context,
  { porting, agreement }: TakenPorting,
  step: {
    readonly kind: string;
    readonly on: CivilDate;
    readonly title: Bilingual;
    readonly decision?: string | undefined;
    readonly detail?: { readonly [name: string]: unknown };
    readonly message?: { readonly template: string; readonly data: { readonly [name: string]: unknown } };
  },
): Promise<void> {
  const { accountId, id: agreementId } = agreement;
  const { kind, on, title, decision, detail, message } = step;
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind,
    on,
    title,
    decision,
    detail: { portingId: porting.id, ...detail },
  });
  await recordAudit(tx, context, {
    action: `number-portability:${kind}`,
    subject: `porting:${porting.id}`,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
    detail: { state: porting.state, ...detail },
  });
  if (message === undefined) return;
  await sendMessage(tx, context, {
    accountId,
    template: message.template,
    channel: 'email',
    dedupeKey: `${message.template}:${porting.id}:${porting.version}`,
    data: { number: shownNumber(porting), ...message.data },
  });
}

/** Opens what falls due for a port. The end of the contract takes what falls due for a number that comes, not for one that leaves. */
export async function openPortingDue(
  tx: Tx,
  context: Context,
  { porting, agreement }: TakenPorting,
  due: readonly DueEffect[],
): Promise<void> {
  if (due.length === 0) return;
  const { accountId, territory, id } = agreement;
  const agreementId = porting.direction === 'in' ? { agreementId: id } : {};
  const subject = `porting:${porting.id}`;
  await openObligations(
    tx,
    context,
    due.map((effect) => ({ accountId, ...agreementId, territory, subject, effect })),
  );
}

/** Closes what was to fall due for a port. */
export async function forgetPortingDue(tx: Tx, context: Context, porting: Porting, on: CivilDate): Promise<void> {
  await cancelObligations(tx, context, { accountId: porting.accountId, subject: `porting:${porting.id}`, on });
}

/** Makes charges of a port due on the bills of its agreement. */
export async function chargePorting(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  charges: readonly ChargeEffect[],
): Promise<void> {
  const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
  for (const effect of charges) await addCharge(tx, context, { accountId, agreementId, effect, pack, version });
}

/** Writes a message to the other operator, once for its key; it leaves with the daily work. */
export async function writeToOperator(
  tx: Tx,
  context: Context,
  porting: Porting,
  message: {
    readonly kind: PortingMessageKind;
    readonly portingOn?: CivilDate | null;
    readonly reason?: string;
    /** Whether something will be said about it. */
    readonly awaits: boolean;
  },
): Promise<void> {
  const on = todayOf(context, porting);
  const portingOn = message.portingOn ?? null;
  const from = Math.max(on, portingOn ?? porting.expectedOn ?? on) as CivilDate;
  const { accountId, id: portingId, otherOperator, rio, e164: number, version } = porting;
  const day = portingOn === null ? '' : isoDate(portingOn);
  await insertPortingMessage(tx, {
    accountId,
    id: uuidV7(context.clock.now(), context.random),
    portingId,
    direction: 'out',
    kind: message.kind,
    body: { number, otherOperator, rio, portingOn, reason: message.reason ?? null },
    dedupeKey: `${portingId}:${message.kind}:${day}:${version}`,
    on,
    at: context.clock.now(),
    awaitsUntil: message.awaits ? plusDays(from, LISTENS_DAYS) : null,
  });
}
