import type { BoundDecision } from '../../law/bound.ts';
import { dayIn } from '../../law/bound.ts';
import { orderedWithin, unrequestedService, withdrawalPeriod, withdrawalRefund } from '../../law/bounds/withdrawal.ts';
import { boolean, date } from '../../model/fields.ts';

/** The decisions of this contract that the law bounds. */
export const lawBounds: readonly BoundDecision[] = [
  {
    decision: 'withdrawal',
    // Equipment that was ordered counts from its receipt, which the contract does not ask for.
    facts: { earlyStartRequested: boolean, equipmentReceivedOn: date },
    bounds: [
      withdrawalPeriod({
        runsFrom: (facts) => dayIn(facts, 'equipmentReceivedOn') ?? dayIn(facts, 'orderedOn'),
        withdrawn: 'withdrawnOn',
        deadline: 'withdrawalDeadline',
        tooLate: ['withdrawal-period-over'],
        asIf: orderedWithin('withdrawnOn', 'orderedOn', 21),
      }),
      withdrawalRefund('withdrawnOn', 'refundDueOn'),
      unrequestedService(() => ({ usageChargeInclTax: '0.00' })),
    ],
  },
];
