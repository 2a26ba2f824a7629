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

const letter = z.object({
  to: z.string(),
  language: z.enum(['fr', 'en']),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  due: actionOutcome.shape.due,
  notes: z.array(decisionNote),
});

/** A change with what became of it, contract by contract. */
export const contractChangeDetail = contractChange.extend({
  packName: bilingual,
  /** Contracts by what became of the change for them. */
  counts: z.object({
    told: z.int(),
    accepted: z.int(),
    leaving: z.int(),
    applied: z.int(),
    notApplied: z.int(),
    notAllowed: z.int(),
    failed: z.int(),
  }),
});

/** What differs between two editions of a contract: clauses in our words, and figures. */
export const termsDifferences = z.object({
  clauses: z.array(
    z.object({
      change: z.enum(['added', 'removed', 'reworded']),
      clause: z.string(),
      article: z.string(),
      before: bilingual.nullable(),
      after: bilingual.nullable(),
    }),
  ),
  figures: z.array(
    z.object({
      clause: z.string(),
      figure: z.string(),
      label: bilingual,
      unit: z.string(),
      before: z.string(),
      after: z.string(),
      turn: z.enum(['better', 'worse', 'neutral']),
    }),
  ),
});

/** What can be announced: the contracts sold under, their editions, their monthly prices. */
export const changeChoices = z.array(
  z.object({
    pack: z.string(),
    name: bilingual,
    territories: z.array(z.string()),
    today: day,
    versions: z.array(z.object({ id: z.string(), from: day, label: bilingual })),
    prices: z.array(z.object({ code: z.string(), kind: z.string(), label: bilingual, amount })),
  }),
);

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
  acceptedOn: day.nullable(),
});

/** The same, with whose contract it is. */
export const toldContract = toldChange.extend({ holder: z.string(), accountNumber: z.string(), offerLabel: bilingual });

/** The same, with the change itself and what differs for the customer. */
export const toldChangeDetail = toldChange.extend({
  change: contractChange,
  fromLabel: bilingual.nullable(),
  toLabel: bilingual.nullable(),
  differences: termsDifferences.nullable(),
});

/** A change announced, or what it would be: how many contracts, and the letter to one of them. */
export const announcedChange = z.object({
  preview: z.boolean(),
  change: contractChange,
  concerned: z.int(),
  letter: letter.nullable(),
  /** Customers for whom the change is the same, the most numerous first, each with the letter that it gets. */
  kinds: z.array(
    z.object({
      count: z.int(),
      allowed: z.boolean(),
      /** Why the contract does not allow it. */
      reason: bilingual.nullable(),
      offerLabel: bilingual,
      language: z.enum(['fr', 'en']),
      before: amount,
      after: amount,
      mayLeave: z.boolean(),
      exitUntil: day.nullable(),
      letter: letter.pick({ to: true, subject: true, paragraphs: true }).nullable(),
      notes: z.array(decisionNote),
    }),
  ),
});

export type ContractChangeShape = z.infer<typeof contractChange>;
export type ToldChangeShape = z.infer<typeof toldChange>;
export type ToldContract = z.infer<typeof toldContract>;
export type ToldChangeDetail = z.infer<typeof toldChangeDetail>;
export type ContractChangeDetail = z.infer<typeof contractChangeDetail>;
export type TermsDifferences = z.infer<typeof termsDifferences>;
export type ChangeChoices = z.infer<typeof changeChoices>;
export type AnnouncedChange = z.infer<typeof announcedChange>;
