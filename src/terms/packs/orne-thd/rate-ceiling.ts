import { cents, type Money, moneyText, parseMoney, smallest } from '../../../kernel/money.ts';
import type { RatedUsage, UsageFacts } from '../../model/usage.ts';

const MICROS_PER_CENT = 10_000;

/** What has been spent under a ceiling this month, by its counter, which holds whole micro-euros. */
export function spentOf(facts: UsageFacts, counter: string): Money {
  return cents(Math.round((facts.counters[counter] ?? 0) / MICROS_PER_CENT));
}

/**
 * A record charged no further than what is left under a ceiling, at which the contract has the use suspended: what the network
 * lets through afterwards is not the customer's. The counter takes what is charged, so that a month never passes the ceiling.
 */
export function underCeiling(rated: RatedUsage, counter: string, left: Money, because: readonly string[]): RatedUsage {
  const amount = smallest(parseMoney(rated.amountInclTax)!, left);
  return {
    ...rated,
    amountInclTax: moneyText(amount),
    counters: { ...rated.counters, [counter]: Number(amount) },
    fairUseExceeded: rated.fairUseExceeded || moneyText(amount) !== rated.amountInclTax,
    taken: { ...rated.taken, because: [...rated.taken.because, ...because] },
  };
}
