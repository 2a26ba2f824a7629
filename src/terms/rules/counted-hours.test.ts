import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, weekday } from '../../kernel/civil-date.ts';
import { HOUR_MS, instant, plusMs } from '../../kernel/instant.ts';
import { afterCountedHours } from './counted-hours.ts';

const sundays = (day: CivilDate): boolean => weekday(day) === 7;
const never = (): boolean => false;

describe('hours counted with days left out', () => {
  it('runs through when no day is excluded', () => {
    const from = instant('2026-03-06T15:00:00+01:00');
    expect(afterCountedHours('FR', from, 72, never)).toBe(instant('2026-03-09T15:00:00+01:00'));
  });

  it('stands still for the whole of an excluded day', () => {
    const from = instant('2026-03-06T15:00:00+01:00');
    expect(afterCountedHours('FR', from, 72, sundays)).toBe(instant('2026-03-10T15:00:00+01:00'));
  });

  it('ends at the midnight that begins an excluded day', () => {
    const from = instant('2026-03-07T00:00:00+01:00');
    expect(afterCountedHours('FR', from, 24, sundays)).toBe(instant('2026-03-08T00:00:00+01:00'));
  });

  it('crosses the change to summer time by the clock of the territory', () => {
    const from = instant('2026-03-28T12:00:00+01:00');
    expect(afterCountedHours('FR', from, 24, sundays)).toBe(instant('2026-03-30T12:00:00+02:00'));
  });

  it('is never earlier than the same hours counted with no exclusion, and grows with the hours', () => {
    const base = instant('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.nat(365 * 24), fc.integer({ min: 1, max: 200 }), (start, hours) => {
        const from = plusMs(base, start * HOUR_MS);
        const end = afterCountedHours('FR', from, hours, sundays);
        expect(end).toBeGreaterThanOrEqual(from + hours * HOUR_MS);
        expect(afterCountedHours('FR', from, hours + 1, sundays)).toBeGreaterThan(end);
      }),
    );
  });
});
