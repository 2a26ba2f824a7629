import { noted, optional, text } from '../model/fields.ts';

/** The `reason` of an outcome that may refuse: a kebab-case code, absent when nothing is refused. */
export const refusalReason = optional(noted(text, 'kebab-case code, present only on a refusal'));

/** A refusal: its code, and the clauses that it rests on. */
export interface Refusal {
  readonly reason: string;
  readonly because: readonly string[];
}

/** A refusal with its clauses, for the constant tables of a decision. */
export function refusal(reason: string, ...because: readonly string[]): Refusal {
  return { reason, because };
}
