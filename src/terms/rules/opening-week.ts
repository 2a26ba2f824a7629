import { plusDays, weekday } from '../../kernel/civil-date.ts';
import { HOUR_MS, type Instant, instantOf, localTime } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';

/** A span of every week in which a desk answers: from `opens` (included) to `closes` (excluded), in hours of the day. */
export interface OpeningSpan {
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly opens: number;
  readonly closes: number;
}

/** Whether a desk with several openings a day answers at an instant, on the clocks of a territory; holidays are days like the others. */
export function isOpen(territory: Territory, week: readonly OpeningSpan[], at: Instant): boolean {
  const { date, msOfDay } = localTime(territory, at);
  const day = weekday(date);
  for (const span of week) {
    if (span.weekdays.includes(day) && msOfDay >= span.opens * HOUR_MS && msOfDay < span.closes * HOUR_MS) return true;
  }
  return false;
}

/**
 * The first instant strictly after `at` at which a span opens, on the clocks of a territory. The spans of a day are listed
 * in order. Throws when the desk never opens.
 */
export function nextSpanOpening(territory: Territory, week: readonly OpeningSpan[], at: Instant): Instant {
  const today = localTime(territory, at).date;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = plusDays(today, ahead);
    const day = weekday(date);
    for (const span of week) {
      if (!span.weekdays.includes(day)) continue;
      const opens = instantOf(territory, date, span.opens * HOUR_MS);
      if (opens > at) return opens;
    }
  }
  throw new RangeError('the desk never opens');
}
