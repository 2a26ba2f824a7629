import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceil,
  compare,
  decimal,
  decimalText,
  dividedBy,
  floor,
  minus,
  parseDecimal,
  plus,
  ratio,
  roundHalfUp,
  shortestDecimalText,
  times,
} from './exact.ts';

const exact = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => ratio(n, d));

describe('exact numbers', () => {
  it.each([
    ['0.912', 912n, 1000n],
    ['20', 20n, 1n],
    ['-1.50', -150n, 100n],
    ['007', 7n, 1n],
  ])('reads the decimal %s', (text, numerator, denominator) => {
    expect(parseDecimal(text)).toEqual({ numerator, denominator });
  });

  it.each(['', '1,5', '.5', '5.', '1e3', '+1', ' 1', '1 ', '--1', '0x10', 'NaN'])('refuses %j as a decimal', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it.each([
    ['0.5', 1n],
    ['-0.5', -1n],
    ['1.5', 2n],
    ['2.5', 3n],
    ['-2.5', -3n],
    ['2.4999', 2n],
    ['-2.4999', -2n],
    ['0', 0n],
  ])('rounds %s to %s, halves away from zero', (text, rounded) => {
    expect(roundHalfUp(decimal(text))).toBe(rounded);
  });

  it.each([
    ['1.2', 1n, 2n],
    ['-1.2', -2n, -1n],
    ['3', 3n, 3n],
    ['-3', -3n, -3n],
  ])('has %s between its floor %s and its ceiling %s', (text, low, high) => {
    expect(floor(decimal(text))).toBe(low);
    expect(ceil(decimal(text))).toBe(high);
  });

  it('refuses to divide by zero', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => dividedBy(decimal('1'), decimal('0'))).toThrow(RangeError);
  });

  it('keeps the sign on top when it divides by a negative number', () => {
    expect(ratio(1, -3)).toEqual({ numerator: -1n, denominator: 3n });
  });

  it('writes a value with the decimals that are asked for', () => {
    expect(decimalText(ratio(2, 3), 2)).toBe('0.67');
    expect(decimalText(ratio(-1, 200), 2)).toBe('-0.01');
    expect(decimalText(ratio(-1, 1000), 2)).toBe('0.00');
    expect(decimalText(ratio(7, 2), 0)).toBe('4');
  });

  it('writes a finite value with no trailing zero, and refuses an endless one', () => {
    expect(shortestDecimalText(decimal('1.500'))).toBe('1.5');
    expect(shortestDecimalText(decimal('20'))).toBe('20');
    expect(() => shortestDecimalText(ratio(1, 3))).toThrow(RangeError);
  });

  it('adds and takes away without losing anything', () => {
    fc.assert(fc.property(exact, exact, (a, b) => compare(minus(plus(a, b), b), a) === 0));
  });

  it('multiplies and divides back to the same number', () => {
    fc.assert(fc.property(exact, exact, (a, b) => b.numerator === 0n || compare(dividedBy(times(a, b), b), a) === 0));
  });

  it('stays exact over sums so long that the fractions have to be reduced', () => {
    let total = ratio(0);
    for (let day = 0; day < 200; day += 1) total = plus(total, ratio(1, 28 + (day % 4)));
    const expected = plus(plus(ratio(50, 28), ratio(50, 29)), plus(ratio(50, 30), ratio(50, 31)));
    expect(compare(total, expected)).toBe(0);
    expect(total.denominator < 1n << 300n).toBe(true);
  });

  it('never rounds by more than a half', () => {
    fc.assert(
      fc.property(exact, (a) => {
        const gap = minus(ratio(roundHalfUp(a)), a);
        return compare(gap, ratio(1, 2)) <= 0 && compare(gap, ratio(-1, 2)) >= 0;
      }),
    );
  });

  it('rounds a reversal to the opposite of the debt', () => {
    fc.assert(fc.property(exact, (a) => roundHalfUp(times(a, -1)) === -roundHalfUp(a)));
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }), (n, places) => {
        const value = ratio(n, 10n ** BigInt(places));
        return compare(parseDecimal(decimalText(value, places))!, value) === 0;
      }),
    );
  });
});
