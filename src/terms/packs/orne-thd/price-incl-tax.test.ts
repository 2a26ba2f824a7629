import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'price-incl-tax');

const ask = asking(orneThd, 'price-incl-tax', { priceExclTax: '0.0125', subjectToVat: true });

it('rounds the price with tax from the exact price, and the VAT as a difference of cents', () => {
  expect(ask()).toEqual({ priceInclTax: '0.02', vat: '0.01' });
  expect(ask({ priceExclTax: '0.005' })).toEqual({ priceInclTax: '0.01', vat: '0.00' });
});

it('takes the rate of the billing day when it is given, and none outside VAT', () => {
  expect(ask({ priceExclTax: '100', vatRatePercent: '5.5' })).toEqual({ priceInclTax: '105.50', vat: '5.50' });
  expect(ask({ priceExclTax: '100', vatRatePercent: '0' })).toEqual({ priceInclTax: '100.00', vat: '0.00' });
  expect(ask({ priceExclTax: '100', vatRatePercent: '20', subjectToVat: false })).toEqual({
    priceInclTax: '100.00',
    vat: '0.00',
  });
});
