import { describe, expect, it } from 'vitest';
import { HOUR_MS, instant } from '../../kernel/instant.ts';
import { nextOpening } from './opening-hours.ts';

const WEEK = { lastWeekday: 5, opensMs: 8 * HOUR_MS, closesMs: 18 * HOUR_MS };

describe('opening hours', () => {
  it.each([
    ['opening time is open', '2026-03-04T08:00:00+01:00', null],
    ['the second before opening waits for the same day', '2026-03-04T07:59:59+01:00', '2026-03-04T08:00:00+01:00'],
    ['the second before closing is open', '2026-03-04T17:59:59+01:00', null],
    ['closing time waits for the next day', '2026-03-04T18:00:00+01:00', '2026-03-05T08:00:00+01:00'],
    ['Friday evening waits for Monday', '2026-03-06T18:00:00+01:00', '2026-03-09T08:00:00+01:00'],
    ['Saturday morning waits for Monday', '2026-03-07T07:00:00+01:00', '2026-03-09T08:00:00+01:00'],
    [
      'the weekend of summer time opens at the new local time',
      '2026-03-28T12:00:00+01:00',
      '2026-03-30T08:00:00+02:00',
    ],
    ['a holiday on a weekday is a day like the others', '2026-05-01T10:00:00+02:00', null],
    ['the caller’s own offset changes nothing', '2026-03-04T03:00:00-04:00', null],
  ])('%s', (_, at, next) => {
    expect(nextOpening('FR', instant(at), WEEK)).toBe(next === null ? null : instant(next));
  });
});
