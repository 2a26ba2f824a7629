import { type BoundDecision, dayIn } from '../../law/bound.ts';
import { orderedWithin, unrequestedService, withdrawalPeriod, withdrawalRefund } from '../../law/bounds/withdrawal.ts';
import { boolean, date } from '../../model/fields.ts';

const MAYOTTE = () => 'YT' as const;

/** Withdrawals: what the law counts from the receipt of goods, the contract counts from the order. */
export const withdrawalBounds: readonly BoundDecision[] = [
  {
    decision: 'withdrawal',
    facts: { earlyStartRequested: boolean, equipmentReceivedOn: date },
    bounds: [
      withdrawalPeriod({
        runsFrom: (facts) => dayIn(facts, 'equipmentReceivedOn') ?? dayIn(facts, 'orderedOn'),
        withdrawn: 'exercisedOn',
        deadline: 'deadline',
        tooLate: ['too-late'],
        territory: MAYOTTE,
        asIf: orderedWithin('exercisedOn', 'orderedOn', 21),
      }),
      withdrawalRefund('exercisedOn', 'refundBy'),
      unrequestedService((facts) => ({ usageCharged: '0.00', refund: facts['paid'], stillDue: '0.00' })),
    ],
  },
  {
    decision: 'device-withdrawal',
    facts: { earlyStartRequested: boolean, receivedOn: date },
    bounds: [
      withdrawalPeriod({
        // The period of goods that have not come has not begun.
        runsFrom: (facts) =>
          facts['delivered'] === false ? undefined : (dayIn(facts, 'receivedOn') ?? dayIn(facts, 'orderedOn')),
        withdrawn: 'withdrawnOn',
        deadline: 'withdrawalDeadline',
        tooLate: ['withdrawal-period-over'],
        territory: MAYOTTE,
        asIf: orderedWithin('withdrawnOn', 'orderedOn', 14),
      }),
      withdrawalRefund('withdrawnOn', 'deliveryRefundDueOn'),
      unrequestedService(() => ({ usageChargeInclTax: '0.00' })),
    ],
  },
];
