import { type CivilDate, dateOf, plusDays, plusMonths, yearMonthDay } from '../../../kernel/civil-date.ts';

/** How long after its last bill an account is looked at for calls that came late. */
export const LATE_CALLS_DAYS = 400;

/** A billing period, last day included. */
export interface BillingPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** First day, on or before a date, whose day of the month is the billing day (1 to 28). */
export function periodStart(date: CivilDate, billingDay: number): CivilDate {
  const { year, month, day } = yearMonthDay(date);
  const start = dateOf(year, month, billingDay);
  return day >= billingDay ? start : plusMonths(start, -1);
}

/** The billing period that a date is in. */
export function periodOf(date: CivilDate, billingDay: number, months = 1): BillingPeriod {
  const from = periodStart(date, billingDay);
  return { from, to: plusDays(plusMonths(from, months), -1) };
}

/** The day of the first bill of a product that starts on a date: the first billing day after it. */
export function firstBillOn(startedOn: CivilDate, billingDay: number): CivilDate {
  return plusMonths(periodStart(startedOn, billingDay), 1);
}

/**
 * Last day that a bill of `billOn` charges: the end of the period that begins (in advance) or that has just ended (in arrears).
 * A period of several months that was charged in advance and still runs is not charged further.
 */
export function chargedThrough(
  billOn: CivilDate,
  mode: 'advance' | 'arrears',
  months = 1,
  billedThrough: CivilDate | null = null,
): CivilDate {
  if (mode === 'arrears') return plusDays(billOn, -1);
  if (months > 1 && billedThrough !== null && billedThrough >= billOn) return billedThrough;
  return plusDays(plusMonths(billOn, months), -1);
}
