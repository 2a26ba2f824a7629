import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'data-subject-request');

const base = {
  right: 'access',
  receivedOn: '2026-01-31',
  identityDocument: 'passport',
  customerKind: 'business-mobile',
};
const ask = (facts: object) => decide('livebox-ag', 'data-subject-request', { ...base, ...facts });

describe('a request about personal data', () => {
  it('is answered within a month, not moved from a Saturday', () => {
    expect(ask({})).toMatchObject({
      result: { eligible: true, answerBy: '2026-02-28', sendTo: 'orange-caraibe-jarry' },
    });
  });

  it.each([
    'french-id-card',
    'eu-id-card',
    'french-resident-card',
    'french-residence-permit',
    'french-circulation-booklet',
  ])('is admissible with a %s', (identityDocument) => {
    expect(ask({ identityDocument })).toMatchObject({ result: { eligible: true } });
  });

  it('is not admissible without an accepted document, and still has its address', () => {
    expect(ask({ identityDocument: 'none', customerKind: 'orange-business-services' })).toMatchObject({
      result: { reason: 'identity-document-missing', answerBy: null, sendTo: 'obs-montauban' },
    });
    expect(ask({ identityDocument: 'other' })).toMatchObject({ result: { reason: 'identity-document-not-accepted' } });
  });
});
