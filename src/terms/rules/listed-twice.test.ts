import { expect, it } from 'vitest';
import { listedTwice } from './listed-twice.ts';

it.each([
  [[], false],
  [['a'], false],
  [['a', 'b', 'c'], false],
  [['a', 'b', 'a'], true],
  [['a', 'a'], true],
])('the list %j names something twice: %s', (list, twice) => {
  expect(listedTwice(list)).toBe(twice);
});
