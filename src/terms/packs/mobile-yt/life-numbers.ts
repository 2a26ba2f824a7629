import type { Bilingual } from '../../model/decision.ts';
import type { NumberLife } from '../../model/life-numbers.ts';
import { channelOf, chargeOf, verdictOf } from './life-answers.ts';

const LATE: Bilingual = { fr: 'Indemnité de retard de portage', en: 'Compensation for late porting' };
/** The contract counts minutes of interruption on the porting day, four hours at most. */
const MOST_INTERRUPTION_HOURS = 4;

/** Telephone numbers under the contract of mobile plans in Mayotte (articles 4 and 19). */
export const numberLife: NumberLife = {
  mandateClauses: ['mobile-yt/19.1.a', 'mobile-yt/19.1.e'],
  portIn(ask, _contract, facts) {
    const taken = ask('port-in', {
      requestedOn: facts.requestedOn,
      desiredOn: facts.desiredOn,
      numberGiven: true,
      rioGiven: facts.rioGiven,
      lineActive: facts.formerLine !== 'inactive' && !facts.givenAway,
      technicallyEligible:
        facts.kind === 'mobile' &&
        facts.sameArea &&
        facts.technicallyPossible &&
        facts.holder &&
        !facts.otherPortPending &&
        facts.refused !== true,
    });
    const { portOn, earliestOn, latestOn } = taken.result;
    return {
      ...verdictOf(taken),
      missing: facts.rioGiven ? [] : ['rio'],
      sendOn: facts.requestedOn,
      portOn: portOn as string | null,
      expectedOn: portOn as string | null,
      earliestOn: earliestOn as string,
      latestOn: latestOn as string,
      maxInterruptionHours: MOST_INTERRUPTION_HOURS,
      customerEnds: [],
      charges: [],
    };
  },

  temporaryNumber(ask, contract, facts) {
    const taken = ask('temporary-number', {
      subscribedOn: contract.orderedOn,
      portOn: facts.portOn,
      requestedOn: facts.requestedOn,
    });
    return {
      automatic: taken.result.automatic === true,
      assignedOn: taken.result.assignedOn as string | null,
      validUntil: taken.result.validUntil as string | null,
      taken,
    };
  },

  portDelay(ask, _contract, facts) {
    const taken = ask('port-delay', {
      agreedOn: facts.dueOn,
      portedOn: facts.restoredOn,
      // A claim for a day that has not come yet counts from that day.
      claimedOn: facts.claimedOn !== undefined && facts.claimedOn < facts.dueOn ? facts.dueOn : facts.claimedOn,
      customerFault: facts.fault === 'customer' || facts.fault === 'customer-wish',
    });
    const amount = taken.result.compensation as string;
    const charge = { code: 'COMP-PORT-DELAY', label: LATE, on: facts.asOf } as const;
    const waits = taken.result.reason === 'not-ported-yet' || taken.result.reason === 'no-delay';
    return {
      ...verdictOf(taken),
      amountInclTax: amount,
      charges: chargeOf(taken, amount, { ...charge, kind: 'compensation', taxed: false, credit: true }),
      claimBy: taken.result.claimBy as string | null,
      answerBy: null,
      ...(waits ? { tooEarly: true } : {}),
    };
  },

  portOut(ask, contract, facts) {
    // Asked for within the withdrawal period, a port-out is a withdrawal; after it, the contract ends as on any request.
    const taken = ask('withdrawal', {
      channel: channelOf(contract.channel),
      orderedOn: contract.orderedOn,
      means: 'port-out',
      newContractElsewhere: true,
      exercisedOn: facts.requestedOn,
      monthlyFee: contract.monthlyPriceInclTax,
      activatedOn: contract.activatedOn,
      outOfPlanUsage: '0.00',
      paid: '0.00',
      equipmentOrdered: false,
    });
    const withdrawal = taken.result.eligible === true && facts.lineEndedOn === undefined;
    return {
      eligible: true,
      warnings: [],
      taken,
      ending: facts.lineEndedOn === undefined ? (withdrawal ? 'withdrawal' : 'contract') : 'number-alone',
      portableUntil: null,
      due: [],
    };
  },
};
