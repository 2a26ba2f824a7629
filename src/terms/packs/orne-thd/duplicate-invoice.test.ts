import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'duplicate-invoice');

it('is free on paper the first time, whatever the number, but a copy there must be', () => {
  const ask = asking(orneThd, 'duplicate-invoice', { kind: 'paper-bill', copies: 12 });
  expect(ask()).toEqual({ feeInclTax: '0.00' });
  expect(ask({ copies: 0 })).toEqual({ fault: 'copies' });
});
