import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'new-fixed-number');

const ask = asking(orneThd, 'new-fixed-number', {
  hasFixedTelephony: true,
  atSubscription: true,
  justified: true,
  tariffInclTax: '15.00',
});

it('is free at the subscription even when justified, and needs fixed telephony first', () => {
  expect(ask()).toEqual({ eligible: true, feeInclTax: '0.00' });
  expect(ask({ hasFixedTelephony: false }).reason).toBe('no-fixed-telephony');
  expect(ask({ hasFixedTelephony: false, atSubscription: false, justified: false }).reason).toBe('no-fixed-telephony');
});
