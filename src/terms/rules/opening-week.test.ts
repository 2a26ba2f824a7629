import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/instant.ts';
import { isOpen, nextSpanOpening } from './opening-week.ts';

const WEEK = [
  { weekdays: [1, 2, 3, 4, 5], opens: 8, closes: 12 },
  { weekdays: [1, 2, 3, 4, 5], opens: 14, closes: 17 },
  { weekdays: [6], opens: 9, closes: 12 },
];

describe('a week with several openings a day', () => {
  it.each([
    ['2026-03-02T08:00:00+01:00', true],
    ['2026-03-02T07:59:59+01:00', false],
    ['2026-03-02T12:00:00+01:00', false],
    ['2026-03-02T11:00:00Z', false],
    ['2026-03-02T10:59:59Z', true],
    ['2026-03-07T09:00:00+01:00', true],
    ['2026-03-08T09:00:00+01:00', false],
  ])('at %s the desk is open: %s', (at, open) => {
    expect(isOpen('FR', WEEK, instant(at))).toBe(open);
  });

  it.each([
    ['2026-03-02T08:00:00+01:00', '2026-03-02T14:00:00+01:00'],
    ['2026-03-02T12:00:00+01:00', '2026-03-02T14:00:00+01:00'],
    ['2026-03-06T17:00:00+01:00', '2026-03-07T09:00:00+01:00'],
    ['2026-03-28T12:00:00+01:00', '2026-03-30T08:00:00+02:00'],
    ['2026-10-24T12:00:00+02:00', '2026-10-26T08:00:00+01:00'],
  ])('after %s it opens next at %s, summer time included', (at, next) => {
    expect(nextSpanOpening('FR', WEEK, instant(at))).toBe(instant(next));
  });

  it('finds the opening a week later when a desk opens once a week', () => {
    const once = [{ weekdays: [1], opens: 8, closes: 9 }];
    expect(nextSpanOpening('FR', once, instant('2026-03-02T08:00:00+01:00'))).toBe(
      instant('2026-03-09T08:00:00+01:00'),
    );
  });

  it('refuses a desk that never opens', () => {
    expect(() => nextSpanOpening('FR', [], instant('2026-04-02T18:00:00+02:00'))).toThrow(RangeError);
  });
});
