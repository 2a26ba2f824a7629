import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CivilDate, civilDate, isoDate, yearMonthDay } from '../../kernel/civil-date.ts';
import { anniversaryOnOrAfter } from './anniversary.ts';

it.each([
  ['2024-05-20', '2024-05-20', '2025-05-20'],
  ['2024-05-20', '2026-05-20', '2026-05-20'],
  ['2024-05-20', '2026-05-21', '2027-05-20'],
  ['2024-02-29', '2025-02-28', '2025-02-28'],
  ['2024-02-29', '2028-02-28', '2028-02-29'],
  ['2024-02-29', '2025-03-01', '2026-02-28'],
])('of %s, the first anniversary on or after %s is %s', (base, from, expected) => {
  expect(isoDate(anniversaryOnOrAfter(civilDate(base), civilDate(from)))).toBe(expected);
});

it('is never before the day asked nor before the first year, and never more than a year too far', () => {
  const day = fc.integer({ min: 10_000, max: 30_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 8_000 }), (base, later) => {
      const from = (base + later) as CivilDate;
      const found = anniversaryOnOrAfter(base as CivilDate, from);
      expect(found).toBeGreaterThanOrEqual(from);
      expect(found - from).toBeLessThanOrEqual(366);
      expect(yearMonthDay(found).year).toBeGreaterThan(yearMonthDay(base as CivilDate).year);
    }),
  );
});
