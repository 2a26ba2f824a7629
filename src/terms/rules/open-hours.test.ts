import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekday } from '../../kernel/civil-date.ts';
import { HOUR_MS, instant, type Instant, isoInstant } from '../../kernel/instant.ts';
import { afterOpenHours, openFrom } from './open-hours.ts';

const weekdays = { opensHour: 8, closesHour: 21, worksOn: (date: Parameters<typeof weekday>[0]) => weekday(date) <= 5 };
const paris = (at: Instant) => isoInstant(at, 60);

describe('a delay counted in open hours', () => {
  it.each([
    ['2026-01-13T07:59:59+01:00', '2026-01-13T08:00:00+01:00'],
    ['2026-01-13T08:00:00+01:00', '2026-01-13T08:00:00+01:00'],
    ['2026-01-13T20:59:59+01:00', '2026-01-13T20:59:59+01:00'],
    ['2026-01-13T21:00:00+01:00', '2026-01-14T08:00:00+01:00'],
    ['2026-01-16T21:00:00+01:00', '2026-01-19T08:00:00+01:00'],
  ])('that is asked for at %s starts at %s', (at, starts) => {
    expect(paris(openFrom('FR', instant(at), weekdays))).toBe(starts);
  });

  it.each([
    ['2026-01-13T17:00:00+01:00', '2026-01-13T21:00:00+01:00'],
    ['2026-01-13T17:00:01+01:00', '2026-01-14T08:00:01+01:00'],
    ['2026-01-16T20:00:00+01:00', '2026-01-19T11:00:00+01:00'],
  ])('of four hours from %s ends at %s', (at, ends) => {
    expect(paris(afterOpenHours('FR', instant(at), 4, weekdays))).toBe(ends);
  });

  it('spans several days when it is longer than one', () => {
    expect(paris(afterOpenHours('FR', instant('2026-01-13T08:00:00+01:00'), 27, weekdays))).toBe(
      '2026-01-15T09:00:00+01:00',
    );
  });

  it('never ends before its own length has passed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.integer({ min: 0, max: 60 }),
        (second, hours) => {
          const at = (second * 1000) as Instant;
          expect(afterOpenHours('FR', at, hours, weekdays) - at).toBeGreaterThanOrEqual(hours * HOUR_MS);
        },
      ),
    );
  });
});
