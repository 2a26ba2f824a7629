import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, plusDays } from '../../kernel/civil-date.ts';
import { compare } from '../../kernel/exact.ts';
import { euros, moneyText, toCents } from '../../kernel/money.ts';
import { feesOfMonthsLeft } from './commitment-months-left.ts';

const commitment = {
  monthlyFee: euros('20.00'),
  commencedOn: civilDate('2025-01-15'),
  months: 24,
  fullMonths: 12,
  laterMonthsDivisor: 4,
};
const left = (on: string, months = 24): string =>
  moneyText(toCents(feesOfMonthsLeft({ ...commitment, months }, civilDate(on))));

describe('fees of the months left of a commitment', () => {
  it.each([
    ['2025-06-14', '200.00', 'seven months in full and twelve at a quarter'],
    ['2026-01-13', '60.65', 'one day of the twelfth month in full, twelve months at a quarter'],
    ['2026-01-14', '60.00', 'the last day of the twelfth month: only quarters'],
    ['2026-07-14', '30.00', 'six months at a quarter'],
    ['2027-01-13', '0.16', 'one day at a quarter'],
    ['2027-01-14', '0.00', 'the last day of the commitment'],
    ['2027-03-01', '0.00', 'after the commitment'],
  ])('on %s leave %s: %s', (on, owed) => expect(left(on)).toBe(owed));

  it('are counted from the 31st without drifting', () => {
    const from31 = { ...commitment, commencedOn: civilDate('2025-01-31'), months: 12 };
    expect(moneyText(toCents(feesOfMonthsLeft(from31, civilDate('2025-02-27'))))).toBe('220.00');
  });

  it('never grow with time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom(12, 18, 24), (days, months) => {
        const on = plusDays(commitment.commencedOn, days);
        const terms = { ...commitment, months };
        return compare(feesOfMonthsLeft(terms, on), feesOfMonthsLeft(terms, plusDays(on, 1))) >= 0;
      }),
    );
  });
});
