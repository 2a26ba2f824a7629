import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'limitation-period');

const ask = asking(orneThd, 'limitation-period', {
  claimant: 'customer',
  customerType: 'residential',
  startsOn: '2024-02-29',
  claimOn: '2025-02-28',
});

it('ends on 28 February for a payment of 29 February, except where the year is a leap year', () => {
  expect(ask()).toEqual({ years: 1, startsFrom: 'payment-day', expiresOn: '2025-02-28', barred: false });
  expect(ask({ claimOn: '2025-03-01' }).barred).toBe(true);
  expect(ask({ customerType: 'public-body' })).toMatchObject({ years: 4, expiresOn: '2028-02-29' });
});

it('can be claimed on the very day that it starts', () => {
  expect(ask({ claimOn: '2024-02-29' }).barred).toBe(false);
});
