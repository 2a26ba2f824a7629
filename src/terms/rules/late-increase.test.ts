import { describe, expect, it } from 'vitest';
import { decimal, ratio } from '../../kernel/exact.ts';
import { moneyText, toCents } from '../../kernel/money.ts';
import { lateIncrease } from './late-increase.ts';

const terms = { rateMultiple: 3, periodDays: 15 };

describe('the increase for late payment', () => {
  it('is the multiple of the legal rate for the days of the periods, on a year of 365 days', () => {
    expect(moneyText(toCents(lateIncrease(ratio(100), decimal('0.0276'), 2, terms)))).toBe('0.68');
    expect(moneyText(toCents(lateIncrease(ratio(1000), decimal('0.0276'), 4, terms)))).toBe('13.61');
  });

  it('is nil for no period or no rate', () => {
    expect(lateIncrease(ratio(100), decimal('0.0276'), 0, terms).numerator).toBe(0n);
    expect(lateIncrease(ratio(100), decimal('0'), 2, terms).numerator).toBe(0n);
  });
});
