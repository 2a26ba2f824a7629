import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'data-disclosure');

const ask = (given: object) => decide('boutique-pro', 'data-disclosure', given);

describe('disclosure of data, at its edges', () => {
  it.each([
    [{ recipient: 'employee', needed: true }, 'not-authorised'],
    [{ recipient: 'employee', authorised: true }, 'not-needed'],
    [{ recipient: 'partner', needed: true }, 'no-complementary-service'],
    [{ recipient: 'partner', complementaryService: true }, 'not-needed'],
    [
      { recipient: 'partner', basedOnConsent: true, informedBeforeConsent: true, complementaryService: true },
      'consent-missing',
    ],
    [{ recipient: 'partner', basedOnConsent: true, informedBeforeConsent: true, consentGiven: true }, 'not-needed'],
    [{ recipient: 'authority', courtDecision: true }, 'no-legal-request'],
    [{ recipient: 'court-authorised-third-party', legalRequest: true }, 'no-court-decision'],
  ])('%j is refused: %s', (given, reason) => {
    expect(ask(given)).toMatchObject({ result: { eligible: false, reason } });
  });

  it.each([
    { recipient: 'processor', contractSigned: true, needed: true },
    { recipient: 'partner', complementaryService: true, needed: true },
    { recipient: 'partner', basedOnConsent: true, informedBeforeConsent: true, consentGiven: true, needed: true },
    { recipient: 'court-authorised-third-party', courtDecision: true },
  ])('%j is granted', (given) => {
    expect(ask(given)).toMatchObject({ result: { eligible: true } });
  });
});
