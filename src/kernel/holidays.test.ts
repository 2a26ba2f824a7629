import { describe, expect, it } from 'vitest';
import { civilDate, isoDate, plusDays } from './civil-date.ts';
import { easterSunday, holidays, isHoliday } from './holidays.ts';
import { TERRITORIES, type Territory } from './territory.ts';

const EASTER = [
  '1818-03-22',
  '1943-04-25',
  '1961-04-02',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2016-03-27',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
  '2037-04-05',
  '2038-04-25',
  '2039-04-10',
  '2040-04-01',
  '2049-04-18',
  '2076-04-19',
  '2285-03-22',
];

const NATIONAL_2026 = [
  '2026-01-01',
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
  '2026-08-15',
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
];

/** The days that a territory adds to the eleven of the whole country, in 2026. */
const LOCAL_2026: Record<Territory, readonly string[]> = {
  GP: ['2026-05-27'],
  MQ: ['2026-05-22'],
  GF: ['2026-06-10'],
  MF: ['2026-05-28'],
  BL: ['2026-10-09'],
  YT: ['2026-04-27'],
  RE: ['2026-12-20'],
  FR: [],
  'FR-57': ['2026-04-03', '2026-12-26'],
  'FR-54': [],
};

describe('public holidays', () => {
  it.each(EASTER)('have Easter Sunday on %s', (text) => {
    expect(isoDate(easterSunday(Number(text.slice(0, 4))))).toBe(text);
  });

  it.each(TERRITORIES)('of %s in 2026 are the national ones and its own', (territory) => {
    const expected = [...NATIONAL_2026, ...LOCAL_2026[territory]].sort();
    expect(holidays(territory, 2026).map(isoDate)).toEqual(expected);
  });

  it('are found on every day of a year, and on no other', () => {
    for (const territory of TERRITORIES) {
      const listed = new Set(holidays(territory, 2028));
      for (let day = civilDate('2028-01-01'); day <= civilDate('2028-12-31'); day = plusDays(day, 1)) {
        expect(isHoliday(territory, day)).toBe(listed.has(day));
      }
    }
  });

  it('fall once when two of them meet: Ascension on 1 May or 8 May', () => {
    expect(
      holidays('FR', 2008)
        .map(isoDate)
        .filter((day) => day === '2008-05-01'),
    ).toHaveLength(1);
    expect(holidays('FR', 2008)).toHaveLength(10);
    expect(holidays('FR', 2013)).toHaveLength(11);
  });

  it('of one territory are not those of its neighbour', () => {
    expect(isHoliday('GP', civilDate('2026-05-27'))).toBe(true);
    expect(isHoliday('MF', civilDate('2026-05-27'))).toBe(false);
    expect(isHoliday('FR-54', civilDate('2026-12-26'))).toBe(false);
    expect(isHoliday('FR-54', civilDate('2026-04-03'))).toBe(false);
  });
});
