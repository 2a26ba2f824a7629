import { expect, it } from 'vitest';
import { keysOf, nearest, slipsBetween } from './misspelling.ts';
import { nearness } from './nearness.ts';
import { typedWords, withEndings } from './search-words.ts';

it('counts a letter too many, too few, another one, and two that changed places as one slip each', () => {
  for (const typed of ['gauthier', 'gautir', 'gauttier', 'gautire', 'gaufier'].map((word) => [word, 'gautier']))
    expect([...typed, slipsBetween(typed[0]!, typed[1]!)]).toEqual([...typed, 1]);
  expect(slipsBetween('martin', 'martin')).toBe(0);
  expect(slipsBetween('dupont', 'durand')).toBe(3);
});

it('two words that differ by one slip have a key in common, so that they meet without comparing all words', () => {
  for (const [left, right] of [
    ['gauthier', 'gautier'],
    ['dupond', 'dupont'],
    ['fredreic', 'frederic'],
  ] as const)
    expect(keysOf(left).some((key) => keysOf(right).includes(key))).toBe(true);
});

it('a long word may carry two slips, a short one a single one, the nearest first', () => {
  expect(nearest('martinn', ['martin', 'marin', 'martins'], 8)).toEqual(['martin', 'martins']);
  expect(nearest('guadelupe', ['guadeloupe', 'guadeloupes'], 8)).toEqual(['guadeloupe', 'guadeloupes']);
});

it('a number is found by its end, a telephone written in two ways once', () => {
  expect(withEndings(['dupont', '590690123456', '0690123456', '799273987'])).toEqual([
    'dupont',
    '590690123456',
    '0690123456',
    '799273987',
    '<6543210960',
    '<789372997',
  ]);
  expect(typedWords('dupont 0690 12 34')).toEqual(['06901234', 'dupont']);
});

it('a whole number ranks above every word, a whole word above a beginning, a beginning above a slip', () => {
  const words = ['martin', 'jeanne', '799273987', '<789372997'];
  const meant = new Map([['martim', ['martin']]]);
  const rank = (...typed: string[]): number => nearness(typed, words, meant).rank;
  expect(rank('799273987')).toBeGreaterThan(rank('martin', 'jeanne'));
  expect(rank('martin')).toBeGreaterThan(rank('mart'));
  expect(rank('mart')).toBeGreaterThan(rank('3987'));
  expect(rank('3987')).toBeGreaterThan(rank('martim'));
  expect(nearness(['799273987'], words, meant)).toMatchObject({ exact: true, by: ['799273987'] });
});
