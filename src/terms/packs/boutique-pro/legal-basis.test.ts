import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';
import { PERSON_STATUSES, purposes } from './purposes.ts';

testRegisterCases(boutiquePro, 'legal-basis');

const ask = (purpose: string, personStatus: string) => decide('boutique-pro', 'legal-basis', { purpose, personStatus });

describe('legal bases, at their edges', () => {
  it('treats a former customer as a prospect where the text tells customers apart', () => {
    expect(ask('direct-marketing', 'former-client')).toMatchObject({
      result: { legalBases: ['consent'], consentRequired: true, mayObject: true },
    });
  });

  it('asks everyone for consent to Orange ID, and nobody may object to a consent', () => {
    for (const status of PERSON_STATUSES) {
      expect(ask('orange-id', status)).toMatchObject({
        result: { legalBases: ['consent'], mayWithdrawConsent: true, mayObject: false },
      });
    }
  });

  it('does not require a consent that is one basis among others, though it may be withdrawn', () => {
    expect(ask('usage-analysis-proposals', 'prospect')).toMatchObject({
      result: {
        legalBases: ['consent', 'contract', 'legitimate-interest'],
        consentRequired: false,
        mayWithdrawConsent: true,
        mayObject: true,
      },
    });
  });

  it('rests every purpose, for everyone, on a basis and on its own clause', () => {
    for (const purpose of purposes) {
      for (const status of PERSON_STATUSES) {
        const answer = ask(purpose.code, status);
        expect(answer).toMatchObject({ because: expect.arrayContaining(['boutique-pro/P2.0', ...purpose.clauses]) });
      }
    }
  });
});
