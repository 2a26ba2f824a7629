import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'roaming-data-cap');

const ask = asking(orneThd, 'roaming-data-cap', {
  zone: 'europe',
  roamingApproved: true,
  usedMb: '1500.4',
  planCapMb: '1000',
  boughtMb: '500.5',
});

describe('roaming data', () => {
  it('goes on as long as what was bought lasts', () => {
    expect(ask().dataSuspended).toBe(false);
    expect(ask({ usedMb: '1500.50' })).toEqual({
      eligible: true,
      dataSuspended: true,
      smsNotice: true,
      mayBuyMore: true,
    });
  });

  it('outside Europe is watched in euros alone', () => {
    const given = { zone: 'international', spentInclTax: '59.99', legalCapInclTax: '60.00' };
    expect(ask(given)).toEqual({ eligible: true, dataSuspended: false, smsNotice: false, mayBuyMore: false });
  });

  it.each([
    ['usedMb', { usedMb: undefined, planCapMb: undefined, roamingApproved: false }],
    ['planCapMb', { planCapMb: undefined }],
    ['spentInclTax', { zone: 'international' }],
    ['legalCapInclTax', { zone: 'international', spentInclTax: '1.00' }],
    ['spentInclTax', { spentInclTax: '-1.00' }],
  ])('is not judged without a right %s', (field, changes) => {
    expect(ask(changes)).toEqual({ fault: field });
  });
});
