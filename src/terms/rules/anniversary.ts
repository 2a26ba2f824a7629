import { type CivilDate, plusYears, yearMonthDay } from '../../kernel/civil-date.ts';

/**
 * The first anniversary of `base` on or after `from`. The first one is a year after the base; 29 February is kept on
 * 28 February in common years and comes back in leap years.
 */
export function anniversaryOnOrAfter(base: CivilDate, from: CivilDate): CivilDate {
  let years = Math.max(1, yearMonthDay(from).year - yearMonthDay(base).year);
  let anniversary = plusYears(base, years);
  while (anniversary < from) {
    years += 1;
    anniversary = plusYears(base, years);
  }
  return anniversary;
}
