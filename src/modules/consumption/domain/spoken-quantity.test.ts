import { expect, test } from 'vitest';
import { spokenQuantity } from './spoken-quantity.ts';

test.each([
  [6600, 'second', '1\u00a0h 50\u00a0min', '1\u00a0h 50\u00a0min'],
  [72_000, 'second', '20\u00a0h', '20\u00a0h'],
  [0, 'second', '0\u00a0s', '0\u00a0s'],
  [61, 'second', '1\u00a0min 1\u00a0s', '1\u00a0min 1\u00a0s'],
  [20_000_000_000, 'byte', '20\u00a0Go', '20\u00a0GB'],
  [16_199_999_999, 'byte', '16,19\u00a0Go', '16.19\u00a0GB'],
  [999, 'byte', '999\u00a0o', '999\u00a0B'],
  [48_000_000, 'micro-euro', '48,00\u00a0€', '€48.00'],
  [5_000, 'micro-euro', '0,00\u00a0€', '€0.00'],
  [1, 'message', '1\u00a0message', '1\u00a0message'],
  [250, 'correspondent', '250\u00a0correspondants', '250\u00a0correspondents'],
] as const)('%d %s is told in words: %s', (value, unit, fr, en) => {
  expect(spokenQuantity(value, unit)).toEqual({ fr, en });
});
