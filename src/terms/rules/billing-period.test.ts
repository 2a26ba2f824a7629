import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, isoDate, plusDays, yearMonthDay } from '../../kernel/civil-date.ts';
import { billingPeriodOf } from './billing-period.ts';

describe('the billing period of a day', () => {
  it.each([
    ['2026-03-10', 1, '2026-03-01', '2026-03-31'],
    ['2026-03-10', 15, '2026-02-15', '2026-03-14'],
    ['2026-03-15', 15, '2026-03-15', '2026-04-14'],
    ['2026-01-01', 2, '2025-12-02', '2026-01-01'],
    ['2028-02-29', 28, '2028-02-28', '2028-03-27'],
  ])('of %s with periods from day %i runs from %s to %s', (date, billingDay, first, last) => {
    const period = billingPeriodOf(civilDate(date), billingDay);
    expect([isoDate(period.first), isoDate(period.last)]).toEqual([first, last]);
  });

  it('holds the day, and is followed by the next one without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 28 }), (days, billingDay) => {
        const date = days as CivilDate;
        const period = billingPeriodOf(date, billingDay);
        expect(period.first <= date && date <= period.last).toBe(true);
        expect(yearMonthDay(period.first).day).toBe(billingDay);
        expect(billingPeriodOf(plusDays(period.last, 1), billingDay).first).toBe(period.last + 1);
      }),
    );
  });
});
