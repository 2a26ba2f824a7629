import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, daysInMonth, plusDays } from './civil-date.ts';
import { compare, decimal, plus, ratio } from './exact.ts';
import {
  cents,
  euros,
  exactEuros,
  largest,
  type Money,
  moneyText,
  monthlyPriceByDay,
  multiply,
  negate,
  NO_MONEY,
  parseMoney,
  smallest,
  subtract,
  sum,
  toCents,
  toWholeCents,
} from './money.ts';

const amount = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map((count) => cents(count));
const price = fc.integer({ min: 0, max: 1_000_000 }).map((count) => cents(count));
const day = fc.integer({ min: civilDate('2020-01-01'), max: civilDate('2040-12-31') }).map((n) => n as CivilDate);

describe('money', () => {
  it.each(['', '1', '1.5', '1.505', '1,50', '.50', '+1.50', '1e2', ' 1.50', '--1.50', '1.50€'])(
    'refuses %j: an amount has exactly two decimals',
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
      expect(() => euros(text)).toThrow(RangeError);
    },
  );

  it('reads and writes euros, negative ones included', () => {
    expect(moneyText(euros('107.60'))).toBe('107.60');
    expect(moneyText(euros('-0.05'))).toBe('-0.05');
    expect(moneyText(euros('0.00'))).toBe('0.00');
    expect(euros('-0.00')).toBe(NO_MONEY);
  });

  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['1.004999', '1.00'],
    ['8.316666666', '8.32'],
    ['2.675', '2.68'],
  ])('rounds %s euros to %s', (exact, text) => {
    expect(moneyText(toCents(decimal(exact)))).toBe(text);
  });

  it('refuses to write an amount that still holds a fraction of a cent', () => {
    expect(() => moneyText(1n as Money)).toThrow(RangeError);
    expect(() => toWholeCents(15_000n as Money)).toThrow(RangeError);
    expect(toWholeCents(euros('1.50'))).toBe(150n);
  });

  it('adds, takes away, multiplies and compares', () => {
    expect(sum()).toBe(NO_MONEY);
    expect(sum(euros('1.10'), euros('2.20'))).toBe(euros('3.30'));
    expect(subtract(euros('1.10'), euros('2.20'))).toBe(euros('-1.10'));
    expect(negate(euros('1.10'))).toBe(euros('-1.10'));
    expect(multiply(euros('10.00'), 3)).toBe(euros('30.00'));
    expect(largest(euros('-1.00'), NO_MONEY)).toBe(NO_MONEY);
    expect(smallest(euros('100.01'), euros('100.00'))).toBe(euros('100.00'));
  });

  it('reads back every amount that it writes', () => {
    fc.assert(fc.property(amount, (one) => parseMoney(moneyText(one)) === one));
  });

  it('gives the same amount through its exact number of euros', () => {
    fc.assert(fc.property(amount, (one) => toCents(exactEuros(one)) === one));
  });

  it('sums without loss, whatever the order', () => {
    fc.assert(fc.property(fc.array(amount), (all) => sum(...all) === sum(...[...all].reverse())));
  });
});

describe('a monthly price by the day', () => {
  it('is the whole price over a whole month, of 28 to 31 days', () => {
    for (const [from, to] of [
      ['2026-02-01', '2026-02-28'],
      ['2028-02-01', '2028-02-29'],
      ['2026-04-01', '2026-04-30'],
      ['2026-12-01', '2026-12-31'],
    ] as const) {
      expect(toCents(monthlyPriceByDay(euros('54.90'), civilDate(from), civilDate(to)))).toBe(euros('54.90'));
    }
  });

  it('counts each day at the price of its own month', () => {
    const exact = monthlyPriceByDay(euros('31.00'), civilDate('2026-01-31'), civilDate('2026-02-01'));
    expect(compare(exact, plus(ratio(1), ratio(31, 28)))).toBe(0);
  });

  it('is the same sum as day by day', () => {
    fc.assert(
      fc.property(price, day, fc.integer({ min: 0, max: 200 }), (one, from, count) => {
        let total = ratio(0);
        for (let i = 0; i < count; i += 1) {
          total = plus(total, ratio(one, 1_000_000n * BigInt(daysInMonth(plusDays(from, i)))));
        }
        return compare(monthlyPriceByDay(one, from, plusDays(from, count - 1)), total) === 0;
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing when the last day comes before the first', () => {
    expect(monthlyPriceByDay(euros('54.90'), civilDate('2026-04-02'), civilDate('2026-04-01')).numerator).toBe(0n);
  });

  it('splits at any day without gaining or losing anything', () => {
    fc.assert(
      fc.property(price, day, fc.nat(400), fc.nat(400), (one, from, a, b) => {
        const middle = plusDays(from, a);
        const last = plusDays(middle, b);
        const halves = plus(monthlyPriceByDay(one, from, middle), monthlyPriceByDay(one, plusDays(middle, 1), last));
        return compare(halves, monthlyPriceByDay(one, from, last)) === 0;
      }),
    );
  });
});
