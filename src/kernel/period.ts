import { type CivilDate, plusDays } from './civil-date.ts';

/** A span of civil days `[from, to)`: the first day is in, the last one is out. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The period of the days from `first` to `last`, both included. */
export function daysFromTo(first: CivilDate, last: CivilDate): Period {
  return { from: first, to: plusDays(last, 1) };
}

/** Number of days in a period; never negative. */
export function lengthDays(period: Period): number {
  return Math.max(0, period.to - period.from);
}

/** Whether a day lies in the period. */
export function contains(period: Period, date: CivilDate): boolean {
  return date >= period.from && date < period.to;
}

/** The days common to two periods, or `undefined` when there are none. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : undefined;
}
