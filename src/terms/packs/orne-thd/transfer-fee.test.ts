import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'transfer-fee');

const ask = asking(orneThd, 'transfer-fee', {
  newAddressEligible: false,
  feasible: false,
  mobileOnly: false,
  previousMonthlyInclTax: '30.00',
  newMonthlyInclTax: '40.00',
  effectiveOn: '2026-03-10',
  on: '2026-03-11',
});

it('costs nothing and needs no address for mobile lines alone', () => {
  expect(ask({ mobileOnly: true })).toEqual({ eligible: true, feeInclTax: '0.00', monthlyInclTax: '40.00' });
});

it('is refused for the address first, and keeps the former price even after the date', () => {
  expect(ask()).toEqual({
    eligible: false,
    reason: 'address-not-eligible',
    feeInclTax: '0.00',
    monthlyInclTax: '30.00',
  });
  expect(ask({ newAddressEligible: true, feasible: true, effectiveOn: undefined }).monthlyInclTax).toBe('30.00');
});
