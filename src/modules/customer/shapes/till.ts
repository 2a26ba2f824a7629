import { z } from 'zod';
import { amount, bilingual, day } from './basics.ts';
import { refusedWay } from './customer-page.ts';

const total = z.object({ amount, count: z.number() });
/** Amounts by way of paying, and how many there are of each. */
export const tillTotals = z.object({ cash: total, cheque: total, card: total, voucher: total });

export const tillPayment = z.object({
  id: z.string(),
  accountId: z.string(),
  holder: z.string(),
  receipt: z.string(),
  /** A refund is cash that left the drawer. */
  kind: z.enum(['payment', 'refund']),
  method: z.enum(['cash', 'cheque', 'card', 'voucher']),
  amount,
  tendered: amount.nullable(),
  change: amount.nullable(),
  reference: z.string(),
  takenAt: z.string(),
  /** Why it was undone; null when it was not. */
  cancelledWhy: z.string().nullable(),
});

export const tillSession = z.object({
  id: z.string(),
  tillId: z.string(),
  till: z.string(),
  shop: z.string(),
  agent: z.string(),
  state: z.enum(['open', 'closed']),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  floated: amount,
  brought: amount,
  openingDifference: amount,
  openingNote: z.string().nullable(),
  /** What should be there; cash includes what was in the drawer at the opening. */
  expected: tillTotals,
  counted: tillTotals.nullable(),
  /** Notes and coins that were counted, by what they are worth. */
  denominations: z.record(z.string(), z.number()).nullable(),
  difference: amount.nullable(),
  note: z.string().nullable(),
  toBank: amount.nullable(),
});

export const tillSessionPage = z.object({ session: tillSession, payments: z.array(tillPayment) });

export const tillDeposit = z.object({
  id: z.string(),
  kind: z.enum(['cash', 'cheque', 'card']),
  number: z.string(),
  shop: z.string(),
  amount,
  pieces: z.number(),
  madeOn: day,
  arrivedOn: day.nullable(),
});

export const till = z.object({
  id: z.string(),
  name: z.string(),
  shop: z.string(),
  /** Cash that stayed in the drawer at the last closing. */
  inDrawer: amount,
  /** Who holds it open; null when it is closed. */
  heldBy: z.string().nullable(),
});

export const tillPage = z.object({
  today: day,
  cashLimit: z.object({ amount, article: z.string() }),
  tills: z.array(till),
  territories: z.array(z.string()),
  /** What the agent who looks holds open. */
  mine: tillSessionPage.nullable(),
  sessions: z.array(tillSession),
  deposits: z.array(tillDeposit),
});

/** Whom a payment at the counter is for, before anything is taken. */
export const tillPayer = z.object({
  accountId: z.string(),
  number: z.string(),
  holder: z.string(),
  balance: amount,
  bills: z.array(z.object({ id: z.string(), number: z.string(), left: amount, overdue: z.boolean() })),
  warning: bilingual.nullable(),
  refusedWays: z.array(refusedWay),
});

export type TillPage = z.infer<typeof tillPage>;
export type TillPayer = z.infer<typeof tillPayer>;
export type TillSessionShape = z.infer<typeof tillSession>;
export type TillSessionPage = z.infer<typeof tillSessionPage>;
