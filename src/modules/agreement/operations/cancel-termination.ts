import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, instantOf, inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { cancelCharge } from '../../customer-bill/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import type { Agreement, OnAgreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { given, type KeptAgreement, updateAgreement } from '../store.ts';
import { journalOf, takeAgreement, tellChange, todayOf } from './change-agreement.ts';
import { forgetReturns } from './ask-equipment-back.ts';

/** Until when the contract lets the customer take the request back; the answer's decision is journalled. */
function askCancellation(journal: Journal, agreement: KeptAgreement, now: Instant) {
  const { ending, endsOn, territory } = agreement;
  // A number that stays after all takes the end of its contract back, whatever the hour.
  if (!ending || endsOn === null || ending.request.requestKind !== 'request') return undefined;
  const written = (at: Instant) => isoInstant(at, inTerritory(territory, at).offsetMinutes);
  return journal.life.terminationCancellation?.(journal.ask, contractFacts(agreement), {
    requestedAt: written(instantOf(territory, civilDate(ending.request.receivedOn))),
    // The termination takes effect as its day begins, in the territory.
    effectiveAt: written(instantOf(territory, endsOn)),
    cancelledAt: written(now),
  });
}

/** The customer takes the request back before it has taken effect, in the time that the contract gives: it goes on as it was. */
export async function cancelTermination(tx: Tx, context: Context, input: OnAgreement): Promise<Result<Agreement>> {
  return withoutFault(async () => {
    const taken = await takeAgreement(tx, input, 'active', ['terminating']);
    if (!taken.ok) return taken;
    const { ending, accountId, id } = taken.value;
    const today = todayOf(context, taken.value);
    const journal = await journalOf(tx, context, taken.value, today);
    const verdict = askCancellation(journal, taken.value, context.clock.now());
    if (verdict && !verdict.eligible) {
      const why = refusalInWords(journal.notes(), verdict.reason);
      return fail(
        'agreement/termination-stands',
        `La résiliation ne peut plus être annulée. ${why.fr}`,
        `The termination can no longer be taken back. ${why.en}`,
      );
    }
    for (const chargeId of ending?.chargeIds ?? []) await cancelCharge(tx, { accountId, chargeId, on: isoDate(today) });
    await cancelObligations(tx, context, { accountId, subject: `ending:${id}`, on: today });
    await forgetReturns(tx, context, taken.value, today);
    const state = ending?.before ?? 'active';
    const agreement = await updateAgreement(tx, taken.value, { state, endsOn: null, endReason: null, ending: null });
    await tellChange(tx, context, agreement, {
      kind: 'termination-cancelled',
      on: today,
      title: { fr: 'Demande de résiliation annulée', en: 'Termination request taken back' },
      decision: verdict?.taken.decision,
      message: { template: 'termination-cancelled', data: {} },
    });
    await journal.save(tx);
    return ok(given(agreement));
  });
}
