import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'late-payment');

const base = {
  territory: 'GF',
  amountInclTax: '1000.00',
  billedOn: '2026-03-02',
  dueOn: '2026-03-20',
  legalRates: [{ from: '2026-01-01', annualRate: '0.0276' }],
  payments: [] as object[],
  noticeReceivedOn: '2026-04-01',
  asOf: '2026-05-05',
};
const ask = (facts: object) => decide('livebox-ag', 'late-payment', { ...base, ...facts });
const paid = (on: string, amountInclTax: string) => ({ payments: [{ on, amountInclTax }] });

describe('the increase for late payment', () => {
  it.each([
    ['amountInclTax', { amountInclTax: '0.00', dueOn: '2026-03-01' }],
    ['dueOn', { dueOn: '2026-03-01', legalRates: [] }],
    ['legalRates', { legalRates: [{ from: '2026-03-03', annualRate: '0.03' }], noticeReceivedOn: '2026-03-20' }],
    ['legalRates', { legalRates: [...base.legalRates, { from: '2026-01-01', annualRate: '0.03' }] }],
    ['noticeReceivedOn', { noticeReceivedOn: '2026-03-20', ...paid('2026-04-01', '0.00') }],
    ['payments', paid('2030-01-01', '0.00')],
  ])('refuses a wrong %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });

  it('is not owed when the bill was paid by the due date, even if asked later', () => {
    expect(ask(paid('2026-03-20', '1000.00'))).toMatchObject({ result: { reason: 'not-late', noticeEndsOn: null } });
    expect(ask({ asOf: '2026-03-20' })).toMatchObject({ result: { reason: 'not-late' } });
  });

  it('ignores a notice and a payment that come after the day asked about', () => {
    expect(ask({ asOf: '2026-03-31' })).toMatchObject({ result: { reason: 'no-formal-notice' } });
    expect(ask({ asOf: '2026-04-08', ...paid('2026-04-09', '1000.00') })).toMatchObject({
      result: { reason: 'notice-period-running', noticeEndsOn: '2026-04-09' },
    });
  });

  it('is settled by payment inside the notice even while the notice runs', () => {
    expect(ask({ asOf: '2026-04-05', ...paid('2026-04-05', '1000.00') })).toMatchObject({
      result: { reason: 'paid-within-notice-period' },
    });
  });

  it('counts a period whose first day is the day of the payment, and not one whose eve is', () => {
    expect(ask(paid('2026-04-20', '1000.00'))).toMatchObject({ result: { periods: 3, increase: '10.21' } });
    expect(ask(paid('2026-04-19', '1000.00'))).toMatchObject({ result: { periods: 2, increase: '6.81' } });
  });

  it('keeps the latest rate on or before the billing day', () => {
    const legalRates = [
      { from: '2026-03-03', annualRate: '0.9' },
      { from: '2026-03-02', annualRate: '0' },
      ...base.legalRates,
    ];
    expect(ask({ legalRates })).toMatchObject({ result: { periods: 4, increase: '0.00' } });
  });

  it('never falls as days pass', () => {
    const increase = (days: number) => {
      const answer = ask({ asOf: isoDate(plusDays(civilDate('2026-04-10'), days)), ...paid('2026-06-01', '400.00') });
      return 'result' in answer ? Number(answer.result['increase']) : Number.NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        expect(increase(days + 1)).toBeGreaterThanOrEqual(increase(days));
      }),
    );
  });
});
