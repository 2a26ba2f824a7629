import { type CivilDate, plusDays, weekday, yearMonthDay } from '../../../kernel/civil-date.ts';
import { easterSunday } from '../../../kernel/holidays.ts';

const FIXED = new Set(['1-1', '5-1', '12-25', '12-26']);

/** Whether the European payment system (T2) settles on a day: no weekend, 1 January, Good Friday, Easter Monday, 1 May, 25 or 26 December. */
export function isTargetDay(date: CivilDate): boolean {
  if (weekday(date) > 5) return false;
  const { year, month, day } = yearMonthDay(date);
  if (FIXED.has(`${month}-${day}`)) return false;
  const easter = easterSunday(year);
  return date !== easter - 2 && date !== easter + 1;
}

/** The day itself when banks settle on it, else the next one on which they do. */
export function nextTargetDay(date: CivilDate): CivilDate {
  let day = date;
  while (!isTargetDay(day)) day = plusDays(day, 1);
  return day;
}
