import { z } from 'zod';
import { amount, day, decisionNote, obligation, term } from './basics.ts';
import { billSummary } from './bill.ts';
import { accountShape, agreement, appointment, documentShape, equipment } from './customer-page.ts';
import { charge, due } from './action.ts';

/** What a customer sees first: what they owe and why, their contracts, what comes next. */
export const myHome = z.object({
  today: day,
  name: z.string(),
  operator: z.string(),
  account: accountShape.pick({ number: true, territory: true, paymentMethod: true, billingDay: true }),
  accounts: z.array(z.object({ number: z.string() })),
  balance: amount,
  bill: billSummary.nullable(),
  agreements: z.array(agreement),
  obligations: z.array(obligation),
  appointments: z.array(appointment),
  equipment: z.array(equipment),
});

export const myBills = z.object({ today: day, balance: amount, bills: z.array(billSummary) });

export const myDocuments = z.object({ documents: z.array(documentShape) });

/** What leaving would do and cost. Nothing is saved. */
export const whatIf = z.object({
  leaveOn: day,
  agreementId: z.string(),
  effectiveOn: term,
  commitmentEndsOn: term.nullable(),
  freeOfCharge: z.boolean(),
  total: term,
  charges: z.array(charge),
  due: z.array(due),
  notes: z.array(decisionNote),
});

export type MyHome = z.infer<typeof myHome>;
export type WhatIf = z.infer<typeof whatIf>;
