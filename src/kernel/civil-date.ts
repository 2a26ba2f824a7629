/**
 * A civil date: a day of the proleptic Gregorian calendar, with no hour and no zone.
 * Held as the integer number of days since 1970-01-01, so that dates compare with `<` and subtract to days.
 */
export type CivilDate = number & { readonly __brand: 'CivilDate' };

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month (1 to 12) of a year. */
export function daysInMonthOf(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** The date of a year, month (1-12) and day of month. The caller vouches that the day exists. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as CivilDate;
}

/** The year, month and day of a date. Inverse of `dateOf`. */
export function yearMonthDay(date: CivilDate): YearMonthDay {
  const z = date + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Reads `YYYY-MM-DD`; `undefined` when the text has another form or the day does not exist. */
export function parseDate(text: string): CivilDate | undefined {
  const match = DATE_PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonthOf(year, month)) return undefined;
  return dateOf(year, month, day);
}

/** Reads a date that the program itself wrote; throws on anything else (a bug, not an input error). */
export function civilDate(text: string): CivilDate {
  const date = parseDate(text);
  if (date === undefined) throw new RangeError(`not a civil date: ${text}`);
  return date;
}

/** Writes `YYYY-MM-DD`. */
export function isoDate(date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** `days` calendar days later (earlier when negative). */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return (date + days) as CivilDate;
}

/** Same day number `months` later, or the last day of that month when it is shorter (31 January + 1 month = 28 February). */
export function plusMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = yearMonthDay(date);
  const index = year * 12 + month - 1 + months;
  const laterYear = Math.floor(index / 12);
  const laterMonth = index - laterYear * 12 + 1;
  return dateOf(laterYear, laterMonth, Math.min(day, daysInMonthOf(laterYear, laterMonth)));
}

/** Same day number `years` later; 29 February becomes 28 February in common years. */
export function plusYears(date: CivilDate, years: number): CivilDate {
  return plusMonths(date, years * 12);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return to - from;
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(date: CivilDate): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}

/** First day of the date's month. */
export function firstOfMonth(date: CivilDate): CivilDate {
  return plusDays(date, 1 - yearMonthDay(date).day);
}

/** Last day of the date's month. */
export function lastOfMonth(date: CivilDate): CivilDate {
  const { year, month } = yearMonthDay(date);
  return dateOf(year, month, daysInMonthOf(year, month));
}

/** Number of days of the month that the date is in. */
export function daysInMonth(date: CivilDate): number {
  const { year, month } = yearMonthDay(date);
  return daysInMonthOf(year, month);
}

/** The later of several dates. */
export function latest(...dates: CivilDate[]): CivilDate {
  return Math.max(...dates) as CivilDate;
}

/** The earlier of several dates. */
export function earliest(...dates: CivilDate[]): CivilDate {
  return Math.min(...dates) as CivilDate;
}

/** Largest whole `k` such that `from + k months` (each counted from `from` itself) is on or before `to`; 0 when `to` is earlier. */
export function wholeMonthsBetween(from: CivilDate, to: CivilDate): number {
  if (to <= from) return 0;
  const a = yearMonthDay(from);
  const b = yearMonthDay(to);
  let k = (b.year - a.year) * 12 + b.month - a.month;
  while (k > 0 && plusMonths(from, k) > to) k -= 1;
  return k;
}
