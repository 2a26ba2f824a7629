import { type Exact, ONE, plus, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, multiply, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';

/** Something at a price without tax, so many times. */
export interface Amount {
  readonly unitExcl: Money;
  readonly quantity: number;
}

/**
 * The lines of an order with tax. The terms round the tax once, on the whole: the lines share that rounding in their order, so
 * that they add up to the total exactly.
 */
export function linesInclTax(lines: readonly Amount[], rate: Exact): readonly Money[] {
  let [excl, incl] = [NO_MONEY, NO_MONEY];
  return lines.map(({ unitExcl, quantity }) => {
    excl = sum(excl, multiply(unitExcl, quantity));
    const upToHere = toCents(times(exactEuros(excl), plus(ONE, rate)));
    const own = subtract(upToHere, incl);
    incl = upToHere;
    return own;
  });
}
