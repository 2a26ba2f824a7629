import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedBy, plus, times } from '../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, toCents } from '../../kernel/money.ts';
import { callPrice } from './call-price.ts';

const micros = (count: number): Money => BigInt(count) as Money;

describe('the price of a call', () => {
  it('is rounded half up once, at the end', () => {
    expect(moneyText(callPrice(micros(100_000), micros(173_000), 300))).toBe('0.97');
    expect(moneyText(callPrice(micros(100_000), micros(990_000), 10))).toBe('0.27');
    expect(moneyText(callPrice(micros(92_000), micros(40_000), 0))).toBe('0.09');
  });

  it('agrees with exact fractions whatever the prices and the length', () => {
    const price = fc.integer({ min: 0, max: 2_000_000 }).map(micros);
    fc.assert(
      fc.property(price, price, fc.integer({ min: 0, max: 100_000 }), (fee, perMinute, seconds) => {
        const exact = plus(exactEuros(fee), dividedBy(times(exactEuros(perMinute), seconds), 60));
        expect(callPrice(fee, perMinute, seconds)).toBe(toCents(exact));
      }),
    );
  });
});
