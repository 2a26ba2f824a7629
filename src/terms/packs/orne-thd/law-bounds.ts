import type { Territory } from '../../../kernel/territory.ts';
import { type BoundDecision, countIn, dayIn } from '../../law/bound.ts';
import { changeExit, changeNotice } from '../../law/bounds/contract-change.ts';
import { answerToRequest, extendedAnswer, noRoutineIdentity, runsFromRequest } from '../../law/bounds/data-request.ts';
import { notBefore } from '../../law/bounds/days.ts';
import { operatorClaims } from '../../law/bounds/limitation.ts';
import { onlineTermination } from '../../law/bounds/online-termination.ts';
import { missedPortAppointment, numberLoss, portDelay } from '../../law/bounds/porting.ts';
import { withdrawalPeriod, withdrawalRefund } from '../../law/bounds/withdrawal.ts';
import { boolean, date, money } from '../../model/fields.ts';
import { serviceCut } from './law-bounds-cut.ts';

const fromRequest = runsFromRequest('identityProvenOn');
const FORMAL = ['not-in-writing', 'claim-too-late'];
const CLAIMED = { claimInWriting: true, claimSentOn: null };

/** The decisions of this contract that the law bounds. */
export const lawBounds: readonly BoundDecision[] = [
  {
    decision: 'termination',
    bounds: [
      onlineTermination({
        when: (facts, result) =>
          facts['segment'] === 'residential' &&
          facts['channel'] === 'online-form' &&
          result['reason'] === 'not-in-written-form',
        asIf: { channel: 'email' },
      }),
      serviceCut,
    ],
  },
  {
    decision: 'withdrawal',
    bounds: [
      withdrawalPeriod({
        runsFrom: (facts) => dayIn(facts, 'concludedOn'),
        withdrawn: 'sentOn',
        deadline: 'deadlineOn',
        tooLate: ['too-late'],
        territory: (facts) => facts['territory'] as Territory,
        asIf: (facts) => ({ concludedOn: facts['sentOn'] }),
      }),
      withdrawalRefund('sentOn', 'refundDueOn'),
    ],
  },
  {
    decision: 'port-delay',
    bounds: [
      portDelay({
        price: 'subscriptionPrice',
        days: (facts, result) => countIn(result, 'daysLate') - countIn(facts, 'excludedDays'),
        field: 'amount',
        formal: FORMAL,
        asIf: (facts) => ({ ...CLAIMED, claimedOn: facts['noticedOn'] }),
      }),
    ],
  },
  {
    decision: 'number-loss',
    bounds: [
      numberLoss({
        price: 'subscriptionPrice',
        field: 'amount',
        formal: FORMAL,
        asIf: (facts) => ({ ...CLAIMED, claimedOn: facts['noticedOn'] }),
      }),
    ],
  },
  {
    decision: 'operator-missed-appointment',
    facts: { monthlyPrice: money, attendedOn: date },
    bounds: [
      missedPortAppointment({
        price: 'monthlyPrice',
        days: (facts) => Math.max(0, (dayIn(facts, 'attendedOn') ?? 0) - (dayIn(facts, 'appointmentOn') ?? 0)),
        field: 'compensation',
        formal: FORMAL,
        asIf: (facts) => ({ ...CLAIMED, claimedOn: facts['noticedOn'] }),
      }),
    ],
  },
  {
    decision: 'port-out',
    bounds: [
      notBefore({
        article: 'law/arcep-2022-portage-rio',
        figure: 'rioAfterTerminationCalendarDaysMin',
        from: 'telephonyEndedOn',
        field: 'rioAvailableUntil',
      }),
    ],
  },
  {
    decision: 'price-change',
    bounds: [
      changeNotice('notifiedOn', 'earliestEffectiveOn'),
      changeExit({ told: 'notifiedOn', effective: 'effectiveOn', field: 'exitUntil', when: () => true }),
    ],
  },
  {
    decision: 'contract-change',
    bounds: [
      changeNotice('notifiedOn', 'earliestEffectiveOn'),
      changeExit({ told: 'notifiedOn', effective: 'effectiveOn', field: 'exitUntil', when: () => true }),
    ],
  },
  {
    decision: 'limitation-period',
    bounds: [
      operatorClaims({
        start: 'startsOn',
        presented: 'claimOn',
        expires: 'expiresOn',
        years: 'years',
        when: (facts) => facts['claimant'] === 'operator',
      }),
    ],
  },
  {
    decision: 'data-subject-request',
    facts: { identityDoubtful: boolean },
    bounds: [
      noRoutineIdentity(['identity-not-proven'], (facts) => ({ identityProvenOn: facts['receivedOn'] })),
      answerToRequest('receivedOn', 'dueOn', (facts, result) => fromRequest(facts) && result['extended'] === false),
      extendedAnswer('receivedOn', 'dueOn', (facts, result) => fromRequest(facts) && result['extended'] === true),
    ],
  },
];
