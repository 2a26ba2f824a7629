import { decimalText, type Exact } from '../../kernel/exact.ts';

/** Writes a decimal that was read from the facts with the digits it was given with: a unit rate is handed on unchanged. */
export function decimalAsGiven(value: Exact): string {
  let places = 0;
  for (let rest = value.denominator; rest > 1n; rest /= 10n) places += 1;
  return decimalText(value, places);
}
