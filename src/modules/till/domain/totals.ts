import { euros, type Money, moneyText, negate, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { TillMethod, Totals } from '../tables.ts';

/** Ways of paying at a counter, in the order in which they are counted. */
export const TILL_METHODS = ['cash', 'cheque', 'card', 'voucher'] as const satisfies readonly TillMethod[];

/** Totals by way of paying of what was taken and not undone, less what was given back; cash on top of what was in the drawer. */
export function totalsOf(
  payments: readonly {
    readonly method: TillMethod;
    readonly amount: Money;
    readonly kind?: 'payment' | 'refund';
    readonly cancelled_at?: unknown;
  }[],
  floated: Money,
): Totals {
  const of = (method: TillMethod) => {
    const own = payments.filter((one) => one.method === method && (one.cancelled_at ?? null) === null);
    const before = method === 'cash' ? floated : NO_MONEY;
    return {
      amount: moneyText(sum(before, ...own.map((one) => (one.kind === 'refund' ? negate(one.amount) : one.amount)))),
      count: own.length,
    };
  };
  return { cash: of('cash'), cheque: of('cheque'), card: of('card'), voucher: of('voucher') };
}

/** Counted less expected, for one way of paying. */
export function differenceOf(expected: Totals, counted: Totals, method: TillMethod): Money {
  return subtract(euros(counted[method].amount), euros(expected[method].amount));
}

/** Whether anything that was counted is not what should be there. */
export function differs(expected: Totals, counted: Totals): boolean {
  return TILL_METHODS.some(
    (method) =>
      differenceOf(expected, counted, method) !== 0n ||
      (method !== 'cash' && method !== 'card' && expected[method].count !== counted[method].count),
  );
}
