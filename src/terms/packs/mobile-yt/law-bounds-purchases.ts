import { type BoundDecision, countIn } from '../../law/bound.ts';
import { operatorBillCaps } from '../../law/bounds/payment-caps.ts';
import { portDelay } from '../../law/bounds/porting.ts';
import { money } from '../../model/fields.ts';
import type { Json } from '../../model/write-outcome.ts';

function lower(cap: Json | undefined, legal: string): string {
  return typeof cap === 'string' && Number(cap) < Number(legal) ? cap : legal;
}

/** Payments through the operator's bill or the prepaid account. */
export const paymentBounds: readonly BoundDecision[] = [
  {
    decision: 'third-party-purchase',
    bounds: [
      operatorBillCaps({
        amount: (_facts, result) => String(result['chargedInclTax']),
        collected: 'collectedThisMonth',
        asIf: (facts, caps) => ({
          capPerPurchase: lower(facts['capPerPurchase'], caps.operation),
          capPerMonth: lower(facts['capPerMonth'], caps.month),
        }),
        stopped: { eligible: false },
      }),
    ],
  },
  {
    decision: 'third-party-subscription',
    bounds: [
      operatorBillCaps({
        amount: (facts) => String(facts['priceInclTax']),
        asIf: (facts, caps) => ({ caps: [...((facts['caps'] ?? []) as readonly Json[]), caps.operation] }),
        stopped: { eligible: false },
      }),
    ],
  },
];

/** Numbers ported late: the price of the plan, on which the law counts, is not asked for by the contract. */
export const portBounds: readonly BoundDecision[] = [
  {
    decision: 'port-delay',
    facts: { monthlyFee: money },
    bounds: [
      portDelay({
        price: 'monthlyFee',
        days: (_facts, result) => countIn(result, 'daysLate'),
        field: 'compensation',
        formal: ['claim-too-late'],
        asIf: (facts) => ({ claimedOn: facts['portedOn'] }),
      }),
    ],
  },
];
