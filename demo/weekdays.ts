import { type CivilDate, plusDays, weekday } from '../src/kernel/civil-date.ts';

/** The first working day on or after a day: visits and papers are for weekdays. */
export function weekdayFrom(day: CivilDate): CivilDate {
  const rank = weekday(day);
  return rank <= 5 ? day : plusDays(day, 8 - rank);
}
