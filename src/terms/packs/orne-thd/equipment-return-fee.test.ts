import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'equipment-return-fee');

const item = (returnedOn?: string, ownedByCustomer = false) => ({ label: 'modem', ownedByCustomer, returnedOn });
const ask = asking(orneThd, 'equipment-return-fee', { lastDayOn: '2026-03-31', asOf: '2026-04-01', items: [item()] });

describe('an item', () => {
  it('of the customer is never charged', () => {
    expect(ask({ items: [item(undefined, true)] })).toEqual({ feeItems: 0, stillToReturn: 0, feeInclTax: '0.00' });
  });

  it('announced for a day to come is still to return', () => {
    expect(ask({ asOf: '2026-03-20', items: [item('2026-03-25'), item('2026-03-20')] })).toMatchObject({
      feeItems: 0,
      stillToReturn: 1,
    });
  });

  it('given back in time stays free afterwards, given back late stays charged', () => {
    expect(ask({ asOf: '2027-01-01', items: [item('2026-03-31'), item('2026-04-01'), item('2028-01-01')] })).toEqual({
      feeItems: 2,
      stillToReturn: 0,
      feeInclTax: '170.00',
    });
  });
});
