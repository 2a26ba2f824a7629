import { expect, test } from 'vitest';
import { readTracking } from './tracking-number.ts';

test.each([
  ['1A 234 567 8901 2', '1A23456789012'],
  ['2c-145-123-4567-8', '2C14512345678'],
  // 4×8 + 7×6 + 3×4 + 1×2 + 2×3 + 4×5 + 8×9 + 2×7 = 200; 200 = 18×11 + 2; 11 − 2 = 9.
  ['RK 473 124 829 FR', 'RK473124829FR'],
  ['RK473124828FR', undefined],
  ['1A 234', undefined],
  ['', undefined],
])('%s is the number %s', (typed, number) => {
  expect(readTracking(typed)).toBe(number);
});
