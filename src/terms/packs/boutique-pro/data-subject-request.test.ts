import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'data-subject-request');

const BASE = {
  right: 'access',
  segment: 'professional',
  status: 'customer',
  receivedOn: '2026-01-31',
  identityEvidence: true,
  reasonableDoubt: false,
  complex: false,
};
const ask = (given: object) => decide('boutique-pro', 'data-subject-request', { ...BASE, ...given });

describe('rights of data subjects, at their edges', () => {
  it.each([
    [{ identityEvidence: false, reasonableDoubt: true }, 'identity-proof-missing'],
    [{ reasonableDoubt: true }, 'identity-document-required'],
    [{ right: 'rectification' }, 'data-not-defective'],
    [{ right: 'objection', legalBasis: 'contract', rightsPrevail: true }, 'not-legitimate-interest'],
    [{ right: 'objection', legalBasis: 'legitimate-interest' }, 'orange-interest-prevails'],
    [{ right: 'erasure', neededForService: true, neededForOrangeRights: true }, 'needed-for-service'],
    [{ right: 'erasure', neededForOrangeRights: true, orangeInterestPrevails: true }, 'needed-for-orange-rights'],
    [{ right: 'erasure', orangeInterestPrevails: true }, 'orange-interest-prevails'],
    [{ right: 'portability', legalBasis: 'legal-obligation' }, 'basis-not-portable'],
    [{ right: 'restriction' }, 'no-restriction-ground'],
    [{ right: 'restriction', restrictionGround: 'none' }, 'no-restriction-ground'],
  ])('%j is refused: %s, and answered all the same', (given, reason) => {
    expect(ask(given)).toMatchObject({ result: { eligible: false, reason, answerDueOn: '2026-02-28' } });
  });

  it.each([
    { identityEvidence: false, reasonableDoubt: true, idDocumentProvided: true },
    { right: 'rectification', dataDefective: true },
    { right: 'objection', legalBasis: 'legitimate-interest', rightsPrevail: true },
    { right: 'objection', prospecting: true, legalBasis: 'contract' },
    { right: 'erasure' },
    { right: 'portability', legalBasis: 'consent' },
    { right: 'portability', legalBasis: 'contract' },
    { right: 'restriction', restrictionGround: 'legal-claims' },
    { right: 'post-mortem-directives' },
  ])('%j is granted', (given) => {
    expect(ask(given)).toMatchObject({ result: { eligible: true } });
  });

  it('extends a complex request only when told in time', () => {
    expect(ask({ complex: true, extensionNotifiedOn: '2026-02-28' })).toMatchObject({
      result: { extendedAnswerDueOn: '2026-04-30' },
    });
    expect(ask({ complex: true, extensionNotifiedOn: '2026-03-01' })).toMatchObject({
      result: { extendedAnswerDueOn: null },
    });
    expect(ask({ complex: true })).toMatchObject({ result: { extendedAnswerDueOn: null } });
  });

  it.each([
    [{ right: 'portability', extensionNotifiedOn: '2026-02-01' }, 'legalBasis'],
    [{ right: 'objection', prospecting: false }, 'legalBasis'],
    [{ extensionNotifiedOn: '2026-02-01' }, 'extensionNotifiedOn'],
    [{ complex: true, extensionNotifiedOn: '2026-01-30' }, 'extensionNotifiedOn'],
  ])('%j is an error on %s', (given, field) => {
    expect(ask(given)).toMatchObject({ error: { field } });
  });

  it('sends prospects to the post only, residential ones to Bordeaux', () => {
    expect(ask({ status: 'prospect', segment: 'residential' })).toMatchObject({
      result: { channels: ['post'], postalAddress: 'bordeaux' },
    });
  });
});
