import { plusDays, weekday } from '../../kernel/civil-date.ts';
import { type Instant, instantOf, localTime } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';

/** The same hours on each day from Monday to `lastWeekday` (5 Friday, 6 Saturday): opening included, closing excluded. */
export interface OpeningHours {
  readonly lastWeekday: number;
  /** Milliseconds since midnight. */
  readonly opensMs: number;
  readonly closesMs: number;
}

/**
 * When a service next opens, in the local time of a territory: `null` when it is open at that instant. Public holidays are
 * days like the others, since a text that only names weekdays excludes none.
 */
export function nextOpening(territory: Territory, at: Instant, hours: OpeningHours): Instant | null {
  const { date, msOfDay } = localTime(territory, at);
  const worksToday = weekday(date) <= hours.lastWeekday;
  if (worksToday && msOfDay >= hours.opensMs && msOfDay < hours.closesMs) return null;
  if (worksToday && msOfDay < hours.opensMs) return instantOf(territory, date, hours.opensMs);
  let day = plusDays(date, 1);
  while (weekday(day) > hours.lastWeekday) day = plusDays(day, 1);
  return instantOf(territory, day, hours.opensMs);
}
