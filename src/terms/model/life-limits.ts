import type { Ask, ContractFacts, DueEffect, JsonFacts, Taken } from './life.ts';
import type { MonthCounters } from './usage.ts';

/** A limit of a month of use that has just been reached or comes near, with what the month has counted. */
export interface ReachedLimit {
  /** Name among the counters that the contract limits. */
  readonly counter: string;
  /** Threshold passed, in percent: 100 when the limit is reached. */
  readonly percent: number;
  readonly used: number;
  readonly limit: number;
  readonly today: string;
  readonly use: { readonly counters: MonthCounters; readonly correspondents: { readonly [set: string]: number } };
}

/** What reaching a limit of use gives, as the contract decides it. */
export interface LimitLife {
  /** The decision on it, and what the operator owes the customer by a date: telling them at once. Absent or `undefined`: nothing is decided. */
  limitReached?(
    ask: Ask,
    contract: ContractFacts,
    reached: ReachedLimit,
  ):
    | {
        readonly taken: Taken;
        readonly due: readonly DueEffect[];
        /** The case that carries out what follows, such as a suspension. */
        readonly opens?: { readonly procedure: string; readonly facts: JsonFacts };
      }
    | undefined;
}
