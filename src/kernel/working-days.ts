import { type CivilDate, plusDays, weekday } from './civil-date.ts';
import { isHoliday } from './holidays.ts';
import type { Territory } from './territory.ts';

/**
 * The kinds of days that French contracts count:
 * `calendar` jours calendaires, every day; `ouvre` jours ouvrés, Monday to Friday less holidays;
 * `ouvrable` jours ouvrables, Monday to Saturday less holidays.
 */
export type DayKind = 'calendar' | 'ouvre' | 'ouvrable';

/** Whether a day counts, for a kind of days, in a territory. */
export function countsAs(kind: DayKind, territory: Territory, date: CivilDate): boolean {
  if (kind === 'calendar') return true;
  const day = weekday(date);
  return day <= (kind === 'ouvre' ? 5 : 6) && !isHoliday(territory, date);
}

/** The day itself when it counts, else the next one that does. */
export function nextWorkingDay(kind: DayKind, territory: Territory, date: CivilDate): CivilDate {
  let day = date;
  while (!countsAs(kind, territory, day)) day = plusDays(day, 1);
  return day;
}

/** The day itself when it counts, else the last one before it that does. */
export function previousWorkingDay(kind: DayKind, territory: Territory, date: CivilDate): CivilDate {
  let day = date;
  while (!countsAs(kind, territory, day)) day = plusDays(day, -1);
  return day;
}

/**
 * The day on which a period of `count` days of a kind ends, the day of the event not counted: the `count`-th day that counts
 * after `date`. A negative count goes back the same way. Zero gives the day itself.
 */
export function plusWorkingDays(kind: DayKind, territory: Territory, date: CivilDate, count: number): CivilDate {
  if (kind === 'calendar') return plusDays(date, count);
  const step = count < 0 ? -1 : 1;
  let day = date;
  let left = Math.abs(count);
  while (left > 0) {
    day = plusDays(day, step);
    if (countsAs(kind, territory, day)) left -= 1;
  }
  return day;
}

/** Number of days of a kind from the day after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(kind: DayKind, territory: Territory, from: CivilDate, to: CivilDate): number {
  if (kind === 'calendar') return Math.max(0, to - from);
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    if (countsAs(kind, territory, day)) count += 1;
  }
  return count;
}

/** Effective day after `count` clear days (jours francs): neither end is counted, so received on D, 20 clear days give D + 21. */
export function afterClearDays(date: CivilDate, count: number): CivilDate {
  return plusDays(date, count + 1);
}
