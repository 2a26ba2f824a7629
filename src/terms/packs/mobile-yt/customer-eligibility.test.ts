import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'customer-eligibility');

const ask = (given: unknown) => decide('mobile-yt', 'customer-eligibility', given);

it('refuses a company whose seat is elsewhere, and tells the purpose first', () => {
  expect(ask({ personType: 'legal', purpose: 'own-needs', seatInMayotte: false })).toMatchObject({
    result: { eligible: false, reason: 'not-domiciled', userMayDiffer: false },
  });
  expect(ask({ personType: 'legal', purpose: 'other', seatInMayotte: false })).toMatchObject({
    result: { reason: 'not-own-needs' },
  });
});

it('leaves aside the field of the other kind of person, but for its type', () => {
  expect(ask({ personType: 'legal', purpose: 'own-needs', seatInMayotte: true, stableLink: 'none' })).toMatchObject({
    result: { eligible: true, userMayDiffer: false },
  });
  expect(ask({ personType: 'legal', purpose: 'own-needs' })).toMatchObject({ error: { field: 'seatInMayotte' } });
  expect(ask({ personType: 'legal', purpose: 'own-needs', stableLink: 'x' })).toMatchObject({
    error: { field: 'stableLink' },
  });
});
