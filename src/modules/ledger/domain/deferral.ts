import { type CivilDate, daysBetween, lastOfMonth, latest } from '../../../kernel/civil-date.ts';
import { ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, NO_MONEY, subtract, toCents } from '../../../kernel/money.ts';
import { CHART } from './chart.ts';
import type { EntryLine, SettledLine } from './entry.ts';

/** Revenue that is billed and not yet earned. */
export interface Deferral {
  /** Code of the account of revenue that it is for. */
  readonly account: string;
  readonly from: CivilDate;
  /** Last day, included. */
  readonly to: CivilDate;
  /** All of it, the part earned at once too. */
  readonly amount: Money;
  /** Earned through that day when it was posted. */
  readonly recognisedTo: CivilDate;
}

/** What of an amount over some days, both included, is earned through a day: by the day, rounded to the cent on the running total. */
export function earnedThrough(
  amount: Money,
  days: { readonly from: CivilDate; readonly to: CivilDate },
  through: CivilDate,
): Money {
  if (through < days.from) return NO_MONEY;
  if (through >= days.to) return amount;
  return toCents(
    times(exactEuros(amount), ratio(daysBetween(days.from, through) + 1, daysBetween(days.from, days.to) + 1)),
  );
}

/**
 * Splits lines of revenue that are earned over days: what is earned by the end of the month of the entry, or of the last month
 * released when that is later, stays revenue; the rest waits as deferred revenue.
 */
export function deferLines(
  lines: readonly EntryLine[],
  on: CivilDate,
  releasedThrough: CivilDate | null,
): readonly (EntryLine & Pick<SettledLine, 'deferral'>)[] {
  const recognisedTo = releasedThrough === null ? lastOfMonth(on) : latest(lastOfMonth(on), releasedThrough);
  return lines.flatMap((line) => {
    const { earned, ...kept } = line;
    if (!earned || earned.to <= recognisedTo) return [kept];
    const amount = subtract(line.credit ?? NO_MONEY, line.debit ?? NO_MONEY);
    const now = earnedThrough(amount, earned, recognisedTo);
    const { debit: _debit, credit: _credit, ...words } = kept;
    const deferral = { account: CHART[line.account].code, ...earned, amount, recognisedTo };
    return [
      { ...words, credit: now },
      { ...words, account: 'deferredRevenue' as const, credit: subtract(amount, now), deferral },
    ];
  });
}
