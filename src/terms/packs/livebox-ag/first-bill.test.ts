import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'first-bill');

const base = { territory: 'GP', monthlyFee: '54.90', activatedOn: '2026-03-10' };
const ask = (facts: object) => decide('livebox-ag', 'first-bill', { ...base, ...facts });

describe('the first bill', () => {
  it.each([0, 29])('refuses billing day %i', (billingDay) => {
    expect(ask({ billingDay })).toMatchObject({ error: { field: 'billingDay' } });
  });

  it('starts the period on the day of activation when that is the billing day', () => {
    expect(ask({ billingDay: 10 })).toMatchObject({
      result: { periodStart: '2026-03-10', periodEnd: '2026-04-09', billedDays: 30, daysInPeriod: 31 },
    });
  });

  it('reaches back into December for an activation in early January', () => {
    expect(ask({ activatedOn: '2026-01-02', billingDay: 28 })).toMatchObject({
      result: { periodStart: '2025-12-28', periodEnd: '2026-01-27' },
    });
  });

  it('rounds the total from the unrounded subscription, not from the rounded one', () => {
    expect(ask({ monthlyFee: '0.01', activatedOn: '2026-03-15', oneOffFees: '0.00', billingDay: 1 })).toMatchObject({
      result: { billedDays: 16, subscription: '0.01', total: '0.01', totalExclTax: '0.00' },
    });
  });

  it('never bills more than the fee, and bills no more for a later activation in the same period', () => {
    const subscription = (day: number) => {
      const answer = ask({ activatedOn: `2026-03-${String(day).padStart(2, '0')}` });
      return 'result' in answer ? Number(answer.result['subscription']) : Number.NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (day) => {
        expect(subscription(day)).toBeLessThan(54.9);
        expect(subscription(day + 1)).toBeLessThan(subscription(day));
      }),
    );
  });
});
