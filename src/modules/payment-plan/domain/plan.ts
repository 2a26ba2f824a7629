import { type CivilDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { cents, largest, type Money, NO_MONEY, subtract, sum, toWholeCents } from '../../../kernel/money.ts';

export type PlanMethod = 'direct-debit' | 'card' | 'transfer' | 'cheque' | 'cash';

/** Money sent on the last day of a promise is seen on the account by then. */
export const PROMISE_GRACE_DAYS = 2;

/** One payment of a plan. */
export interface Instalment {
  readonly dueOn: CivilDate;
  readonly amount: Money;
}

/** An instalment with what has been paid towards it. */
export interface InstalmentState extends Instalment {
  readonly position: number;
  readonly state: 'paid' | 'late' | 'coming';
  /** What is still missing of it. */
  readonly left: Money;
}

/**
 * Shares a debt in equal monthly instalments, exact to the cent: the cents that cannot be shared go one each to the first
 * ones. A month without the day of the first instalment takes its last day.
 */
export function instalmentsOf(total: Money, count: number, firstOn: CivilDate): readonly Instalment[] {
  const whole = toWholeCents(total);
  const share = whole / BigInt(count);
  const rest = Number(whole % BigInt(count));
  return Array.from({ length: count }, (_, k) => ({
    dueOn: plusMonths(firstOn, k),
    amount: cents(share + (k < rest ? 1n : 0n)),
  }));
}

/** How far a plan has come on a day: money pays its instalments in their order. */
export function progressOf(
  instalments: readonly Instalment[],
  paid: Money,
  asOf: CivilDate,
): readonly InstalmentState[] {
  let asked = NO_MONEY;
  return instalments.map(({ dueOn, amount }, at) => {
    const before = asked;
    asked = sum(asked, amount);
    const given = largest(NO_MONEY, subtract(paid, before));
    const left = largest(NO_MONEY, subtract(amount, given));
    const state = left === NO_MONEY ? 'paid' : dueOn < asOf ? 'late' : 'coming';
    return { position: at + 1, dueOn, amount, state, left };
  });
}

/** What becomes of a running plan on a day, and when to look again. */
export type PlanVerdict =
  | { readonly state: 'kept' | 'broken' }
  | { readonly state: 'running'; readonly late: InstalmentState | undefined; readonly nextOn: CivilDate };

/**
 * Judges a running plan: kept when all of it is paid; broken when an instalment is not paid whole within the days of grace
 * after its day, banks being slow; until then its lateness is only told.
 */
export function judgePlan(
  instalments: readonly Instalment[],
  paid: Money,
  asOf: CivilDate,
  graceDays: number,
): PlanVerdict {
  const waiting = progressOf(instalments, paid, asOf).find((one) => one.state !== 'paid');
  if (!waiting) return { state: 'kept' };
  const lastDay = plusDays(waiting.dueOn, graceDays);
  if (asOf > lastDay) return { state: 'broken' };
  const late = waiting.state === 'late' ? waiting : undefined;
  return { state: 'running', late, nextOn: plusDays(late ? lastDay : waiting.dueOn, 1) };
}
