import { daysInMonth, lastOfMonth, plusDays } from '../../kernel/civil-date.ts';
import { dividedBy, type Exact, plus, times, ZERO } from '../../kernel/exact.ts';
import { DAY_MS, type Instant, instantOf, localDate } from '../../kernel/instant.ts';
import { exactEuros, type Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';

/**
 * A monthly price owed for the time elapsed between two instants: each second costs the price divided by the seconds of its
 * own civil month (86,400 a day) in the territory. Exact euros, not rounded; zero when `to` is not after `from`.
 */
export function monthlyPriceByElapsedTime(price: Money, territory: Territory, from: Instant, to: Instant): Exact {
  let total = ZERO;
  let at = from;
  while (at < to) {
    const day = localDate(territory, at);
    const nextMonth = instantOf(territory, plusDays(lastOfMonth(day), 1));
    const until = nextMonth < to ? nextMonth : to;
    total = plus(total, dividedBy(times(exactEuros(price), until - at), DAY_MS * daysInMonth(day)));
    at = until;
  }
  return total;
}
