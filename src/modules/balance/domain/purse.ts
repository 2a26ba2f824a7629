import { type Money, smallest, subtract, sum } from '../../../kernel/money.ts';
import type { CreditKind } from '../../../terms/model/life-balance.ts';

/** An amount of each credit. */
export interface Credits {
  readonly monthly: Money;
  readonly carriedOver: Money;
  readonly topUp: Money;
}

/** What is left of a balance, and how much of it is held by uses in course. */
export interface Purse extends Credits {
  readonly reserved: Money;
}

const FIELDS = { monthly: 'monthly', 'carried-over': 'carriedOver', 'top-up': 'topUp' } as const;

/** All credits together. */
export function totalOf({ monthly, carriedOver, topUp }: Credits): Money {
  return sum(monthly, carriedOver, topUp);
}

/** What may still be promised: never below zero. */
export function availableIn(purse: Purse): Money {
  const free = subtract(totalOf(purse), purse.reserved);
  return free > 0n ? free : (0n as Money);
}

/** Takes an amount, or what there is, from one credit after the other in the contract's order; answers what is left and what was taken. */
export function takeFrom(
  purse: Purse,
  order: readonly CreditKind[],
  amount: Money,
): { readonly purse: Purse; readonly taken: Credits } {
  const left = { monthly: purse.monthly, carriedOver: purse.carriedOver, topUp: purse.topUp };
  const taken = { monthly: 0n as Money, carriedOver: 0n as Money, topUp: 0n as Money };
  let rest = amount;
  for (const kind of order) {
    const field = FIELDS[kind];
    const part = smallest(rest, left[field]);
    taken[field] = part;
    left[field] = subtract(left[field], part);
    rest = subtract(rest, part);
  }
  return { purse: { ...left, reserved: purse.reserved }, taken };
}
