import { type CivilDate, dateOf, plusDays, yearMonthDay } from './civil-date.ts';
import type { Territory } from './territory.ts';

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dateOf(year, month, day);
}

const NATIONAL: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Days added by the territory: abolition of slavery overseas (L3422-2 of the Code du travail), 26 December in Alsace-Moselle. */
const LOCAL: Partial<Record<Territory, readonly [month: number, day: number]>> = {
  GP: [5, 27],
  MQ: [5, 22],
  GF: [6, 10],
  MF: [5, 28],
  BL: [10, 9],
  YT: [4, 27],
  RE: [12, 20],
  'FR-57': [12, 26],
};

function holidaysOfYear(territory: Territory, year: number): ReadonlySet<CivilDate> {
  const easter = easterSunday(year);
  const days = NATIONAL.map(([month, day]) => dateOf(year, month, day));
  days.push(plusDays(easter, 1), plusDays(easter, 39), plusDays(easter, 50));
  const local = LOCAL[territory];
  if (local) days.push(dateOf(year, local[0], local[1]));
  if (territory === 'FR-57') days.push(plusDays(easter, -2));
  return new Set(days);
}

const cache = new Map<string, ReadonlySet<CivilDate>>();

/** Whether a day is a public holiday in a territory: the eleven national days and those of the territory. */
export function isHoliday(territory: Territory, date: CivilDate): boolean {
  const { year } = yearMonthDay(date);
  const key = `${territory}${year}`;
  let days = cache.get(key);
  if (!days) {
    days = holidaysOfYear(territory, year);
    cache.set(key, days);
  }
  return days.has(date);
}

/** The public holidays of a territory in a year, in order. */
export function holidays(territory: Territory, year: number): readonly CivilDate[] {
  return [...holidaysOfYear(territory, year)].sort((a, b) => a - b);
}
