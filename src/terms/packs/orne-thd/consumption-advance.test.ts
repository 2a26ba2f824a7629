import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'consumption-advance');

const ask = asking(orneThd, 'consumption-advance', {
  heavyUsageOutsidePlan: true,
  paymentDifficultyExpected: false,
  advanceInclTax: '50.00',
  bills: ['50.00', '0.00', '10.00'],
});

it('is refused without a payment risk, after the lack of heavy usage, and leaves the bills alone', () => {
  const refused = { eligible: false, netBills: ['50.00', '0.00', '10.00'], advanceLeftInclTax: '0.00' };
  expect(ask()).toEqual({ ...refused, reason: 'no-payment-risk' });
  expect(ask({ heavyUsageOutsidePlan: false })).toEqual({ ...refused, reason: 'no-heavy-usage' });
});

it('pays a bill of its very amount and no other', () => {
  expect(ask({ paymentDifficultyExpected: true })).toEqual({
    eligible: true,
    netBills: ['0.00', '0.00', '10.00'],
    advanceLeftInclTax: '0.00',
  });
  expect(ask({ paymentDifficultyExpected: true, bills: [] })).toEqual({
    eligible: true,
    netBills: [],
    advanceLeftInclTax: '50.00',
  });
});
