import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, decimal, plus, ratio, shortestDecimalText } from '../../kernel/exact.ts';
import { addDecimals } from './decimal-sum.ts';

it.each([
  ['0.05', '0.005', '0.055'],
  ['1', '0.25', '1.25'],
  ['0', '0', '0'],
])('%s and %s make %s', (a, b, total) => {
  expect(shortestDecimalText(addDecimals(decimal(a), decimal(b)))).toBe(total);
});

it('is the exact sum, whatever the denominators', () => {
  const exact = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1000 })).map(([n, d]) => ratio(n, d));
  fc.assert(fc.property(exact, exact, (a, b) => compare(addDecimals(a, b), plus(a, b)) === 0));
});
