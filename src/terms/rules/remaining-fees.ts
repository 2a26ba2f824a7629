import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import type { Exact } from '../../kernel/exact.ts';
import { type Money, monthlyPriceByDay } from '../../kernel/money.ts';

/**
 * Monthly fees left to pay when a contract ends before its commitment: each day after `effectiveOn`, up to and including
 * `commitmentEndsOn`, costs the fee divided by the number of days of its civil month. Exact euros, not rounded; zero from
 * the last day of the commitment on.
 */
export function remainingMonthlyFees(monthlyFee: Money, effectiveOn: CivilDate, commitmentEndsOn: CivilDate): Exact {
  return monthlyPriceByDay(monthlyFee, plusDays(effectiveOn, 1), commitmentEndsOn);
}
