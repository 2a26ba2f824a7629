import { type CivilDate, civilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Agreement, Ending, NewAgreement, OnAgreement } from '../domain/agreement.ts';
import { given, insertAgreement, selectAgreement, selectAgreementsOf, updateAgreement } from '../store.ts';
import { keepContractPapers } from './keep-contract.ts';
import { takeAgreement, tellChange, todayOf } from './change-agreement.ts';

/**
 * Opens an agreement, ordered or already awaiting activation, pinned to the pack and version given, and keeps its papers. Called
 * by `placeOrder`, which tells of it.
 */
export async function openAgreement(tx: Tx, context: Context, input: NewAgreement): Promise<Agreement> {
  const agreement = given(await insertAgreement(tx, input));
  await keepContractPapers(tx, context, agreement);
  return agreement;
}

/** An agreement by its id. */
export async function agreementOf(tx: Tx, id: string): Promise<Agreement | undefined> {
  const kept = await selectAgreement(tx, id);
  return kept && given(kept);
}

/** The agreements of an account, newest first. */
export async function agreementsOf(tx: Tx, accountId: string): Promise<Agreement[]> {
  return (await selectAgreementsOf(tx, accountId)).map(given);
}

/** Everything is ready for the line to be connected (papers, appointment). One that already waits stays as it is. */
export async function awaitActivation(tx: Tx, context: Context, input: OnAgreement): Promise<Result<Agreement>> {
  const present = await selectAgreement(tx, input.agreementId);
  if (present?.state === 'awaiting-activation') return ok(given(present));
  const taken = await takeAgreement(tx, input, 'awaiting-activation');
  if (!taken.ok) return taken;
  const agreement = await updateAgreement(tx, taken.value, { state: 'awaiting-activation' });
  await tellChange(tx, context, agreement, {
    kind: 'awaiting-activation',
    on: todayOf(context, agreement),
    title: { fr: 'Tout est prêt pour la mise en service', en: 'Everything is ready for activation' },
  });
  return ok(given(agreement));
}

/** The reason put forward with the termination that runs, and when its paper came; nothing when none was. */
export async function terminationReason(
  tx: Tx,
  agreementId: string,
): Promise<Pick<Ending['request'], 'reason' | 'documentsReceivedOn'>> {
  const { reason, documentsReceivedOn } = (await selectAgreement(tx, agreementId))?.ending?.request ?? {};
  if (reason === undefined) return {};
  return { reason, ...(documentsReceivedOn === undefined ? {} : { documentsReceivedOn }) };
}

/** The day on which the termination that runs was asked for; `null` when none does. */
export async function terminationRequestedOn(tx: Tx, agreementId: string): Promise<CivilDate | null> {
  const kept = await selectAgreement(tx, agreementId);
  return kept?.ending ? civilDate(kept.ending.request.receivedOn) : null;
}
