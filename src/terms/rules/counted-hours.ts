import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import { HOUR_MS, type Instant, instantOf, localDate, plusMs } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';

/**
 * The first instant at which `hours` hours have been counted from `from`, the clock standing still from midnight to midnight
 * (local time) of every day that `excluded` names. A count that ends at midnight ends at 00:00 of the next calendar day, even
 * when that day is excluded.
 */
export function afterCountedHours(
  territory: Territory,
  from: Instant,
  hours: number,
  excluded: (day: CivilDate) => boolean,
): Instant {
  let at = from;
  let left = hours * HOUR_MS;
  let day = localDate(territory, from);
  for (;;) {
    const midnight = instantOf(territory, plusDays(day, 1));
    if (!excluded(day)) {
      if (midnight - at >= left) return plusMs(at, left);
      left -= midnight - at;
    }
    at = midnight;
    day = plusDays(day, 1);
  }
}
