import { z } from 'zod';
import { bilingual, day, why } from './basics.ts';

const value = z.union([z.boolean(), z.string()]);

/** One thing to choose, with what holds. */
export const choiceOption = z.object({
  code: z.string(),
  label: bilingual,
  hint: bilingual.nullable(),
  kind: z.enum(['switch', 'one-of', 'text']),
  values: z.array(z.object({ value: z.string(), label: bilingual })),
  value,
  /** Settled by agents alone. */
  byAgents: z.boolean(),
  when: z.object({ option: z.string(), in: z.array(value) }).nullable(),
  why,
});

/** Something chosen: the proof of a consent and of its withdrawal. */
export const pastChoice = z.object({
  id: z.string(),
  /** In the time of the territory. */
  at: z.string(),
  source: z.enum(['customer-space', 'shop', 'telephone', 'post', 'case']),
  by: z.enum(['customer', 'agent', 'system']),
  changed: z.array(z.object({ label: bilingual, from: value, to: value })),
  why,
});

/** A sheet of choices that a contract offers. */
export const choiceSheet = z.object({
  name: z.enum(['directory', 'payment-solutions', 'consents']),
  title: bilingual,
  summary: bilingual,
  oneByOne: z.boolean(),
  /** What was chosen under another offer holds no longer: it is to be chosen again. */
  lapsed: z.boolean(),
  lapsedWhy: why,
  options: z.array(choiceOption),
  history: z.array(pastChoice),
  why,
});

export const choicesPage = z.object({
  today: day,
  agreements: z.array(z.object({ agreementId: z.string(), label: bilingual, sheets: z.array(choiceSheet) })),
});

export type ChoicesPage = z.infer<typeof choicesPage>;
export type ChoiceSheetShape = z.infer<typeof choiceSheet>;
