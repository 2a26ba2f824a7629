import { z } from 'zod';
import { actionOutcome } from './action.ts';
import { amount, bilingual, day, decisionNote } from './basics.ts';

export const contractChange = z.object({
  id: z.string(),
  kind: z.enum(['price', 'terms']),
  pack: z.string(),
  cause: z.string(),
  reason: bilingual,
  announcedOn: day,
  announceBy: day.nullable(),
  effectiveOn: day,
  fromVersion: z.string().nullable(),
  toVersion: z.string().nullable(),
  prices: z.array(z.object({ code: z.string(), label: bilingual, amount })),
  territories: z.array(z.string()).nullable(),
  state: z.enum(['announced', 'withdrawn']),
  run: z.object({
    state: z.enum(['running', 'stopped', 'done']),
    total: z.int(),
    told: z.int(),
    notAllowed: z.int(),
    failed: z.int(),
  }),
});

/** What a change is for one contract. */
export const toldChange = z.object({
  changeId: z.string(),
  accountId: z.string(),
  agreementId: z.string(),
  state: z.enum(['told', 'not-allowed', 'failed', 'leaving', 'applied', 'not-applied']),
  toldOn: day,
  before: amount,
  after: amount,
  exitFrom: day.nullable(),
  exitUntil: day.nullable(),
  mayLeave: z.boolean(),
  reason: z.string().nullable(),
  decision: z.string().nullable(),
  clauses: z.array(z.string()),
  documentId: z.string().nullable(),
});

/** A change announced, or what it would be: how many contracts, and the letter to one of them. */
export const announcedChange = z.object({
  preview: z.boolean(),
  change: contractChange,
  concerned: z.int(),
  letter: z
    .object({
      to: z.string(),
      language: z.enum(['fr', 'en']),
      subject: z.string(),
      paragraphs: z.array(z.string()),
      due: actionOutcome.shape.due,
      notes: z.array(decisionNote),
    })
    .nullable(),
});

export type ContractChangeShape = z.infer<typeof contractChange>;
export type ToldChangeShape = z.infer<typeof toldChange>;
export type AnnouncedChange = z.infer<typeof announcedChange>;
