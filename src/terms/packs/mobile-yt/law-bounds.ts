import type { BoundDecision } from '../../law/bound.ts';
import { boolean } from '../../model/fields.ts';
import { remainingCommitment, remainingPlans } from '../../law/bounds/commitment.ts';
import { changeExit, changeNotice } from '../../law/bounds/contract-change.ts';
import { answerToRequest, noRoutineIdentity, runsFromRequest } from '../../law/bounds/data-request.ts';
import { notAfter, notBefore } from '../../law/bounds/days.ts';
import { operatorClaims } from '../../law/bounds/limitation.ts';
import { consumerNotice } from '../../law/bounds/notice.ts';
import { unsuppliedLateness, unsuppliedRefund } from '../../law/bounds/unsupplied.ts';
import { paymentBounds, portBounds } from './law-bounds-purchases.ts';
import { withdrawalBounds } from './law-bounds-withdrawal.ts';

const ADVANCE = { article: 'law/conso-L224-35', figure: 'advanceRefundDaysMax', field: 'refundBy' } as const;

/** The decisions of this contract that the law bounds. */
export const lawBounds: readonly BoundDecision[] = [
  ...withdrawalBounds,
  ...paymentBounds,
  ...portBounds,
  {
    decision: 'activation-failure',
    bounds: [
      unsuppliedRefund('terminatedOn', 'refundBy'),
      unsuppliedLateness({
        terminated: 'terminatedOn',
        refunded: 'refundedOn',
        seen: 'asOf',
        refund: 'refund',
        interest: 'interest',
      }),
    ],
  },
  {
    decision: 'termination',
    facts: { subsidisedEquipment: boolean },
    bounds: [
      consumerNotice({ received: 'requestReceivedOn', asked: 'requestedEffectOn', effective: 'effectiveOn' }),
      remainingCommitment({
        madeOn: 'commencedOn',
        months: 'commitmentMonths',
        price: 'monthlyFee',
        effective: 'effectiveOn',
        fee: 'earlyTerminationFee',
      }),
    ],
  },
  {
    decision: 'blocked-plan-change',
    facts: { subsidisedEquipment: boolean },
    bounds: [
      remainingPlans({
        madeOn: 'commitmentStartedOn',
        price: 'monthlyFee',
        full: 'monthsInFull',
        later: 'monthsAtQuarter',
        due: 'remainingPlansDue',
        total: 'totalDue',
      }),
    ],
  },
  {
    decision: 'price-change',
    bounds: [
      changeNotice('noticeOn', 'earliestEffectiveOn', (facts) => facts['kind'] === 'other'),
      changeExit({
        told: 'noticeOn',
        effective: 'effectiveOn',
        field: 'freeExitUntil',
        when: (facts) => facts['kind'] === 'other',
      }),
    ],
  },
  { decision: 'consumption-advance-refund', bounds: [notAfter({ ...ADVANCE, from: 'lastBillPaidOn' })] },
  { decision: 'deposit-refund', bounds: [notAfter({ ...ADVANCE, from: 'endedAndPaidOn' })] },
  {
    decision: 'limitation-period',
    bounds: [
      operatorClaims({
        start: 'startOn',
        presented: 'presentedOn',
        expires: 'expiresOn',
        when: (facts) => facts['claim'] === 'operator-debt',
      }),
    ],
  },
  {
    decision: 'roaming-fair-use',
    bounds: [
      notBefore({
        article: 'law/ue-2016-2286-4',
        figure: 'observationMonthsMin',
        unit: 'months',
        from: 'observationStart',
        field: 'observationEndsOn',
      }),
      notBefore({
        article: 'law/ue-2016-2286-4',
        figure: 'warningDaysMin',
        from: 'notifiedOn',
        field: 'correctBy',
      }),
    ],
  },
  {
    decision: 'data-subject-request',
    facts: { identityDoubtful: boolean },
    bounds: [
      noRoutineIdentity(['identity-missing', 'identity-not-accepted'], (facts) => ({
        identityDocument: 'passport',
        identityReceivedOn: facts['receivedOn'],
      })),
      answerToRequest('receivedOn', 'answerDueOn', runsFromRequest('identityReceivedOn')),
    ],
  },
];
