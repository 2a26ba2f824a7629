import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'subscription-documents');

const ask = asking(orneThd, 'subscription-documents', {
  customerType: 'residential',
  presented: [],
  directDebit: true,
});

describe('what lacks', () => {
  it.each([
    ['residential', ['identity-document', 'proof-of-address', 'bank-details']],
    ['registered-business', ['trade-or-trades-register-proof', 'bank-details']],
    ['liberal-profession', ['professional-body-membership', 'bank-details']],
    ['association', ['association-registry-entry', 'bank-details']],
    ['public-body', ['bank-details']],
  ])('of a %s with nothing at hand is told in order, bank details last', (customerType, missing) => {
    expect(ask({ customerType })).toEqual({ eligible: false, reason: 'documents-missing', missing });
  });

  it('is nothing for a company with either register', () => {
    const company = { customerType: 'registered-business', directDebit: false };
    for (const presented of [['rcs-proof'], ['trades-register-proof'], ['rcs-proof', 'trades-register-proof']])
      expect(ask({ ...company, presented })).toEqual({ eligible: true, missing: [] });
  });

  it('is not told when a document is listed twice', () => {
    expect(ask({ presented: ['bank-details', 'bank-details'] })).toEqual({ fault: 'presented' });
  });
});
