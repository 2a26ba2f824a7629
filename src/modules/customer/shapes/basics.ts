import { z } from 'zod';

/** A text in both languages; the screen shows one. */
export const bilingual = z.object({ fr: z.string(), en: z.string() });

/** A civil day, `2026-03-14`. */
export const day = z.string();

/** An amount in euros, `54.90`; usage may hold fractions of a cent. */
export const amount = z.string();

/** What a date or an amount rests on: the journalled decision, where there is one, and the clauses it applied. */
export const why = z.object({ decision: z.string().nullable(), clauses: z.array(z.string()) });

/** A date, an amount or a word that the terms settle, with what it rests on. */
export const term = z.object({ value: z.string(), why });

export const clause = z.object({ id: z.string(), article: z.string(), summary: bilingual });

/** One step of a computation in words. */
export const step = z.object({ clause: z.string(), fr: z.string(), en: z.string() });

/** Plain JSON: the facts and the outcome of a decision. */
export const plainObject = z.record(z.string(), z.unknown());

/** A decision with its question, facts, outcome, clauses and computation. */
export const decisionNote = z.object({
  id: z.string(),
  pack: z.string(),
  version: z.string(),
  name: z.string(),
  question: bilingual,
  facts: plainObject,
  result: plainObject,
  because: z.array(clause),
  steps: z.array(step),
});

export const obligation = z.object({
  id: z.string(),
  accountId: z.string(),
  agreementId: z.string().nullable(),
  kind: z.string(),
  label: bilingual,
  dueOn: day,
  by: z.enum(['customer', 'operator', 'third-party']),
  automatic: z.boolean(),
  late: z.boolean(),
  lastError: z.string().nullable(),
  why,
});

export const timelineEvent = z.object({
  id: z.string(),
  agreementId: z.string().nullable(),
  kind: z.string(),
  on: day,
  title: bilingual,
  actor: z.string(),
  why: why.nullable(),
});

export type Why = z.infer<typeof why>;
export type Term = z.infer<typeof term>;
export type NoteShape = z.infer<typeof decisionNote>;
export type ObligationShape = z.infer<typeof obligation>;
export type EventShape = z.infer<typeof timelineEvent>;
