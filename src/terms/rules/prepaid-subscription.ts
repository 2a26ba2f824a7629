import { type CivilDate, plusDays, plusMonths, wholeMonthsBetween } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';

/** The length of one period: a number of days or a number of months. */
export interface PeriodLength {
  readonly days?: number;
  readonly months?: number;
}

/** Anniversary `k` of a subscription, always counted from its first day. */
export function anniversary(subscribedOn: CivilDate, length: PeriodLength, k: number): CivilDate {
  return length.days === undefined
    ? plusMonths(subscribedOn, k * length.months!)
    : plusDays(subscribedOn, k * length.days);
}

/** The number of anniversaries (the first is number 1) on or before a day; 0 before the first one. */
export function anniversariesUntil(subscribedOn: CivilDate, length: PeriodLength, day: CivilDate): number {
  if (day <= subscribedOn) return 0;
  return length.days === undefined
    ? Math.floor(wholeMonthsBetween(subscribedOn, day) / length.months!)
    : Math.floor((day - subscribedOn) / length.days);
}

/**
 * The first renewal (number 1 or later) that the caps on the total cost refuse: those before it have brought the total to a
 * cap, or its own payment would pass beyond one. `undefined` when no cap ever stops the renewals.
 */
export function firstRenewalOverCaps(price: Money, caps: readonly Money[]): number | undefined {
  let first: number | undefined;
  for (const cap of caps) {
    if (price === 0n && cap > 0n) continue;
    const stopped = price === 0n ? 1 : Math.max(1, Number(cap / price));
    if (first === undefined || stopped < first) first = stopped;
  }
  return first;
}
