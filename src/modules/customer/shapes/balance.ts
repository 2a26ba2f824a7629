import { z } from 'zod';
import { amount, bilingual, day, why } from './basics.ts';

/** A line of the side journal, the debits of one communication put together. */
const balanceMove = z.object({
  sequence: z.number(),
  /** With the offset of the territory. */
  at: z.string(),
  kind: z.enum(['plan-credit', 'carried-over', 'transferred', 'top-up', 'use', 'purchase', 'lost', 'adjustment']),
  label: bilingual,
  /** Signed. */
  change: amount,
  balance: amount,
  why,
});

/** A prepaid balance as its customer and agents see it. */
export const balancePage = z.object({
  agreementId: z.string(),
  offerLabel: bilingual,
  state: z.enum(['open', 'closed']),
  /** Nothing is left: only calls received and emergency numbers go through. */
  restricted: z.boolean(),
  total: amount,
  /** Held by communications in course. */
  inUse: amount,
  buckets: z.array(z.object({ kind: z.string(), label: bilingual, amount, until: day.nullable(), why })),
  monthFrom: day,
  monthTo: day,
  nextCreditOn: day.nullable(),
  monthlyCredit: amount,
  alertFloor: amount.nullable(),
  /** What was left at the end of each day of the month so far. */
  days: z.array(z.object({ on: day, balance: amount })),
  moves: z.array(balanceMove),
});

/** The balances of an account. */
export const balancePages = z.object({ balances: z.array(balancePage) });

export type BalancePage = z.infer<typeof balancePage>;
