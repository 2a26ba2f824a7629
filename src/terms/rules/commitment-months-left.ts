import { type CivilDate, plusMonths, wholeMonthsBetween } from '../../kernel/civil-date.ts';
import { dividedBy, type Exact, plus, ratio, times } from '../../kernel/exact.ts';
import { exactEuros, type Money } from '../../kernel/money.ts';

/** A commitment and how the months left of it are owed. */
export interface Commitment {
  readonly monthlyFee: Money;
  readonly commencedOn: CivilDate;
  readonly months: number;
  /** The first months, owed in full. */
  readonly fullMonths: number;
  /** What the fee of the later months is divided by (4 for a quarter, L224-28 of the Code de la consommation). */
  readonly laterMonthsDivisor: number;
}

/**
 * Fees of the months left of a commitment that ends early on `effectiveOn`. Month k runs from `commencedOn` plus k - 1 months
 * to the day before `commencedOn` plus k months; the month in progress counts for its share of days after `effectiveOn`.
 * Exact euros, not rounded; zero from the last day of the commitment on. `effectiveOn` is not before `commencedOn`.
 */
export function feesOfMonthsLeft(commitment: Commitment, effectiveOn: CivilDate): Exact {
  const { commencedOn, months, fullMonths, laterMonthsDivisor } = commitment;
  const begun = wholeMonthsBetween(commencedOn, effectiveOn) + 1;
  if (begun > months) return ratio(0);
  const start = plusMonths(commencedOn, begun - 1);
  const next = plusMonths(commencedOn, begun);
  const inProgress = ratio(next - 1 - effectiveOn, next - start);
  const full = Math.max(0, Math.min(fullMonths, months) - begun);
  const later = Math.max(0, months - Math.max(fullMonths, begun));
  const share = begun <= fullMonths ? inProgress : dividedBy(inProgress, laterMonthsDivisor);
  return times(exactEuros(commitment.monthlyFee), plus(plus(ratio(full), ratio(later, laterMonthsDivisor)), share));
}
