import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'directory-listing');

const ask = asking('livebox-ag', 'directory-listing', {
  redList: false,
  hideAddress: false,
  hideSex: false,
  namesakeExists: false,
  antiMarketing: false,
  antiReverse: false,
  otherUserRequested: false,
  otherUserConsent: false,
  evidenceSupplied: false,
});

describe('an entry in the directories', () => {
  it('is automatic and whole when nothing was asked', () => {
    expect(ask()).toEqual({
      eligible: true,
      published: true,
      entry: 'holder',
      address: 'full',
      firstName: 'full',
      marketingAllowed: true,
      reverseSearch: true,
      serviceMessagesAllowed: true,
      feeInclTax: '0.00',
    });
  });

  it('is empty on the red list, service messages apart', () => {
    expect(ask({ redList: true, hideAddress: true })).toMatchObject({
      eligible: true,
      published: false,
      entry: null,
      address: null,
      firstName: null,
      marketingAllowed: false,
      reverseSearch: false,
      serviceMessagesAllowed: true,
    });
  });

  it.each([
    ['no-express-consent', { otherUserRequested: true, evidenceSupplied: true, hideSex: true, namesakeExists: true }],
    ['evidence-missing', { otherUserRequested: true, otherUserConsent: true, redList: true }],
    ['namesake-exists', { hideSex: true, namesakeExists: true, redList: true }],
  ])('cannot grant every choice: %s', (reason, changed) => {
    expect(ask(changed)).toMatchObject({ eligible: false, reason });
  });

  it('still grants the other choices', () => {
    const changed = { hideSex: true, namesakeExists: true, hideAddress: true, antiReverse: true, antiMarketing: true };
    expect(ask(changed)).toMatchObject({
      address: 'partial',
      firstName: 'full',
      reverseSearch: false,
      marketingAllowed: false,
    });
    expect(ask({ hideSex: true })).toMatchObject({ eligible: true, firstName: 'initial' });
  });

  it('names another user with his consent and the evidence', () => {
    const other = { otherUserRequested: true, otherUserConsent: true, evidenceSupplied: true };
    expect(ask(other)).toMatchObject({ eligible: true, entry: 'other-user' });
    expect(ask({ ...other, otherUserRequested: false })).toMatchObject({ eligible: true, entry: 'holder' });
  });
});
