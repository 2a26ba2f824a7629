import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Bilingual } from '../../model/decision.ts';
import type { DueEffect, Life } from '../../model/life.ts';
import { channelOf, chargeOf, verdictOf } from './life-answers.ts';
import { destructionAsked, simTypeOf } from './life-subscription.ts';

const REMAINING_FEES: Bilingual = {
  fr: 'Mensualités restant à courir jusqu’au terme de l’engagement',
  en: 'Monthly fees left until the end of the commitment',
};

function refundDue(refund: string, on: string, taken: DueEffect['taken']): DueEffect[] {
  if (refund === '0.00') return [];
  const label = { fr: `${refund} € à rembourser au client`, en: `EUR ${refund} to pay back to the customer` };
  return [{ kind: 'refund', label, dueOn: on, by: 'operator', taken }];
}

/** Reasons of a contract that goes on. */
const GOES_ON: ReadonlySet<string> = new Set(['offer-change', 'option-change', 'equipment-change']);

/** How the contract ends, and what is given back. */
export const endingLife: Pick<Life, 'termination' | 'terminationCancellation' | 'withdrawal' | 'equipmentReturn'> = {
  terminationCancellation(ask, _contract, facts) {
    return verdictOf(ask('termination-cancellation', { ...facts, channel: 'customer-service' }));
  },

  termination(ask, contract, facts) {
    const { reason } = facts;
    const taken = ask('termination', {
      ...reason?.facts,
      commencedOn: contract.commitmentStartedOn ?? contract.activatedOn,
      commitmentMonths: contract.commitmentMonths,
      monthlyFee: contract.monthlyPriceInclTax,
      requestReceivedOn: facts.requestReceivedOn,
      // A number that leaves takes the contract with it on the day it is ported, never before the notice has run.
      requestedEffectOn: facts.portedOn ?? facts.requestedEffectiveOn,
      // A change of the contract is no legitimate reason of the list: its dates open the exit.
      legitimateReason: reason?.ground === 'contract-change' ? undefined : reason?.ground,
      documentsReceivedOn: facts.documentsReceivedOn,
    });
    const { result } = taken;
    const on = result.effectiveOn as string;
    const total = result.earlyTerminationFee as string;
    return {
      effectiveOn: on,
      commitmentEndsOn: result.commitmentEndsOn as string | null,
      freeOfCharge: total === '0.00',
      proofAwaited: result.exemptionRefused === 'documents-missing',
      totalInclTax: total,
      charges: chargeOf(taken, total, {
        code: 'REMAINING-FEES',
        label: REMAINING_FEES,
        kind: 'termination',
        taxed: true,
        credit: false,
        on,
      }),
      due: [],
      taken,
    };
  },

  withdrawal(ask, contract, facts) {
    const { withdrawnOn } = facts;
    const taken = ask('withdrawal', {
      channel: channelOf(contract.channel),
      orderedOn: contract.orderedOn,
      means: 'customer-service',
      exercisedOn: withdrawnOn,
      monthlyFee: contract.monthlyPriceInclTax,
      activatedOn: contract.activatedOn,
      outOfPlanUsage: facts.nonIncludedCallsInclTax,
      paid: facts.paidInclTax ?? '0.00',
      // A SIM card stays the operator’s and is given back under article 2: it is not equipment that was ordered.
      equipmentOrdered: false,
    });
    const { refund, refundBy, deadline } = taken.result;
    const by = refundBy as string | null;
    return {
      ...verdictOf(taken),
      deadline: deadline as string | null,
      charges: [],
      due: by === null ? [] : refundDue(refund as string, by, taken),
      // Days are owed up to the eve of the withdrawal.
      lastDayOwed: isoDate(plusDays(civilDate(withdrawnOn), -1)),
      refundBy: by,
    };
  },

  equipmentReturn(ask, contract, facts) {
    const done = facts.returnedOn !== undefined;
    const taken = ask('sim-disposal', {
      event: GOES_ON.has(facts.trigger) ? 'plan-change' : 'offer-end',
      simType: simTypeOf(contract),
      destructionAsked: !GOES_ON.has(facts.trigger) && destructionAsked(contract),
      done,
    });
    return {
      state: done ? 'returned' : 'awaiting-return',
      // Article 2 asks for the card when the subscription ends and gives no other day.
      returnBy: facts.triggerOn,
      noticeExpiresOn: null,
      enforced: false,
      charges: [],
      taken,
    };
  },
};
