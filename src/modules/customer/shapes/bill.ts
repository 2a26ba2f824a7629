import { z } from 'zod';
import { amount, bilingual, clause, day, step, why } from './basics.ts';

export const billState = z.enum(['issued', 'partly-paid', 'paid', 'credited']);

/** A bill in a list. */
export const billSummary = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(['regular', 'final', 'credit-note']),
  issuedOn: day,
  dueOn: day,
  total: amount,
  left: amount,
  state: billState,
  overdue: z.boolean(),
  inCollection: z.boolean(),
});

/** A line, with the computation and the clauses that it rests on. */
export const billLine = z.object({
  position: z.number(),
  code: z.string(),
  kind: z.string(),
  label: bilingual,
  from: day.nullable(),
  to: day.nullable(),
  quantity: z.string(),
  amountExclTax: amount,
  vatRate: z.string(),
  amountInclTax: amount,
  why,
  clauses: z.array(clause),
  steps: z.array(step),
});

export const billPage = z.object({
  accountId: z.string(),
  accountNumber: z.string(),
  holder: z.string(),
  bill: billSummary,
  periodFrom: day,
  periodTo: day,
  territory: z.string(),
  totalExclTax: amount,
  totalVat: amount,
  taxes: z.array(z.object({ rate: z.string(), exclTax: amount, vat: amount, inclTax: amount })),
  lines: z.array(billLine),
  payments: z.array(z.object({ on: day, amount, returned: z.boolean() })),
  papers: z.object({
    /** Whether the customer can read it in their space, and until which day; without end when null. */
    readable: z.boolean(),
    until: day.nullable(),
    /** Whether it tells of calls, messages or data, that can be listed one by one. */
    details: z.boolean(),
  }),
});

/** How the bills of an account come. */
export const billForm = z.object({ paper: z.boolean(), callsListed: z.boolean() });

export type BillForm = z.infer<typeof billForm>;
export type BillSummary = z.infer<typeof billSummary>;
export type BillLine = z.infer<typeof billLine>;
export type BillPage = z.infer<typeof billPage>;
