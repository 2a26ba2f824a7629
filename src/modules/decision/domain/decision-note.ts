import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual, Step } from '../../../terms/model/decision.ts';
import type { Ask, JsonFacts, Life } from '../../../terms/model/life.ts';
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

/** Where the decisions of one operation are asked and kept. */
export interface Journal {
  readonly pack: string;
  readonly version: string;
  /** Asks a decision of the pack under the version: faults throw `LifeFault` (see `withoutFault`). */
  readonly ask: Ask;
  readonly life: Life;
  /** The decisions asked so far, in order. */
  notes(): DecisionNote[];
  /** Writes the decisions asked since the last save, in one statement. */
  save(tx: Tx): Promise<void>;
}

export interface JournalOptions {
  /** `null` when there is no customer yet. */
  readonly accountId: string | null;
  /** What it is about, `kind:id`. */
  readonly subject: string;
  readonly pack: string;
  /** Version of the terms; the newest when absent. */
  readonly version?: string;
  /** The day of the decisions in the customer's territory; the clock's UTC day when absent. */
  readonly on?: CivilDate;
}

export interface Replay {
  readonly same: boolean;
  readonly then: { readonly result: unknown; readonly because: readonly string[] };
  readonly now: { readonly result: unknown; readonly because: readonly string[] } | { readonly error: unknown };
}
