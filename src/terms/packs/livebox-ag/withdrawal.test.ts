import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'withdrawal');

const ask = asking('livebox-ag', 'withdrawal', {
  channel: 'distance',
  orderedOn: '2026-03-02',
  withdrawnOn: '2026-03-23',
  equipmentReceived: true,
  monthlyPriceInclTax: '54.90',
  nonIncludedCallsInclTax: '0.00',
});

describe('going back on a distance order', () => {
  it('costs nothing when activated and withdrawn on one day', () => {
    expect(ask({ activatedOn: '2026-03-23' })).toMatchObject({ subscriptionInclTax: '0.00', amountDueInclTax: '0.00' });
  });

  it('counts each day at the price of its own month', () => {
    const changed = {
      orderedOn: '2026-02-20',
      activatedOn: '2026-02-27',
      withdrawnOn: '2026-03-02',
      monthlyPriceInclTax: '49.90',
    };
    expect(ask(changed)).toMatchObject({ subscriptionInclTax: '5.00' });
  });

  it('charges calls even when never activated, and nothing to return costs nothing', () => {
    expect(ask({ nonIncludedCallsInclTax: '3.20', equipmentReceived: false })).toMatchObject({
      eligible: true,
      amountDueInclTax: '3.20',
      equipmentReturnBy: null,
      returnCostBorneBy: null,
    });
  });

  it.each([
    ['withdrawnOn', { withdrawnOn: '2026-03-01', activatedOn: '2026-03-05' }],
    ['activatedOn', { activatedOn: '2026-03-01' }],
    ['activatedOn', { activatedOn: '2026-03-24' }],
    ['activatedOn', { channel: 'shop', activatedOn: '2026-03-24' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });

  it('never costs less for a longer use, nor more than a month and a day of it', () => {
    const due = (used: number): number => {
      const result = ask({ activatedOn: '2026-03-02', withdrawnOn: `2026-03-${String(2 + used).padStart(2, '0')}` });
      return Number((result as { amountDueInclTax: string }).amountDueInclTax);
    };
    fc.assert(fc.property(fc.nat(20), (used) => due(used) <= due(used + 1) && due(used + 1) <= 54.9));
  });
});
