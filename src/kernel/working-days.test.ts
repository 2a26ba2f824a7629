import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, isoDate, plusDays } from './civil-date.ts';
import { TERRITORIES } from './territory.ts';
import {
  afterClearDays,
  countsAs,
  nextWorkingDay,
  plusWorkingDays,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const kind = fc.constantFrom('calendar', 'ouvre', 'ouvrable');
const territory = fc.constantFrom(...TERRITORIES);
const day = fc.integer({ min: civilDate('2020-01-01'), max: civilDate('2040-12-31') }).map((n) => n as CivilDate);

describe('working days', () => {
  it('count Saturday as ouvrable but not as ouvré, and Sunday as neither', () => {
    const [saturday, sunday] = [civilDate('2026-03-14'), civilDate('2026-03-15')];
    expect(countsAs('ouvrable', 'FR', saturday)).toBe(true);
    expect(countsAs('ouvre', 'FR', saturday)).toBe(false);
    expect(countsAs('ouvrable', 'FR', sunday)).toBe(false);
    expect(countsAs('calendar', 'FR', sunday)).toBe(true);
  });

  it('leave out a holiday of the territory only', () => {
    const abolition = civilDate('2026-05-22');
    expect(countsAs('ouvre', 'MQ', abolition)).toBe(false);
    expect(countsAs('ouvre', 'GP', abolition)).toBe(true);
  });

  it.each([
    ['ouvre', 'FR', '2026-03-13', 1, '2026-03-16'],
    ['ouvrable', 'FR', '2026-03-13', 1, '2026-03-14'],
    ['ouvre', 'FR', '2026-04-03', 1, '2026-04-07'],
    ['ouvre', 'FR-57', '2026-04-02', 1, '2026-04-07'],
    ['ouvre', 'GP', '2026-05-26', 1, '2026-05-28'],
    ['ouvre', 'FR', '2026-03-16', -1, '2026-03-13'],
    ['ouvre', 'FR', '2026-03-14', 0, '2026-03-14'],
    ['calendar', 'FR', '2026-03-13', 3, '2026-03-16'],
    ['ouvre', 'FR', '2026-12-24', 2, '2026-12-29'],
    ['ouvre', 'FR-57', '2026-12-24', 2, '2026-12-29'],
    ['ouvrable', 'FR-57', '2026-12-24', 1, '2026-12-28'],
  ] as const)('reach, in %s days in %s from %s, day %i on %s', (days, code, from, count, to) => {
    expect(isoDate(plusWorkingDays(days, code, civilDate(from), count))).toBe(to);
  });

  it('find the next and the previous day that counts, the day itself included', () => {
    expect(isoDate(nextWorkingDay('ouvre', 'FR', civilDate('2026-03-14')))).toBe('2026-03-16');
    expect(isoDate(previousWorkingDay('ouvre', 'FR', civilDate('2026-03-15')))).toBe('2026-03-13');
    expect(isoDate(nextWorkingDay('ouvre', 'FR', civilDate('2026-03-16')))).toBe('2026-03-16');
    expect(isoDate(nextWorkingDay('ouvrable', 'GF', civilDate('2026-06-10')))).toBe('2026-06-11');
  });

  it('take effect the day after the clear days', () => {
    expect(isoDate(afterClearDays(civilDate('2026-03-02'), 20))).toBe('2026-03-23');
  });

  it('never land on a day that does not count', () => {
    fc.assert(
      fc.property(kind, territory, day, fc.integer({ min: 1, max: 60 }), (days, code, from, count) =>
        countsAs(days, code, plusWorkingDays(days, code, from, count)),
      ),
    );
  });

  it('count, from a day to the day reached, as many days as were added', () => {
    fc.assert(
      fc.property(kind, territory, day, fc.nat(60), (days, code, from, count) => {
        return workingDaysBetween(days, code, from, plusWorkingDays(days, code, from, count)) === count;
      }),
    );
  });

  it('come back, from a working day, to where they started', () => {
    fc.assert(
      fc.property(kind, territory, day, fc.nat(60), (days, code, any, count) => {
        const from = nextWorkingDay(days, code, any);
        return plusWorkingDays(days, code, plusWorkingDays(days, code, from, count), -count) === from;
      }),
    );
  });

  it('are nought backwards', () => {
    fc.assert(
      fc.property(
        kind,
        territory,
        day,
        fc.nat(60),
        (days, code, from, back) => workingDaysBetween(days, code, from, plusDays(from, -back)) === 0,
      ),
    );
  });
});
