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
}

export interface Replay {
  readonly same: boolean;
  readonly then: { readonly result: unknown; readonly because: readonly string[] };
  readonly now: { readonly result: unknown; readonly because: readonly string[] } | { readonly error: unknown };
}
