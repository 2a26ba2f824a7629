import { expect, it } from 'vitest';
import { decimal } from '../../kernel/exact.ts';
import { trimmedDecimal } from './trimmed-decimal.ts';

const LONG = `1.${'1'.repeat(60)}`;

it.each([
  ['10.00', '10'],
  ['100', '100'],
  ['0.0', '0'],
  ['0.050', '0.05'],
  ['24.5', '24.5'],
  [LONG, LONG],
])('writes %s as %s', (given, written) => {
  expect(trimmedDecimal(decimal(given))).toBe(written);
});
