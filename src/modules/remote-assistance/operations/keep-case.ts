import { uuidV7 } from '../../../kernel/ids.ts';
import { inTerritory, type Instant, isoInstant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import { addCharge } from '../../customer-bill/index.ts';
import { type AskedTerms, askTerms } from '../../decision/index.ts';
import { openObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { AssistanceCase, CaseOutcome, CaseStep } from '../domain/assistance-case.ts';
import { mayStep } from '../domain/assistance-case.ts';
import { lockCase, saveCase } from '../store.ts';

/** Which case an operation changes, and from which version of it. */
export interface OnCase {
  readonly caseId: string;
  readonly ifVersion?: number;
}

const NO_CASE = fail('assistance/not-found', 'Ce dossier n’existe pas.', 'There is no such case.', 'caseId');
const CHANGED = fail(
  'assistance/changed-meanwhile',
  'Quelqu’un a modifié ce dossier entre-temps.',
  'Somebody changed this case meanwhile.',
);
const NOT_NOW = fail(
  'assistance/not-now',
  'Le dossier n’en est pas là : rechargez la page.',
  'The case does not stand there: load the page again.',
);

/** Takes a case for a step. Refused: unknown, changed meanwhile, or not where the step may be taken. */
export async function takeCase(tx: Tx, on: OnCase, step: CaseStep): Promise<Result<AssistanceCase>> {
  const found = await lockCase(tx, on.caseId);
  if (!found) return NO_CASE;
  if (on.ifVersion !== undefined && on.ifVersion !== found.version) return CHANGED;
  return mayStep(found.state, step) ? ok(found) : NOT_NOW;
}

/** A journal on the terms of a case. */
export function journalOf(tx: Tx, context: Context, one: AssistanceCase): Promise<AskedTerms> {
  const { accountId, id, pack, termsVersion: version, territory } = one;
  const on = localDate(territory, context.clock.now());
  return askTerms(tx, context, { accountId, subject: `assistance:${id}`, pack, version, on });
}

/** An instant as decisions take it, with the offset of the territory. */
export function stated(territory: Territory, at: Instant): string {
  const zoned = inTerritory(territory, at);
  return isoInstant(zoned.at, zoned.offsetMinutes);
}

/** Opens what falls due about a case. */
export async function openDue(tx: Tx, context: Context, one: AssistanceCase, due: readonly DueEffect[]): Promise<void> {
  await openObligations(
    tx,
    context,
    due.map((effect) => ({
      accountId: one.accountId,
      agreementId: one.agreementId ?? undefined,
      territory: one.territory,
      subject: `assistance:${one.id}`,
      effect,
    })),
  );
}

/** Puts charges on the bill of the subscription; answers their ids. */
export async function chargeCase(
  tx: Tx,
  context: Context,
  one: AssistanceCase,
  charges: readonly ChargeEffect[],
): Promise<string[]> {
  const ids: string[] = [];
  const { accountId, agreementId, pack, termsVersion: version } = one;
  for (const effect of charges) {
    const id = await addCharge(tx, context, { accountId, agreementId, effect, pack, version });
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** What is told of a step. */
export interface ToldStep {
  readonly kind: string;
  readonly title: Bilingual;
  /** The decision that says why; the last of the journal when absent. */
  readonly decision?: string;
  readonly detail?: object;
}

/** Tells a step: timeline and audit trail. */
export async function tellCase(tx: Tx, context: Context, one: AssistanceCase, told: ToldStep): Promise<void> {
  const { accountId, agreementId, number } = one;
  await recordEvent(tx, context, {
    accountId,
    agreementId: agreementId ?? undefined,
    kind: `assistance-${told.kind}`,
    on: localDate(one.territory, context.clock.now()),
    title: {
      fr: `${told.title.fr} (assistance ${number})`,
      en: `${told.title.en} (assistance ${number})`,
    },
    detail: { caseId: one.id, ...told.detail },
    decision: told.decision,
  });
  await recordAudit(tx, context, {
    action: `remote-assistance:${told.kind}`,
    subject: `assistance:${one.id}`,
    terms: `${one.pack}@${one.termsVersion}`,
    detail: { number, ...told.detail },
  });
}

/** Writes a case as a step left it, with the decisions it rests on, and tells it. */
export async function keepCase(
  tx: Tx,
  context: Context,
  journal: AskedTerms,
  one: AssistanceCase,
  done: ToldStep & { readonly charges?: readonly ChargeEffect[]; readonly due?: readonly DueEffect[] },
): Promise<Result<CaseOutcome>> {
  const notes = journal.notes();
  const decisionIds = [...one.decisionIds, ...notes.map((note) => note.id)];
  const assisted = await saveCase(tx, { ...one, decisionIds });
  await journal.save(tx);
  const decision = done.decision ?? notes.at(-1)?.id;
  await tellCase(tx, context, assisted, { ...done, ...(decision === undefined ? {} : { decision }) });
  return ok({ assisted, charges: done.charges ?? [], due: done.due ?? [], notes });
}

/** A new identifier of the room. */
export function newCaseId(context: Context): string {
  return uuidV7(context.clock.now(), context.random);
}
