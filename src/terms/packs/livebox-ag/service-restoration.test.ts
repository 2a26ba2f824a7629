import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'service-restoration');

const base = {
  territory: 'GP',
  monthlyFee: '31.00',
  reportedOn: '2026-05-20',
  asOf: '2026-06-30',
  totalInterruption: true,
  causedByCustomer: false,
  refundRequested: true,
};
const ask = (facts: object) => decide('livebox-ag', 'service-restoration', { ...base, ...facts });

describe('the restoration of the service', () => {
  it('is in time on the last day and late the day after', () => {
    expect(ask({ restoredOn: '2026-06-05' })).toMatchObject({ result: { restoreBy: '2026-06-05', late: false } });
    expect(ask({ restoredOn: '2026-06-06' })).toMatchObject({ result: { late: true } });
    expect(ask({ asOf: '2026-06-06' })).toMatchObject({ result: { late: true } });
  });

  it('pays a whole day for an interruption ended the day it was reported', () => {
    expect(ask({ restoredOn: '2026-05-20' })).toMatchObject({ result: { interruptedDays: 1, refund: '1.00' } });
    expect(ask({ interruptedFrom: '2026-05-01', restoredOn: '2026-05-31' })).toMatchObject({
      result: { interruptedDays: 31, refund: '31.00' },
    });
  });

  it('refuses the refund for the first reason that holds', () => {
    const none = { totalInterruption: false, causedByCustomer: true, refundRequested: false };
    expect(ask(none)).toMatchObject({
      result: { reason: 'interruption-not-total', interruptedDays: 0, refund: '0.00' },
    });
    expect(ask({ ...none, totalInterruption: true })).toMatchObject({ result: { reason: 'caused-by-customer' } });
    expect(ask({ refundRequested: false, restoredOn: '2026-05-29' })).toMatchObject({
      result: { reason: 'refund-not-requested', interruptedDays: 10 },
    });
  });

  it.each([
    ['asOf', { asOf: '2026-05-19', interruptedFrom: '2026-05-21' }],
    ['interruptedFrom', { interruptedFrom: '2026-05-21', restoredOn: '2026-05-19' }],
    ['restoredOn', { restoredOn: '2026-05-19' }],
    ['restoredOn', { restoredOn: '2026-07-01' }],
  ])('refuses a wrong %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });
});
