import { z } from 'zod';
import { MOVEMENT_OUTCOMES } from '../../payment/index.ts';
import { amount, bilingual, day } from './basics.ts';

export const billRun = z.object({
  id: z.string(),
  asOf: day,
  state: z.enum(['running', 'stopped', 'done']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  total: z.number(),
  done: z.number(),
  failed: z.number(),
});

export const billRunFailure = z.object({ accountId: z.string(), holder: z.string(), reason: z.string() });

export const billRunPage = z.object({
  today: day,
  runs: z.array(billRun),
  /** A run that was asked for and has not begun. */
  waiting: z.boolean(),
});

export const debitBatch = z.object({
  id: z.string(),
  messageId: z.string(),
  collectOn: day,
  createdAt: z.string(),
  debits: z.number(),
  total: amount,
});

export const bankStatement = z.object({
  id: z.string(),
  kind: z.string(),
  messageId: z.string(),
  state: z.string(),
  importedAt: z.string(),
  unreadable: z.number(),
});

export const movement = z.object({
  statementId: z.string(),
  reference: z.string(),
  bookedOn: day,
  amount,
  currency: z.string(),
  endToEnd: z.string().nullable(),
  counterparty: z.string().nullable(),
  remittance: z.string().nullable(),
  reasonCode: z.string().nullable(),
  outcome: z.enum(MOVEMENT_OUTCOMES),
  explanation: bilingual,
  /** The rule that placed it, or what a person decided. */
  rule: z.string(),
  accountId: z.string().nullable(),
});

export const moneyInPage = z.object({
  today: day,
  batches: z.array(debitBatch),
  statements: z.array(bankStatement),
  unallocated: z.array(movement),
});

export const statementReport = z.object({
  statementId: z.string(),
  alreadyImported: z.boolean(),
  collected: z.number(),
  rejected: z.number(),
  allocated: z.number(),
  /** What the books were waiting for, and the bank's charges. */
  matched: z.number(),
  repeated: z.number(),
  unallocated: z.number(),
  unreadable: z.number(),
});

export type BillRunPage = z.infer<typeof billRunPage>;
export type MoneyInPage = z.infer<typeof moneyInPage>;
export type MovementShape = z.infer<typeof movement>;
