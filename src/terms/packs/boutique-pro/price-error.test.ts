import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'price-error');

const ask = (given: object) =>
  decide('boutique-pro', 'price-error', {
    displayedPriceExclTax: '1.00',
    usualPriceExclTax: '3.00',
    derisory: true,
    unrelatedToMarketValue: true,
    alreadyPaidInclTax: '1.20',
    ...given,
  });

describe('price errors, at their edges', () => {
  it.each([
    ['2.00', '0.6667'],
    ['0.00', '0.0000'],
    ['2.99', '0.9967'],
  ])('a displayed price of %s is a ratio of %s', (displayedPriceExclTax, priceRatio) => {
    expect(ask({ displayedPriceExclTax })).toMatchObject({
      result: { eligible: true, priceRatio, refundInclTax: '1.20' },
    });
  });

  it('rounds the ratio half up', () => {
    expect(ask({ displayedPriceExclTax: '0.01', usualPriceExclTax: '200.00' })).toMatchObject({
      result: { priceRatio: '0.0001' },
    });
  });

  it('looks at the market before the findings, and tells the ratio all the same', () => {
    expect(ask({ displayedPriceExclTax: '3.01', derisory: false })).toMatchObject({
      result: { reason: 'price-not-below-market', priceRatio: '1.0033', refundInclTax: '0.00' },
    });
  });

  it('needs a usual price', () => {
    expect(ask({ usualPriceExclTax: '0.00' })).toMatchObject({ error: { field: 'usualPriceExclTax' } });
  });
});
