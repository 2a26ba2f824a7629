import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'subscription-documents');

const ask = asking('livebox-ag', 'subscription-documents', {
  channel: 'shop',
  subscribedOn: '2026-03-10',
  provided: ['identity', 'bank-details'],
  identityType: 'passport',
  identityExpiresOn: '2030-01-01',
  identityIsOriginal: true,
  bothSidesCopied: true,
  addressesDiffer: false,
  chequeInHolderName: false,
  contractCopyRequested: false,
  directDebitChosen: false,
  sepaMandateRequested: false,
});

describe('the papers of a subscription', () => {
  it.each([
    ['identity-document-not-accepted', { identityType: 'driving-licence', identityExpiresOn: '2020-01-01' }],
    ['identity-document-expired', { identityExpiresOn: '2026-03-09', identityIsOriginal: false }],
    ['identity-document-not-original', { identityIsOriginal: false }],
    ['identity-document-missing', { provided: ['bank-details'] }],
    ['identity-copy-incomplete', { channel: 'distance', bothSidesCopied: false, identityIsOriginal: false }],
  ])('are refused for %s, and the identity is then missing', (reason, changed) => {
    expect(ask(changed)).toMatchObject({ eligible: false, reason, missing: ['identity'] });
  });

  it('accept an identity that expires on the very day', () => {
    expect(ask({ identityExpiresOn: '2026-03-10' })).toMatchObject({ eligible: true, missing: [] });
  });

  it('may still come when a distance customer has not sent his identity', () => {
    const changed = { channel: 'distance', provided: [], identityType: undefined, identityExpiresOn: undefined };
    expect(ask(changed)).toMatchObject({ eligible: true, missing: ['identity', 'bank-details'], depositGrounds: [] });
  });

  it('want type and expiry of an identity that was given, in that order', () => {
    expect(ask({ identityType: undefined, identityExpiresOn: undefined })).toEqual({ fault: 'identityType' });
    expect(ask({ identityExpiresOn: undefined })).toEqual({ fault: 'identityExpiresOn' });
  });

  it('ask a copy of the contract and a mandate at a distance only', () => {
    const asked = {
      contractCopyRequested: true,
      sepaMandateRequested: true,
      directDebitChosen: true,
      addressesDiffer: true,
    };
    expect(ask(asked)).toMatchObject({ required: ['identity', 'bank-details', 'address-proof'] });
    expect(ask({ ...asked, channel: 'distance' })).toMatchObject({
      required: ['identity', 'bank-details', 'address-proof', 'signed-contract', 'sepa-mandate'],
      missing: ['address-proof', 'signed-contract', 'sepa-mandate'],
    });
    expect(ask({ ...asked, channel: 'distance', directDebitChosen: false })).toMatchObject({
      required: ['identity', 'bank-details', 'address-proof', 'signed-contract'],
    });
  });

  it('open a deposit in a shop when the proof or any means of payment lacks', () => {
    const bare = { provided: ['identity'], addressesDiffer: true };
    expect(ask(bare)).toMatchObject({ depositGrounds: ['no-address-proof', 'no-cheque-or-bank-details'] });
    expect(ask({ ...bare, chequeInHolderName: true })).toMatchObject({ depositGrounds: ['no-address-proof'] });
    expect(ask({ ...bare, channel: 'distance' })).toMatchObject({ depositGrounds: [] });
  });

  it('are due the same day in a shop and 15 days later at a distance, weekends included', () => {
    expect(ask()).toMatchObject({ dueBy: '2026-03-10' });
    expect(ask({ channel: 'distance', subscribedOn: '2028-02-20' })).toMatchObject({ dueBy: '2028-03-06' });
  });
});
