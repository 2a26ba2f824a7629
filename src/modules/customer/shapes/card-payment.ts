import { z } from 'zod';
import { amount, bilingual, day } from './basics.ts';

export const cardPayment = z.object({
  id: z.string(),
  accountId: z.string(),
  holder: z.string(),
  amount,
  /** The bill that it pays first; null: what is owed. */
  billNumber: z.string().nullable(),
  state: z.enum(['created', 'pending', 'held', 'accepted', 'declined', 'abandoned', 'released']),
  /** Why the bank refused. */
  reason: bilingual.nullable(),
  card: z.string().nullable(),
  transaction: z.string().nullable(),
  startedAt: z.string(),
  settledAt: z.string().nullable(),
  refunded: amount,
  refundable: amount,
});

export const payableBill = z.object({
  id: z.string(),
  number: z.string(),
  dueOn: day,
  overdue: z.boolean(),
  left: amount,
  /** The day on which the bank collects it: it is not to be paid as well. */
  collectedOn: day.nullable(),
});

export const myPayments = z.object({
  /** Whether the operator takes cards online. */
  offered: z.boolean(),
  /** What may be paid now. */
  owed: amount,
  bills: z.array(payableBill),
  payments: z.array(cardPayment),
  /** How to pay by transfer instead; `null` when the contract does not accept one. */
  transfer: z.object({ iban: z.string(), bic: z.string(), name: z.string(), reference: z.string() }).nullable(),
  /** The account’s number, by which a payment is known. */
  reference: z.string(),
  /** Where a cheque goes by post, when the contract says so. */
  chequeTo: z.string().nullable(),
  /** What is taken at a counter, when the contract says so. */
  atCounter: z.array(z.string()),
});

export const startedPayment = z.object({ id: z.string(), pageUrl: z.string() });

export const cardPayout = z.object({
  id: z.string(),
  reference: z.string(),
  paidOn: day,
  gross: amount,
  fees: amount,
  net: amount,
  arrivedOn: day.nullable(),
});

export const cardPayoutLine = z.object({
  position: z.number(),
  kind: z.enum(['payment', 'refund']),
  transaction: z.string(),
  amount,
  fee: amount,
  outcome: z.enum(['matched', 'unknown', 'other-amount', 'paid-twice']),
  accountId: z.string().nullable(),
  holder: z.string().nullable(),
});

export const cardPaymentsPage = z.object({
  offered: z.boolean(),
  inTransit: z.object({ amount, count: z.number() }),
  payments: z.array(cardPayment),
  payouts: z.array(cardPayout),
});

export type CardPaymentShape = z.infer<typeof cardPayment>;
export type MyPayments = z.infer<typeof myPayments>;
export type CardPaymentsPage = z.infer<typeof cardPaymentsPage>;
export type CardPayoutLineShape = z.infer<typeof cardPayoutLine>;
