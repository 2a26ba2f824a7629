import { z } from 'zod';
import { amount, bilingual, day, decisionNote, why } from './basics.ts';

export const charge = z.object({
  code: z.string(),
  label: bilingual,
  amount,
  credit: z.boolean(),
  kind: z.string(),
  on: day,
  why,
});

export const due = z.object({
  kind: z.string(),
  label: bilingual,
  dueOn: day.nullable(),
  by: z.enum(['customer', 'operator', 'third-party']),
  why,
});

/** A date, an amount or a word that an action settled, named by its label. */
export const figure = z.object({
  name: z.string(),
  kind: z.enum(['date', 'moment', 'amount', 'code', 'text', 'yes-no']),
  value: z.string(),
  why: why.nullable(),
});

/** What becomes of a contract, on its day. */
export const change = z.object({ label: bilingual, on: day, done: z.boolean() });

/** What an action does: shown before it is confirmed, and told after. */
export const actionOutcome = z.object({
  preview: z.boolean(),
  /** Where it leads, in words; `null` when the figures say it all. */
  headline: bilingual.nullable(),
  figures: z.array(figure),
  charges: z.array(charge),
  due: z.array(due),
  changes: z.array(change),
  notes: z.array(decisionNote),
  accountId: z.string().nullable(),
  agreementId: z.string().nullable(),
  processFlowId: z.string().nullable(),
});

export type ChargeShape = z.infer<typeof charge>;
export type DueShape = z.infer<typeof due>;
export type ChangeShape = z.infer<typeof change>;
export type Figure = z.infer<typeof figure>;
export type ActionOutcome = z.infer<typeof actionOutcome>;
