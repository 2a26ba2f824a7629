import { expect, it } from 'vitest';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { accountingCloseOnOrAfter, accountingCloseYearsLater } from './accounting-close.ts';

it.each([
  ['2026-03-24', 12, '2026-12-31'],
  ['2026-12-31', 12, '2026-12-31'],
  ['2026-06-30', 6, '2026-06-30'],
  ['2026-07-01', 6, '2027-06-30'],
  ['2024-02-29', 2, '2024-02-29'],
  ['2024-03-01', 2, '2025-02-28'],
])('on or after %s, a year that closes in month %i closes on %s', (date, month, expected) => {
  expect(isoDate(accountingCloseOnOrAfter(civilDate(date), month))).toBe(expected);
});

it.each([
  ['2026-12-31', 10, '2036-12-31'],
  ['2026-02-28', 10, '2036-02-29'],
  ['2024-02-29', 10, '2034-02-28'],
])('the close %s is followed %i years later by %s', (close, years, expected) => {
  expect(isoDate(accountingCloseYearsLater(civilDate(close), years))).toBe(expected);
});
