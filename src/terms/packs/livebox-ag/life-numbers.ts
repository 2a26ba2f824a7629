import type { Bilingual } from '../../model/decision.ts';
import type { Ask, ContractFacts, DueEffect, Taken } from '../../model/life.ts';
import type { NumberLife, PortClaimAnswer, PortFault, PortInFacts } from '../../model/life-numbers.ts';
import { channelOf, chargeOf, verdictOf } from './life-answers.ts';

const LATE: Bilingual = { fr: 'Indemnité de retard de portage', en: 'Compensation for late porting' };
const LOST: Bilingual = { fr: 'Indemnité de perte du numéro', en: 'Compensation for the lost number' };
const REFUND: Bilingual = { fr: 'Remboursement après portage sortant', en: 'Refund after porting out' };

/** Causes as the contract calls them; what nobody could help is nobody's fault. */
const CAUSES: Readonly<Record<PortFault, string>> = {
  operator: 'orange',
  'other-operator': 'other-provider',
  customer: 'customer-fault',
  'customer-wish': 'customer-wish',
  'ineligible-request': 'ineligible-request',
  'access-unavailable': 'access-unavailable',
  'force-majeure': 'access-unavailable',
};

function askPortIn(ask: Ask, contract: ContractFacts, facts: PortInFacts): Taken {
  return ask('port-in', {
    territory: contract.territory,
    requestedOn: facts.requestedOn,
    acceptedOn: facts.acceptedOn,
    numberIsFixed: facts.kind === 'fixed',
    requesterIsHolderOrMandated: facts.holder,
    requestComplete: facts.rioGiven,
    geographicRulesRespected: facts.sameArea,
    technicallyPossible: facts.technicallyPossible,
    numberStatus: facts.formerLine,
    inactiveSince: facts.inactiveSince,
    otherPortPending: facts.otherPortPending || facts.givenAway,
    withOrangePhoneContract: true,
    accessAvailableOn: facts.accessAvailableOn,
  });
}

function claimOf(taken: Taken, amount: string, claim: { code: string; label: Bilingual; on: string }): PortClaimAnswer {
  return {
    ...verdictOf(taken),
    amountInclTax: amount,
    charges: chargeOf(taken, amount, { ...claim, kind: 'compensation', taxed: false, credit: true }),
    claimBy: null,
    answerBy: null,
    ...(taken.result.reason === 'no-delay' ? { tooEarly: true } : {}),
  };
}

/** Telephone numbers under the Livebox contract (annex 3). */
export const numberLife: NumberLife = {
  mandateClauses: [
    'livebox-ag/annex3.2.1.mandate',
    'livebox-ag/annex3.2.1.termination-request',
    'livebox-ag/annex3.2.1.effective-day',
  ],
  rioClauses: ['livebox-ag/annex3.3.1.operator-identity'],

  missedVisit: ({ appointmentAt }) => ({
    procedure: 'operator-missed-appointment',
    facts: { procedure: 'number-port', appointmentAt },
  }),

  portIn(ask, contract, facts) {
    // Before anybody has answered, what can be hoped for is what an acceptance on the day of the request would give.
    const hoped = askPortIn(ask, contract, { ...facts, acceptedOn: facts.requestedOn });
    const taken = facts.acceptedOn === undefined ? hoped : askPortIn(ask, contract, facts);
    const accepted = facts.acceptedOn !== undefined;
    const ready = facts.accessAvailableOn !== undefined;
    const waitsFor = accepted ? (ready ? undefined : 'access') : 'acceptance';
    return {
      ...verdictOf(taken),
      missing: [],
      sendOn: facts.requestedOn,
      portOn: waitsFor === undefined ? (taken.result.latestPortingDate as string) : null,
      ...(waitsFor === undefined ? {} : { waitsFor }),
      expectedOn: hoped.result.latestPortingDate as string | null,
      maxInterruptionHours: taken.result.maxInterruptionHours as number | null,
      customerEnds: taken.result.oldContractEnds === 'by-customer' ? facts.formerServices : [],
      charges: [],
    };
  },

  portInCancellation(ask, contract, facts) {
    const taken = ask('port-in-cancellation', {
      territory: contract.territory,
      requestedOn: facts.requestedOn,
      cancelledOn: facts.cancelledOn,
      addressedTo: facts.addressedTo === 'us' ? 'orange' : 'old-operator',
      plannedPortingOn: facts.plannedOn,
      lineInServiceOn: facts.lineInServiceOn,
    });
    const { lastCancellationDay, newNumberOn, subscriptionDueFrom } = taken.result;
    return {
      ...verdictOf(taken),
      lastDay: lastCancellationDay as string,
      newNumberOn: newNumberOn as string | null,
      subscriptionDueFrom: subscriptionDueFrom as string | null,
    };
  },

  portInWithdrawal(ask, contract, facts) {
    const taken = ask('withdrawal-with-port', {
      distanceContract: channelOf(contract.channel) === 'distance',
      orderedOn: contract.orderedOn,
      withdrawnOn: facts.withdrawnOn,
      portingOn: facts.portingOn,
      donorConfirmsCancellation: facts.formerOperatorAgrees,
    });
    return {
      ...verdictOf(taken),
      outcome: taken.result.portOutcome as 'cancelled' | null,
      portableUntil: taken.result.portableUntil as string | null,
    };
  },

  portDelay(ask, contract, facts) {
    const taken = ask('port-delay', {
      duePortingDate: facts.dueOn,
      serviceRestoredOn: facts.restoredOn ?? facts.asOf,
      monthlyPrice: contract.monthlyPriceInclTax,
      cause: CAUSES[facts.fault],
      claimed: facts.claimedOn !== undefined,
    });
    const amount = taken.result.compensation as string;
    return claimOf(taken, amount, { code: 'COMP-PORT-DELAY', label: LATE, on: facts.asOf });
  },

  numberLoss(ask, contract, facts) {
    const taken = ask('number-loss', {
      portRequested: true,
      numberLost: true,
      responsible: facts.fault === 'operator' ? 'orange' : 'other-provider',
      monthlyPrice: contract.monthlyPriceInclTax,
      claimed: facts.claimedOn !== undefined,
    });
    const amount = taken.result.compensation as string;
    return claimOf(taken, amount, { code: 'COMP-NUMBER-LOSS', label: LOST, on: facts.asOf });
  },

  portOut(ask, contract, facts) {
    const portingOn = facts.portedOn ?? facts.portingOn;
    const taken = ask('port-out', {
      eligibilityConfirmedOn: facts.requestedOn,
      portingOn,
      minimumTermEndsOn: facts.commitmentEndsOn,
    });
    const early = ask('port-out-during-withdrawal', {
      distanceContract: channelOf(contract.channel) === 'distance',
      orderedOn: contract.orderedOn,
      earlyPerformanceRequested: contract.activatedOn !== undefined,
      portRequestedOn: facts.requestedOn,
      portingOn,
      requestedPortingOn: facts.portingOn,
    });
    const refundBy = early.result.refundBy as string | null;
    const refund: DueEffect[] =
      refundBy === null ? [] : [{ kind: 'refund', label: REFUND, dueOn: refundBy, by: 'operator', taken: early }];
    return {
      eligible: true,
      warnings: taken.result.commitmentStillRunning === true ? ['commitment-still-running'] : [],
      taken: refundBy === null ? taken : early,
      ending: facts.lineEndedOn === undefined ? (refundBy === null ? 'contract' : 'withdrawal') : 'number-alone',
      portableUntil: null,
      due: refund,
    };
  },

  changeWhileLeaving(ask, _contract, change) {
    const taken = ask('port-out', {
      eligibilityConfirmedOn: change.confirmedOn,
      portingOn: change.portingOn,
      changeKind: change.kind,
      changeOn: change.on,
      changeIsImmediate: change.immediate,
      changeConcernsPortedNumber: true,
    });
    return { ...verdictOf(taken), eligible: taken.result.changeAllowed !== false };
  },
};
