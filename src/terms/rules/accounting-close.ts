import { type CivilDate, dateOf, daysInMonthOf, yearMonthDay } from '../../kernel/civil-date.ts';

/** The first accounting close on or after a day, for a year that closes on the last day of `closingMonth` (1 to 12). */
export function accountingCloseOnOrAfter(date: CivilDate, closingMonth: number): CivilDate {
  const { year, month } = yearMonthDay(date);
  const closingYear = month <= closingMonth ? year : year + 1;
  return dateOf(closingYear, closingMonth, daysInMonthOf(closingYear, closingMonth));
}

/** The accounting close `years` years after a close: the last day of the same month, 29 February included. */
export function accountingCloseYearsLater(close: CivilDate, years: number): CivilDate {
  const { year, month } = yearMonthDay(close);
  return dateOf(year + years, month, daysInMonthOf(year + years, month));
}
