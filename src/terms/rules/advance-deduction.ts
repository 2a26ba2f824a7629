import { type Money, NO_MONEY, smallest, subtract } from '../../kernel/money.ts';

/** What is left to pay of each bill once a sum already paid has been deducted, and what is left of that sum. */
export interface Deducted {
  readonly netBills: readonly Money[];
  readonly left: Money;
}

/** Deducts an advance from bills in their order, each down to nothing at most; the rest is kept for bills to come. */
export function deductAdvance(advance: Money, bills: readonly Money[]): Deducted {
  let left = advance;
  const netBills = bills.map((bill) => {
    if (left === NO_MONEY) return bill;
    const deducted = smallest(left, bill);
    left = subtract(left, deducted);
    return subtract(bill, deducted);
  });
  return { netBills, left };
}
