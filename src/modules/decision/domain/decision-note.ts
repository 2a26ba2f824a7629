import type { Bilingual, Step } from '../../../terms/model/decision.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';

/** A clause as a margin note shows it. */
export interface NotedClause {
  readonly id: string;
  readonly article: string;
  readonly summary: Bilingual;
}

/** A decision taken, with all that a screen needs to show why. */
export interface DecisionNote {
  readonly id: string;
  readonly pack: string;
  readonly version: string;
  readonly name: string;
  readonly question: Bilingual;
  readonly facts: JsonFacts;
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly NotedClause[];
  readonly steps: readonly Step[];
  /** What the law says of the contract's outcome, when an article bounds it. */
  readonly law: NotedLaw | null;
}

/** What of a decision that was taken tells what a date or an amount rests on. */
export interface DecisionBasis {
  readonly id: string;
  readonly name: string;
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly { readonly id: string }[];
}

/** The law beside a decision: whether the contract held, the articles, and what the contract said where the law moved it. */
export interface NotedLaw {
  readonly holds: boolean;
  readonly articles: readonly NotedClause[];
  readonly floor: { readonly [name: string]: Json };
  readonly contract: { readonly [name: string]: Json } | null;
}

export interface Replay {
  readonly same: boolean;
  readonly then: { readonly result: unknown; readonly because: readonly string[] };
  readonly now: { readonly result: unknown; readonly because: readonly string[] } | { readonly error: unknown };
}
