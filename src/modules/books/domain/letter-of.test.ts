import { expect, test } from 'vitest';
import { letterOf } from './letter-of.ts';

test.each([
  [0, 'AA'],
  [1, 'AB'],
  [25, 'AZ'],
  [26, 'BA'],
  [675, 'ZZ'],
  [676, 'AAA'],
])('the lines of rank %i that settle one another bear the letters %s', (rank, letters) => {
  expect(letterOf(rank)).toBe(letters);
});

test('no two ranks of a customer bear the same letters', () => {
  const all = Array.from({ length: 2000 }, (_, rank) => letterOf(rank));
  expect(new Set(all).size).toBe(2000);
});
