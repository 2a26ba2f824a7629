import type { Bilingual } from './decision.ts';

/** When a text of the contract is told to the customer. */
export const MOMENTS = [
  'order',
  'price',
  'payment',
  'usage',
  'equipment',
  'quality',
  'number',
  'change',
  'end',
  'complaint',
  'contact',
  'privacy',
] as const;

export type Moment = (typeof MOMENTS)[number];

/** A subject on which the contract tells the customer something: its title, and the moment at which it is told. */
export interface Topic {
  readonly moment: Moment;
  readonly title: Bilingual;
}

/** Subjects of a contract by the name that its clauses give them (`content:<name>`). */
export type Topics = { readonly [name: string]: Topic };
