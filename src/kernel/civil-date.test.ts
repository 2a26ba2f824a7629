import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CivilDate,
  civilDate,
  dateOf,
  daysBetween,
  daysInMonth,
  daysInMonthOf,
  earliest,
  firstOfMonth,
  isLeapYear,
  isoDate,
  lastOfMonth,
  latest,
  parseDate,
  plusDays,
  plusMonths,
  plusYears,
  weekday,
  wholeMonthsBetween,
  yearMonthDay,
} from './civil-date.ts';

const DAY_MS = 86_400_000;
const day = fc.integer({ min: civilDate('0001-01-01'), max: civilDate('9999-12-31') }).map((n) => n as CivilDate);
const modern = fc.integer({ min: civilDate('1990-01-01'), max: civilDate('2100-12-31') }).map((n) => n as CivilDate);

describe('civil dates', () => {
  it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '1900-02-29', '26-01-01'])(
    'refuses %s, a day that does not exist',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
      expect(() => civilDate(text)).toThrow(RangeError);
    },
  );

  it.each(['', '2026-1-1', '2026/01/01', '20260101', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n'])(
    'refuses %j, which has another form',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it('counts days from 1970', () => {
    expect(civilDate('1970-01-01')).toBe(0);
    expect(civilDate('1969-12-31')).toBe(-1);
    expect(civilDate('2000-02-29') + 1).toBe(civilDate('2000-03-01'));
  });

  it('knows the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
    expect(daysInMonthOf(2024, 2)).toBe(29);
    expect(daysInMonthOf(2026, 2)).toBe(28);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('puts %s plus %i months on %s', (from, months, to) => {
    expect(isoDate(plusMonths(civilDate(from), months))).toBe(to);
  });

  it('puts 29 February plus a year on 28 February', () => {
    expect(isoDate(plusYears(civilDate('2028-02-29'), 1))).toBe('2029-02-28');
  });

  it.each([
    ['2026-03-09', 1],
    ['2026-03-14', 6],
    ['2026-03-15', 7],
    ['1969-12-31', 3],
    ['0001-01-01', 1],
  ])('has %s on weekday %i, Monday being 1', (text, expected) => {
    expect(weekday(civilDate(text))).toBe(expected);
  });

  it('knows the ends of a month', () => {
    const middle = civilDate('2028-02-10');
    expect(isoDate(firstOfMonth(middle))).toBe('2028-02-01');
    expect(isoDate(lastOfMonth(middle))).toBe('2028-02-29');
    expect(daysInMonth(middle)).toBe(29);
  });

  it('picks the earlier and the later of several dates', () => {
    const [a, b, c] = [civilDate('2026-01-02'), civilDate('2026-01-01'), civilDate('2026-01-03')];
    expect(earliest(a, b, c)).toBe(b);
    expect(latest(a, b, c)).toBe(c);
    expect(daysBetween(b, c)).toBe(2);
  });

  it.each([
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-05-10', '2026-05-10', 0],
    ['2026-05-10', '2025-05-10', 0],
    ['2025-05-10', '2026-05-10', 12],
  ])('counts the whole months from %s to %s as %i', (from, to, months) => {
    expect(wholeMonthsBetween(civilDate(from), civilDate(to))).toBe(months);
  });

  it('reads back every day that it writes', () => {
    fc.assert(fc.property(day, (date) => parseDate(isoDate(date)) === date));
  });

  it('takes a day apart and puts it together again', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, month, day: dayOfMonth } = yearMonthDay(date);
        return dateOf(year, month, dayOfMonth) === date;
      }),
    );
  });

  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(modern, (date) => {
        const { year, month, day: dayOfMonth } = yearMonthDay(date);
        return Date.UTC(year, month - 1, dayOfMonth) === date * DAY_MS;
      }),
    );
  });

  it('adds months without ever leaving the month reached, and never goes backward', () => {
    fc.assert(
      fc.property(modern, fc.nat(240), (date, months) => {
        const [from, to] = [yearMonthDay(date), yearMonthDay(plusMonths(date, months))];
        const reached = to.year * 12 + to.month === from.year * 12 + from.month + months;
        return reached && to.day <= from.day && plusMonths(date, months + 1) > plusMonths(date, months);
      }),
    );
  });

  it('counts as whole months the largest number that fits', () => {
    fc.assert(
      fc.property(modern, fc.nat(4000), (from, days) => {
        const to = plusDays(from, days);
        const months = wholeMonthsBetween(from, to);
        return plusMonths(from, months) <= to && plusMonths(from, months + 1) > to;
      }),
    );
  });

  it('moves the weekday by one each day', () => {
    fc.assert(fc.property(day, (date) => weekday(plusDays(date, 1)) === (weekday(date) % 7) + 1));
  });
});
