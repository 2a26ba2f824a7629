import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, plusDays } from '../../kernel/civil-date.ts';
import { compare, ZERO } from '../../kernel/exact.ts';
import { cents, euros, moneyText, toCents } from '../../kernel/money.ts';
import { remainingMonthlyFees } from './remaining-fees.ts';

const end = civilDate('2026-07-15');

describe('monthly fees left of a commitment', () => {
  it('count a whole fee for each whole civil month and days for the rest', () => {
    expect(moneyText(toCents(remainingMonthlyFees(euros('54.90'), civilDate('2026-05-31'), end)))).toBe('81.46');
  });

  it('are nil on the last day of the commitment and after it', () => {
    expect(remainingMonthlyFees(euros('54.90'), end, end).numerator).toBe(0n);
    expect(remainingMonthlyFees(euros('54.90'), plusDays(end, 40), end).numerator).toBe(0n);
  });

  it('never grow as the end of the contract moves later, and are never negative', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 50_000 }), (days, price) => {
        const earlier = remainingMonthlyFees(cents(price), plusDays(end, -days - 1), end);
        const later = remainingMonthlyFees(cents(price), plusDays(end, -days), end);
        expect(compare(earlier, later)).toBeGreaterThanOrEqual(0);
        expect(compare(later, ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
