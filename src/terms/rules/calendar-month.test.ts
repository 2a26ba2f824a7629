import { describe, expect, it } from 'vitest';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { firstOfMonthAfter, monthText, parseMonth } from './calendar-month.ts';

describe('a calendar month', () => {
  it('is read as its first day', () => {
    expect(parseMonth('2026-03')).toBe(civilDate('2026-03-01'));
  });

  it.each(['2026-13', '2026-00', '2026-3', '26-03', '2026-03-01', '2026/03', ' 2026-03', ''])(
    'is not read from "%s"',
    (text) => {
      expect(parseMonth(text)).toBeUndefined();
    },
  );

  it.each([
    ['2026-01-31', 0, '2026-01-01'],
    ['2026-01-31', 1, '2026-02-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-15', -3, '2025-12-01'],
  ])('of %s, %i months on, begins on %s', (date, months, first) => {
    expect(isoDate(firstOfMonthAfter(civilDate(date), months))).toBe(first);
  });

  it('is written with its year', () => {
    expect(monthText(civilDate('2026-03-31'))).toBe('2026-03');
    expect(monthText(civilDate('2025-12-01'))).toBe('2025-12');
  });
});
