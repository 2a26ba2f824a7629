import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import { HOUR_MS, type Instant, instantOf, localTime } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';

/** A daily window in which a delay counted in open hours runs: opening included, closing excluded. */
export interface DailyWindow {
  readonly opensHour: number;
  readonly closesHour: number;
  /** Whether the window opens at all on a day. */
  readonly worksOn: (date: CivilDate) => boolean;
}

/** The instant itself when the window is open then, else the next opening. */
export function openFrom(territory: Territory, at: Instant, window: DailyWindow): Instant {
  const { date, msOfDay } = localTime(territory, at);
  const opens = window.opensHour * HOUR_MS;
  if (window.worksOn(date) && msOfDay < window.closesHour * HOUR_MS) {
    return msOfDay >= opens ? at : instantOf(territory, date, opens);
  }
  let day = plusDays(date, 1);
  while (!window.worksOn(day)) day = plusDays(day, 1);
  return instantOf(territory, day, opens);
}

/**
 * When `hours` open hours have elapsed since an instant. A delay that ends exactly at closing time ends then, not at the next
 * opening.
 */
export function afterOpenHours(territory: Territory, at: Instant, hours: number, window: DailyWindow): Instant {
  let left = hours * HOUR_MS;
  let from = openFrom(territory, at, window);
  for (;;) {
    const closes = instantOf(territory, localTime(territory, from).date, window.closesHour * HOUR_MS);
    if (closes - from >= left) return (from + left) as Instant;
    left -= closes - from;
    from = openFrom(territory, closes, window);
  }
}
