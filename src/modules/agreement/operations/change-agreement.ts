import { localDate } from '../../../kernel/instant.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import { sendMessage } from '../../communication/index.ts';
import { addCharge } from '../../customer-bill/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { openObligations } from '../../obligation/index.ts';
import { followAgreement } from '../../balance/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Agreement, AgreementState, EntryCharge, OnAgreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { mayBecome, STATE_LABELS } from '../domain/agreement-state.ts';
import { type KeptAgreement, lockAgreement } from '../store.ts';

/** Nobody may change it: it does not exist. */
export const NO_SUCH_AGREEMENT = fail(
  'agreement/not-found',
  'Ce contrat n’existe pas.',
  'There is no such contract.',
  'agreementId',
);

const CHANGED_MEANWHILE = fail(
  'agreement/changed-meanwhile',
  'Quelqu’un a modifié ce contrat entre-temps ; relisez-le avant de recommencer.',
  'Somebody changed this contract meanwhile; read it again before you retry.',
);

/** States in which a contract gives a service. */
export const LIVING = ['active', 'suspended', 'terminating'] as const satisfies readonly AgreementState[];

/** States of a contract that is not over. */
export const NOT_OVER = ['ordered', 'awaiting-activation', ...LIVING] as const satisfies readonly AgreementState[];

/**
 * Takes an agreement for a change to another state. Refused: unknown, changed meanwhile by somebody else, or in a state from
 * which it cannot go there (`from` narrows the states of the table when the change only makes sense from some).
 */
export async function takeAgreement(
  tx: Tx,
  input: OnAgreement,
  to: AgreementState,
  from?: readonly AgreementState[],
): Promise<Result<KeptAgreement>> {
  const agreement = await lockAgreement(tx, input.agreementId);
  if (!agreement) return NO_SUCH_AGREEMENT;
  if (input.ifVersion !== undefined && input.ifVersion !== agreement.version) return CHANGED_MEANWHILE;
  const possible = mayBecome(agreement.state, to) && (from === undefined || from.includes(agreement.state));
  return possible ? ok(agreement) : notInThisState(agreement.state, to, from);
}

/** Takes an agreement for a change that leaves its state as it is. Refused: unknown, changed meanwhile, or not in one of the states. */
export async function holdAgreement(
  tx: Tx,
  input: OnAgreement,
  states: readonly AgreementState[],
): Promise<Result<KeptAgreement>> {
  const agreement = await lockAgreement(tx, input.agreementId);
  if (!agreement) return NO_SUCH_AGREEMENT;
  if (input.ifVersion !== undefined && input.ifVersion !== agreement.version) return CHANGED_MEANWHILE;
  return states.includes(agreement.state) ? ok(agreement) : notInThisState(agreement.state, agreement.state, states);
}

function notInThisState(state: AgreementState, to: AgreementState, from: readonly AgreementState[] | undefined) {
  const code = 'agreement/not-in-this-state';
  const [now, then] = [STATE_LABELS[state], STATE_LABELS[to]];
  if (from !== undefined && !from.includes(state)) {
    const fr = from.map((one) => STATE_LABELS[one].fr).join(' ou ');
    const en = from.map((one) => STATE_LABELS[one].en).join(' or ');
    return fail(
      code,
      `Ce contrat est ${now.fr} ; il faut pour cela un contrat ${fr}.`,
      `This contract is ${now.en}; this takes a contract that is ${en}.`,
    );
  }
  if (state === to) return fail(code, `Ce contrat est déjà ${now.fr}.`, `This contract is already ${now.en}.`);
  return fail(
    code,
    `Un contrat ${now.fr} ne peut pas devenir ${then.fr}.`,
    `A contract that is ${now.en} cannot become ${then.en}.`,
  );
}

/** Today in the agreement's territory. */
export function todayOf(context: Context, agreement: Pick<Agreement, 'territory'>): CivilDate {
  return localDate(agreement.territory, context.clock.now());
}

/** A journal on the terms that the agreement is pinned to. */
export function journalOf(tx: Tx, context: Context, agreement: Agreement, on: CivilDate): Promise<Journal> {
  return openJournal(tx, context, {
    accountId: agreement.accountId,
    subject: `agreement:${agreement.id}`,
    pack: agreement.pack,
    version: agreement.termsVersion,
    on,
  });
}

/** Makes the charges of an agreement due on its account's bills; answers their ids. */
export async function makeCharges(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  charges: readonly ChargeEffect[],
): Promise<EntryCharge[]> {
  if (charges.length === 0) return [];
  const made: EntryCharge[] = [];
  for (const effect of charges) {
    const chargeId = await addCharge(tx, context, {
      accountId: agreement.accountId,
      agreementId: agreement.id,
      effect,
      pack: agreement.pack,
      version: agreement.termsVersion,
    });
    if (chargeId !== null) made.push({ chargeId, effect });
  }
  return made;
}

/** Opens what falls due for an agreement, under one subject. */
export async function makeDue(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  due: readonly DueEffect[],
  subject: string,
  payload?: unknown,
): Promise<void> {
  if (due.length === 0) return;
  const { accountId, territory } = agreement;
  await openObligations(
    tx,
    context,
    due.map((effect) => ({ accountId, agreementId: agreement.id, territory, subject, effect, payload })),
  );
}

/** What the customer is written, by mail unless a letter is asked for; the same key is never written twice. */
export interface ToldMessage {
  readonly template: string;
  readonly key?: string;
  readonly letter?: boolean;
  readonly data: { readonly [name: string]: unknown };
}

/** Writes to the customer of an agreement. */
export async function writeTo(tx: Tx, context: Context, agreement: Agreement, message: ToldMessage): Promise<void> {
  const { template, data, letter, key } = message;
  await sendMessage(tx, context, {
    accountId: agreement.accountId,
    template,
    channel: letter ? 'letter' : 'email',
    dedupeKey: `${template}:${key ?? `${agreement.id}:${agreement.version}`}`,
    data,
  });
}

/** Tells a change: on the customer's timeline, in the audit trail under the terms that decided, and to the customer. */
export async function tellChange(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  change: {
    readonly kind: string;
    readonly on: CivilDate;
    readonly title: Bilingual;
    readonly decision?: string | undefined;
    readonly detail?: unknown;
    readonly why?: string;
    readonly message?: ToldMessage | undefined;
  },
): Promise<void> {
  const { accountId, id } = agreement;
  const { kind, on, title, decision, detail, message } = change;
  await recordEvent(tx, context, { accountId, agreementId: id, kind, on, title, decision, detail });
  await recordAudit(tx, context, {
    action: `agreement:${kind}`,
    subject: `agreement:${id}`,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
    ...(change.why === undefined ? {} : { why: change.why }),
    detail: detail ?? {},
  });
  if (message) await writeTo(tx, context, agreement, message);
  await followAgreement(tx, context, agreement, contractFacts(agreement));
}
