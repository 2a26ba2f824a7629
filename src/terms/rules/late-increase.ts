import { dividedBy, type Exact, times } from '../../kernel/exact.ts';

/** How a contract increases a late payment by indivisible periods. */
export interface LateIncreaseTerms {
  /** How many times the legal interest rate. */
  readonly rateMultiple: number;
  /** Length of an indivisible period, in days. */
  readonly periodDays: number;
}

/** Days of the year that French interest is reckoned on, leap years included. */
const YEAR_DAYS = 365;

/**
 * Increase owed on a sum for whole periods of lateness: base x multiple x annual rate x days / 365, without compounding.
 * `annualRate` is a share (0.0276 for 2.76 %). Exact, not rounded. Where what is owed changes from one period to the next,
 * give the sum of what each period is reckoned on and one period.
 */
export function lateIncrease(base: Exact, annualRate: Exact, periods: number, terms: LateIncreaseTerms): Exact {
  return dividedBy(times(times(base, annualRate), terms.rateMultiple * terms.periodDays * periods), YEAR_DAYS);
}
