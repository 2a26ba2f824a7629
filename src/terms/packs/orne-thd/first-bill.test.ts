import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, plusDays, civilDate } from '../../../kernel/civil-date.ts';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'first-bill');

const item = (monthlyPriceInclTax: string, effectiveOn: string) => ({
  label: 'Internet',
  monthlyPriceInclTax,
  effectiveOn,
});
const ask = asking(orneThd, 'first-bill', {
  items: [item('29.90', '2026-03-31')],
  periodEndsOn: '2026-03-31',
  activationFeesInclTax: '0.00',
  extrasInclTax: '0.00',
});

describe('a first bill', () => {
  it('bills the last day of the period when the service starts on it', () => {
    expect(ask().subscriptionInclTax).toBe('0.96');
  });

  it('counts the real days of a leap February', () => {
    expect(ask({ items: [item('29.00', '2028-02-15')], periodEndsOn: '2028-02-29' }).subscriptionInclTax).toBe('15.00');
  });

  it('rounds once over all services: three thirds of a cent make a cent', () => {
    const third = item('0.10', '2026-04-30');
    expect(ask({ periodEndsOn: '2026-04-30', items: [third, third, third] }).subscriptionInclTax).toBe('0.01');
  });

  it('covers a half-year in advance', () => {
    expect(ask({ items: [item('30.00', '2026-01-01')], periodEndsOn: '2026-06-30' }).totalInclTax).toBe('180.00');
  });

  it('is not computed without a service, nor with one that starts later', () => {
    expect(ask({ items: [] })).toEqual({ fault: 'items' });
    expect(ask({ items: [item('1.00', '2026-03-01'), item('1.00', '2026-04-01')] })).toEqual({ fault: 'items' });
  });

  it('never costs less when the service starts earlier', () => {
    const end = civilDate('2026-03-31');
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const cost = (days: number) =>
          Number(ask({ items: [item('29.90', isoDate(plusDays(end, -days)))] }).subscriptionInclTax);
        expect(cost(Math.max(a, b))).toBeGreaterThanOrEqual(cost(Math.min(a, b)));
      }),
    );
  });
});
