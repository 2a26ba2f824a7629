import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'port-delay');

const base = {
  duePortingDate: '2026-03-06',
  serviceRestoredOn: '2026-03-07',
  monthlyPrice: '54.99',
  cause: 'orange',
  claimed: true,
};
const ask = (facts: object) => decide('livebox-ag', 'port-delay', { ...base, ...facts });

describe('the compensation for a late porting', () => {
  it('counts the day of restoration and not the due day', () => {
    expect(ask({})).toMatchObject({ result: { daysLate: 1, compensation: '11.00' } });
    expect(ask({ serviceRestoredOn: '2026-03-06' })).toMatchObject({ result: { daysLate: 0, reason: 'no-delay' } });
    expect(ask({ serviceRestoredOn: '2026-03-01' })).toMatchObject({ result: { daysLate: 0 } });
  });

  it('looks at the cause first, and keeps the days in every case', () => {
    expect(ask({ cause: 'customer-wish', serviceRestoredOn: '2026-03-01', claimed: false })).toMatchObject({
      result: { reason: 'customer-wish', daysLate: 0 },
    });
    expect(ask({ claimed: false })).toMatchObject({
      result: { reason: 'not-claimed', daysLate: 1, compensation: '0.00' },
    });
  });

  it('grows with each day, without a cap', () => {
    const owed = (days: number) => {
      const answer = ask({ serviceRestoredOn: isoDate(plusDays(civilDate('2026-03-06'), days)) });
      return 'result' in answer ? Number(answer.result['compensation']) : Number.NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        expect(owed(days + 1)).toBeGreaterThan(owed(days));
      }),
    );
  });
});
