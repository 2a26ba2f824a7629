import { type BoundDecision, countIn, dayIn, type Told } from '../../law/bound.ts';
import { changeExitOpen, changeNotice } from '../../law/bounds/contract-change.ts';
import { answerToRequest, noRoutineIdentity } from '../../law/bounds/data-request.ts';
import { notAfter } from '../../law/bounds/days.ts';
import { consumerNotice } from '../../law/bounds/notice.ts';
import { operatorBillCaps } from '../../law/bounds/payment-caps.ts';
import { missedPortAppointment, numberLoss, portDelay } from '../../law/bounds/porting.ts';
import { orderedWithin, unrequestedService, withdrawalPeriod } from '../../law/bounds/withdrawal.ts';
import { boolean, money } from '../../model/fields.ts';
import type { Json } from '../../model/write-outcome.ts';

const daysLate = (_facts: Told, result: Told): number => countIn(result, 'daysLate');
const orderedOn = (facts: Told) => dayIn(facts, 'orderedOn');
const rises = (facts: Told): boolean =>
  facts['cause'] === 'commercial' && Number(facts['newPrice']) > Number(facts['oldPrice']);

/** The decisions of this contract that the law bounds. */
export const lawBounds: readonly BoundDecision[] = [
  {
    decision: 'withdrawal',
    facts: { earlyStartRequested: boolean },
    bounds: [
      withdrawalPeriod({
        runsFrom: orderedOn,
        withdrawn: 'withdrawnOn',
        deadline: 'deadline',
        tooLate: ['withdrawal-period-over'],
        asIf: orderedWithin('withdrawnOn', 'orderedOn', 21),
      }),
      unrequestedService(() => ({ subscriptionInclTax: '0.00', amountDueInclTax: '0.00' })),
    ],
  },
  {
    decision: 'withdrawal-with-port',
    bounds: [
      withdrawalPeriod({
        runsFrom: orderedOn,
        withdrawn: 'withdrawnOn',
        deadline: 'withdrawalDeadline',
        tooLate: ['withdrawal-period-over'],
        asIf: orderedWithin('withdrawnOn', 'orderedOn', 21),
      }),
    ],
  },
  {
    decision: 'termination',
    bounds: [
      consumerNotice({
        received: 'requestReceivedOn',
        asked: 'requestedEffectiveOn',
        effective: 'effectiveOn',
        when: (facts) => facts['requestKind'] === 'request',
      }),
    ],
  },
  {
    decision: 'operator-missed-appointment',
    bounds: [
      missedPortAppointment({ price: 'monthlyPriceInclTax', days: daysLate, field: 'compensation', formal: [] }),
    ],
  },
  {
    decision: 'equipment-return',
    bounds: [
      notAfter({
        article: 'law/conso-L224-35',
        figure: 'depositRefundDaysMax',
        from: 'returnedOn',
        field: 'depositRefundBy',
      }),
    ],
  },
  {
    decision: 'consumption-advance-refund',
    bounds: [
      notAfter({
        article: 'law/conso-L224-35',
        figure: 'advanceRefundDaysMax',
        from: 'lastBillPaidOn',
        field: 'refundDueBy',
      }),
    ],
  },
  {
    decision: 'price-change',
    bounds: [changeNotice('informedOn', 'earliestEffectiveOn'), changeExitOpen('freeExit', rises)],
  },
  {
    decision: 'port-delay',
    bounds: [portDelay({ price: 'monthlyPrice', days: daysLate, field: 'compensation', formal: [] })],
  },
  { decision: 'number-loss', bounds: [numberLoss({ price: 'monthlyPrice', field: 'compensation', formal: [] })] },
  {
    decision: 'third-party-purchase',
    facts: { collectedThisMonth: money },
    bounds: [
      operatorBillCaps({
        amount: (facts) => String(facts['price']),
        collected: 'collectedThisMonth',
        // Prepaid accounts, to which the contract applies no cap, are under the law's.
        asIf: (facts) => ({
          offerKind: facts['offerKind'] === 'mobile-prepaid' ? 'mobile' : facts['offerKind'],
          caps: [...((facts['caps'] ?? []) as readonly Json[]), { limit: '0.00', spent: '0.00' }],
        }),
        stopped: { eligible: false },
      }),
    ],
  },
  {
    decision: 'third-party-subscription',
    bounds: [
      operatorBillCaps({
        amount: (facts) => String(facts['price']),
        stopped: { active: false, payments: 0, totalCharged: '0.00', nextPaymentOn: null, endsOn: null },
      }),
    ],
  },
  {
    decision: 'data-subject-request',
    facts: { identityDoubtful: boolean },
    bounds: [
      noRoutineIdentity(['identity-document-missing', 'identity-document-not-accepted'], () => ({
        identityDocument: 'passport',
      })),
      answerToRequest('receivedOn', 'answerBy'),
    ],
  },
];
