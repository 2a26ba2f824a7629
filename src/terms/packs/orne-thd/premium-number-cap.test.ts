import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'premium-number-cap');

const ask = asking(orneThd, 'premium-number-cap', {
  spentInclTax: '50.01',
  legalCapInclTax: '50.00',
  blockingOption: false,
});

it('leaves nothing beyond the ceiling, and suspends with the option too', () => {
  expect(ask()).toEqual({ callsAllowed: false, suspended: true, remainingInclTax: '0.00' });
  expect(ask({ blockingOption: true })).toEqual({ callsAllowed: false, suspended: true, remainingInclTax: '0.00' });
  expect(ask({ spentInclTax: '49.99' })).toEqual({ callsAllowed: true, suspended: false, remainingInclTax: '0.01' });
});
