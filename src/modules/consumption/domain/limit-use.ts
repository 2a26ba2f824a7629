import type { MonthCounters, UsageCounter } from '../../../terms/model/usage.ts';

/** What an agreement counted in a calendar month: sums by name, and different numbers by the name of their set. */
export interface MonthUse {
  readonly counters: MonthCounters;
  readonly correspondents: { readonly [set: string]: number };
}

export const NO_USE: MonthUse = { counters: {}, correspondents: {} };

/** How far a limit of the contract is used up. */
export interface LimitUse extends UsageCounter {
  readonly used: number;
  readonly remaining: number;
  /** Whole percent used, rounded down: 100 only once the limit is reached. */
  readonly percent: number;
}

/** The limits of a contract with what the month has used of them. */
export function limitsUsed(limits: readonly UsageCounter[], use: MonthUse): LimitUse[] {
  return limits.map((limit) => {
    const counted = limit.counts === 'correspondents' ? use.correspondents[limit.name] : use.counters[limit.name];
    const used = counted ?? 0;
    return {
      ...limit,
      used,
      remaining: Math.max(limit.limit - used, 0),
      percent: limit.limit === 0 ? 100 : Math.floor((used * 100) / limit.limit),
    };
  });
}
