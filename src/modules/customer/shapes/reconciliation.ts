import { z } from 'zod';
import { MOVEMENT_OUTCOMES } from '../../payment/index.ts';
import { amount, bilingual, day } from './basics.ts';
import { movement } from './money-in.ts';

/** A movement with all that a person needs to decide of it. */
export const explainedMovement = movement.extend({
  code: z.string().nullable(),
  counterpartyIban: z.string().nullable(),
  reason: bilingual.nullable(),
  holder: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});

/** A statement against the books: what it held, what moved, what was made of it. */
export const statementPage = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  importedAt: z.string(),
  opening: amount.nullable(),
  openedOn: day.nullable(),
  closing: amount.nullable(),
  closedOn: day.nullable(),
  moved: amount,
  /** Opening and movements less closing: nothing when the file is whole; `null` when the bank gave no balance. */
  gap: amount.nullable(),
  /** What lies between the statement before and this one: nothing when none is missing. */
  missing: amount.nullable(),
  outcomes: z.array(z.object({ outcome: z.enum(MOVEMENT_OUTCOMES), count: z.number(), amount })),
  unreadable: z.array(z.object({ reference: z.string(), fr: z.string(), en: z.string() })),
  movements: z.array(explainedMovement),
});

/** A transfer that the operator ordered. */
export const transferOrder = z.object({
  id: z.string(),
  accountId: z.string().nullable(),
  holder: z.string(),
  amount,
  orderedOn: day,
  state: z.enum(['ordered', 'sent', 'executed', 'returned']),
  settledOn: day.nullable(),
  reason: bilingual.nullable(),
});

export const transferFile = z.object({
  id: z.string(),
  messageId: z.string(),
  executeOn: day,
  createdAt: z.string(),
  transfers: z.number(),
  total: amount,
  edition: z.string(),
});

/** A debit that came back, and what follows. */
export const returnedDebit = z.object({
  id: z.string(),
  accountId: z.string(),
  holder: z.string(),
  billId: z.string(),
  amount,
  on: day.nullable(),
  reasonCode: z.string().nullable(),
  reason: bilingual,
  followUp: bilingual.nullable(),
  /** Whether its cause lets an agent have it presented again as it is. */
  mayBePresentedAgain: z.boolean(),
  presentedAgainOn: day.nullable(),
});

/** Money that leaves, and debits that came back. */
export const moneyOutPage = z.object({
  today: day,
  orders: z.array(transferOrder),
  files: z.array(transferFile),
  returned: z.array(returnedDebit),
});

export type StatementPageShape = z.infer<typeof statementPage>;
export type ExplainedMovement = z.infer<typeof explainedMovement>;
export type MoneyOutPage = z.infer<typeof moneyOutPage>;
