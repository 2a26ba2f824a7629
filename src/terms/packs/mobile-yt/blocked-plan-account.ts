import { type Money, NO_MONEY, smallest, subtract, sum } from '../../../kernel/money.ts';

/** What one communication takes from each credit of a blocked plan. */
export interface Debit {
  readonly fromMonthly: Money;
  readonly fromCarriedOver: Money;
  readonly fromTopUp: Money;
}

export const NO_DEBIT: Debit = { fromMonthly: NO_MONEY, fromCarriedOver: NO_MONEY, fromTopUp: NO_MONEY };

/**
 * The rechargeable account of a blocked plan over one month: the month's own credit is used first, then the credit carried
 * over from the month before, then the customer's recharges.
 */
export class BlockedPlanAccount {
  monthly: Money;
  carriedOver: Money;
  topUp: Money;

  constructor(monthly: Money, carriedOver: Money, topUp: Money) {
    this.monthly = monthly;
    this.carriedOver = carriedOver;
    this.topUp = topUp;
  }

  get total(): Money {
    return sum(this.monthly, this.carriedOver, this.topUp);
  }

  /** Takes an amount that the total covers, from one credit after the other. */
  debit(cost: Money): Debit {
    const fromMonthly = smallest(cost, this.monthly);
    const fromCarriedOver = smallest(subtract(cost, fromMonthly), this.carriedOver);
    const fromTopUp = subtract(cost, sum(fromMonthly, fromCarriedOver));
    this.monthly = subtract(this.monthly, fromMonthly);
    this.carriedOver = subtract(this.carriedOver, fromCarriedOver);
    this.topUp = subtract(this.topUp, fromTopUp);
    return { fromMonthly, fromCarriedOver, fromTopUp };
  }

  /** Adds a recharge, which serves at once. */
  recharge(amount: Money): void {
    this.topUp = sum(this.topUp, amount);
  }
}
