import { type CivilDate, dateOf, yearMonthDay } from '../../kernel/civil-date.ts';

const MONTH_PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** First day of the month written `YYYY-MM`; `undefined` when the text has another form. */
export function parseMonth(text: string): CivilDate | undefined {
  const match = MONTH_PATTERN.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), 1) : undefined;
}

/** First day of the calendar month `months` after the one that a day lies in (0: that very month). */
export function firstOfMonthAfter(date: CivilDate, months: number): CivilDate {
  const { year, month } = yearMonthDay(date);
  const index = year * 12 + month - 1 + months;
  const laterYear = Math.floor(index / 12);
  return dateOf(laterYear, index - laterYear * 12 + 1, 1);
}

/** Writes the month of a day as `YYYY-MM`. */
export function monthText(date: CivilDate): string {
  const { year, month } = yearMonthDay(date);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}`;
}
