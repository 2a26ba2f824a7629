import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/instant.ts';
import { euros, moneyText, toCents } from '../../kernel/money.ts';
import { monthlyPriceByElapsedTime } from './price-by-elapsed-time.ts';

const price = (fee: string, from: string, to: string): string =>
  moneyText(toCents(monthlyPriceByElapsedTime(euros(fee), 'YT', instant(from), instant(to))));

describe('a monthly price by elapsed time', () => {
  it('costs three days and a half of March', () =>
    expect(price('31.00', '2026-03-05T08:00:00+03:00', '2026-03-08T20:00:00+03:00')).toBe('3.50'));
  it('splits at the local month end', () =>
    expect(price('868.00', '2026-02-28T12:00:00+03:00', '2026-03-01T12:00:00+03:00')).toBe('29.50'));
  it('takes the month of the territory, not that of the offset written', () =>
    expect(price('868.00', '2026-02-28T21:00:00Z', '2026-03-01T21:00:00Z')).toBe('28.00'));
  it('costs nothing for no time', () =>
    expect(price('31.00', '2026-03-05T08:00:00+03:00', '2026-03-05T08:00:00+03:00')).toBe('0.00'));
});
