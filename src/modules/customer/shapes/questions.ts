import { z } from 'zod';
import { bilingual, day, why } from './basics.ts';

/** What customers call about, in the order in which they do. */
export const QUESTIONS = [
  'owe',
  'commitment',
  'leaving',
  'technician',
  'use',
  'move',
  'rio',
  'equipment',
  'complaint',
  'bank-details',
] as const;

const figure = z.object({
  label: bilingual,
  kind: z.enum(['amount', 'date', 'moment', 'text']),
  /** In both languages when it is words. */
  value: z.union([z.string(), bilingual]),
  why,
});

/** Where something is done: a page of the space. */
const deed = z.object({
  label: bilingual,
  page: z.string(),
  params: z.record(z.string(), z.string()),
  search: z.record(z.string(), z.string()),
});

/** A question with its answer from the customer's own data. */
export const answeredQuestion = z.object({
  id: z.enum(QUESTIONS),
  question: bilingual,
  /** Other words under which it is looked for. */
  words: bilingual,
  answer: z.array(bilingual),
  figures: z.array(figure),
  /** What the contract says of it. */
  rules: z.array(z.object({ text: bilingual, why })),
  deeds: z.array(deed),
});

export const questionsPage = z.object({ today: day, questions: z.array(answeredQuestion) });

export type AnsweredQuestion = z.infer<typeof answeredQuestion>;
export type QuestionFigure = z.infer<typeof figure>;
export type QuestionDeed = z.infer<typeof deed>;
export type QuestionsPage = z.infer<typeof questionsPage>;
