import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'subscription-documents');

const shop = {
  on: '2026-03-10',
  channel: 'in-store',
  applicant: 'natural-person',
  identityType: 'passport',
  identityExpiresOn: '2026-03-10',
  identityForm: 'original',
  bankDetailsInOwnName: true,
};
const ask = (given: object) => decide('mobile-yt', 'subscription-documents', { ...shop, ...given });

it('accepts a document on its last day, and only the original in a shop', () => {
  expect(ask({})).toMatchObject({ result: { complete: true } });
  expect(ask({ identityExpiresOn: '2026-03-09' })).toMatchObject({ result: { missing: ['identity'] } });
  expect(ask({ identityForm: 'copy-both-sides' })).toMatchObject({ result: { missing: ['identity'] } });
  expect(ask({ channel: 'distance', identityForm: 'original' })).toMatchObject({ result: { complete: true } });
  expect(ask({ channel: 'distance', identityForm: 'copy-one-side' })).toMatchObject({ result: { complete: false } });
});

it('lists what a company lacks in the order of the contract', () => {
  expect(ask({ applicant: 'legal-person', identityForm: 'none' })).toMatchObject({
    result: { missing: ['identity', 'legal-document', 'mandate'] },
  });
  const company = { applicant: 'legal-person', isLegalRepresentative: true };
  expect(ask({ ...company, legalDocument: 'kbis', kbisIssuedOn: '2025-12-11' })).toMatchObject({
    result: { missing: [] },
  });
  expect(ask({ ...company, legalDocument: 'other-with-legal-particulars' })).toMatchObject({ result: { missing: [] } });
});

it('answers a missing proof of address or bank details by a deposit, in a shop only', () => {
  const without = { addressesDiffer: true, bankDetailsInOwnName: false };
  expect(ask(without)).toMatchObject({
    result: { complete: true, depositGrounds: ['no-proof-of-address', 'no-cheque-or-bank-details'] },
  });
  expect(ask({ ...without, channel: 'distance' })).toMatchObject({ result: { depositGrounds: [] } });
});

it('refuses a K-bis of the future or without date, whoever applies', () => {
  expect(ask({ kbisIssuedOn: '2026-03-11' })).toMatchObject({ error: { field: 'kbisIssuedOn' } });
  expect(ask({ channel: 'distance', legalDocument: 'kbis' })).toMatchObject({ error: { field: 'kbisIssuedOn' } });
});
