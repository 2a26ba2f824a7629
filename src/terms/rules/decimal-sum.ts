import { type Exact, plus } from '../../kernel/exact.ts';

/**
 * Sum of two exact numbers that were read from decimals: keeps the larger power of ten as denominator, so that summing a
 * month of usage does not grow it at every step.
 */
export function addDecimals(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  const [large, small] = a.denominator > b.denominator ? [a, b] : [b, a];
  if (large.denominator % small.denominator !== 0n) return plus(a, b);
  return {
    numerator: large.numerator + small.numerator * (large.denominator / small.denominator),
    denominator: large.denominator,
  };
}
