import { z } from 'zod';
import { amount, day } from './basics.ts';

/** What was found of a person when they ordered. */
export const riskAssessment = z.object({
  id: z.string(),
  subject: z.string(),
  assessedOn: day,
  register: z.enum(['listed', 'clear', 'not-asked']),
  incidents: z.array(z.object({ creditor: z.string(), enteredOn: day })),
  debts: z.array(z.object({ accountId: z.string(), accountNumber: z.string(), amount })),
  endedForDocuments: z.boolean(),
  earlierContractOn: day.nullable(),
});

/** An unpaid bill that ended a contract, and where it is entered. */
export const paymentIncident = z.object({
  billId: z.string(),
  billNumber: z.string(),
  agreementId: z.string(),
  amount,
  state: z.enum(['noted', 'to-enter', 'entered', 'to-remove', 'removed']),
  notedOn: day,
  enteredOn: day.nullable(),
  removedOn: day.nullable(),
  removalReason: z.string().nullable(),
  decision: z.string().nullable(),
  clauses: z.array(z.string()),
});

export const riskPage = z.object({
  assessments: z.array(riskAssessment),
  incidents: z.array(paymentIncident),
});

export type RiskPage = z.infer<typeof riskPage>;
