import type { Bilingual } from './decision.ts';

export type ClauseKind =
  | 'definition'
  | 'eligibility'
  | 'document'
  | 'deadline'
  | 'amount'
  | 'limit'
  | 'formula'
  | 'state'
  | 'right'
  | 'obligation'
  | 'liability'
  | 'information'
  | 'process'
  | 'data';

/** A clause of a contract: its article, what it says in our words, and what in the product makes it true. */
export interface Clause {
  readonly id: string;
  readonly article: string;
  readonly kind: ClauseKind;
  readonly summary: Bilingual;
  /** `decision:<name>`, `process:<name>`, `document:<name>`, `catalog:<name>` or `content:<name>`. */
  readonly realizedBy: readonly string[];
  /** Version in which the clause first stands, when it is not the first one of the pack. */
  readonly since?: string;
  /** Version in which the clause no longer stands. */
  readonly until?: string;
}
