import { type CivilDate, dateOf, plusDays, plusMonths, yearMonthDay } from '../../kernel/civil-date.ts';

/** A monthly billing period, both days included. */
export interface BillingPeriod {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * The monthly billing period that a day lies in, when periods begin on the day number `billingDay` (1 to 28, which every
 * month has) of each month.
 */
export function billingPeriodOf(date: CivilDate, billingDay: number): BillingPeriod {
  const { year, month, day } = yearMonthDay(date);
  const inMonth = dateOf(year, month, billingDay);
  const first = day >= billingDay ? inMonth : plusMonths(inMonth, -1);
  return { first, last: plusDays(plusMonths(first, 1), -1) };
}
