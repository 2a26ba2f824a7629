import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'termination');

const base = {
  territory: 'GF',
  requestKind: 'request',
  requestReceivedOn: '2026-03-05',
  monthlyFee: '54.90',
  activatedOn: '2025-07-15',
  legitimateReason: false,
};
const ask = (facts: object) => decide('livebox-ag', 'termination', { ...base, ...facts });

describe('a termination by the customer', () => {
  it.each([
    ['commitmentMonths', { commitmentMonths: 24, activatedOn: '2027-01-01' }],
    ['requestReceivedOn', { activatedOn: '2026-03-06' }],
    ['portedOn', { requestKind: 'portability', portedOn: '2026-03-04' }],
    ['requestedEffectiveOn', { requestedEffectiveOn: '2026-03-04' }],
  ])('refuses a wrong %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });

  it('takes effect on the day of the porting, the other date being ignored even when early', () => {
    expect(
      ask({ requestKind: 'portability', portedOn: '2026-03-05', requestedEffectiveOn: '2026-01-01' }),
    ).toMatchObject({
      result: { effectiveOn: '2026-03-05' },
      because: ['livebox-ag/18.1.e', 'livebox-ag/11', 'livebox-ag/18.1.a', 'livebox-ag/18.1.d'],
    });
  });

  it('leaves no monthly fee from the last day of the commitment on', () => {
    expect(ask({ requestedEffectiveOn: '2026-07-14' })).toMatchObject({ result: { remainingFees: '1.77' } });
    expect(ask({ requestedEffectiveOn: '2026-07-15' })).toMatchObject({
      result: { remainingFees: '0.00', total: '50.00' },
    });
  });

  it('is free for a reason that needs no proof, and for one whose proof came before the request', () => {
    expect(ask({ legitimateReason: true, proofRequired: false })).toMatchObject({ result: { total: '0.00' } });
    expect(ask({ legitimateReason: true, documentsReceivedOn: '2026-01-01' })).toMatchObject({
      result: { freeOfCharge: true, effectiveOn: '2026-03-15' },
    });
    expect(ask({ proofRequired: true })).toMatchObject({ result: { proofAwaited: false, freeOfCharge: false } });
  });

  it('never costs more for a later date', () => {
    const total = (days: number) => {
      const answer = ask({ requestedEffectiveOn: isoDate(plusDays(civilDate('2026-03-05'), days)) });
      return 'result' in answer ? Number(answer.result['total']) : Number.NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (days) => {
        expect(total(days + 1)).toBeLessThanOrEqual(total(days));
        expect(total(days)).toBeGreaterThanOrEqual(50);
      }),
    );
  });
});
