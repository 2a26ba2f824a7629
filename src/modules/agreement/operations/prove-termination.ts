import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import { cancelCharge } from '../../customer-bill/index.ts';
import { withoutFault } from '../../decision/index.ts';
import type { OnAgreement, TerminationOutcome } from '../domain/agreement.ts';
import { type KeptAgreement, updateAgreement } from '../store.ts';
import { holdAgreement, journalOf, makeCharges, tellChange } from './change-agreement.ts';
import { askTermination, handsOver, outcomeOf, refusedTermination } from './terminate-agreement.ts';

/** Whether two answers ask for the same money. */
function sameMoney(before: readonly ChargeEffect[], now: readonly ChargeEffect[]): boolean {
  const told = (all: readonly ChargeEffect[]) => all.map((one) => `${one.code} ${one.amountInclTax} ${one.on}`).join();
  return told(before) === told(now);
}

/** Takes back what a termination cost: off the next bill, or as credits when a bill has carried it. */
async function takeBackCharges(
  tx: Tx,
  context: Context,
  agreement: KeptAgreement,
  charges: readonly ChargeEffect[],
  on: CivilDate,
): Promise<ChargeEffect[]> {
  const credits: ChargeEffect[] = [];
  for (const [index, chargeId] of (agreement.ending?.chargeIds ?? []).entries()) {
    const cancelled = await cancelCharge(tx, { accountId: agreement.accountId, chargeId, on: isoDate(on) });
    const effect = charges[index];
    if (!cancelled && effect) credits.push({ ...effect, credit: !effect.credit, on: isoDate(on) });
  }
  await makeCharges(tx, context, agreement, credits);
  return credits;
}

/**
 * The proof of a legitimate reason has come, before the contract ended or after: its charges are reckoned again, and given back
 * when a bill has carried them. The day of the end does not move.
 */
export async function proveTerminationReason(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly receivedOn: CivilDate },
): Promise<Result<TerminationOutcome>> {
  return withoutFault(async () => {
    const taken = await holdAgreement(tx, input, ['terminating', 'terminated']);
    if (!taken.ok) return taken;
    const { ending } = taken.value;
    if (!ending?.proofAwaited)
      return fail('agreement/no-proof-awaited', 'Aucun justificatif n’est attendu.', 'No proof is awaited.');
    const journal = await journalOf(tx, context, taken.value, input.receivedOn);
    const request = { ...ending.request, documentsReceivedOn: isoDate(input.receivedOn) };
    const pieces = await handsOver(tx, taken.value);
    const before = askTermination(journal, taken.value, ending.request, pieces, input.receivedOn);
    const answer = askTermination(journal, taken.value, request, pieces, input.receivedOn);
    if (answer.refused !== undefined) return refusedTermination(answer.refused, journal);
    const same = sameMoney(before.charges, answer.charges);
    const credits = same ? [] : await takeBackCharges(tx, context, taken.value, before.charges, input.receivedOn);
    const made = same ? undefined : await makeCharges(tx, context, taken.value, answer.charges);
    const chargeIds = made?.map((one) => one.chargeId) ?? ending.chargeIds;
    const agreement = await updateAgreement(tx, taken.value, {
      ending: { ...ending, request, chargeIds, proofAwaited: answer.proofAwaited },
    });
    await tellChange(tx, context, agreement, {
      kind: 'termination-proved',
      on: input.receivedOn,
      title: { fr: 'Justificatif du motif légitime reçu', en: 'Proof of the legitimate reason received' },
      decision: answer.taken.decision,
      detail: { totalInclTax: answer.totalInclTax },
    });
    await journal.save(tx);
    const outcome = outcomeOf(agreement, answer, journal);
    const due = agreement.state === 'terminating' ? outcome.due : [];
    return ok({ ...outcome, due, charges: [...credits, ...outcome.charges] });
  });
}
