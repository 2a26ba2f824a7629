import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'third-party-subscription');

const base = {
  subscribedOn: '2026-01-31',
  period: 'twice-monthly',
  autoRenew: true,
  price: '3.00',
  asOf: '2026-02-28',
};
const ask = (facts: object) => decide('livebox-ag', 'third-party-subscription', { ...base, ...facts });

describe('a subscription with a merchant', () => {
  it('twice a month goes by the month-ends and fifteen days after each', () => {
    expect(ask({})).toMatchObject({ result: { payments: 3, nextPaymentOn: '2026-03-15' } });
    expect(ask({ asOf: '2026-02-14' })).toMatchObject({ result: { payments: 1, nextPaymentOn: '2026-02-15' } });
    expect(ask({ asOf: '2026-03-31' })).toMatchObject({ result: { payments: 5, nextPaymentOn: '2026-04-15' } });
  });

  it('ends at the anniversary on or after the termination, its last day of access', () => {
    expect(ask({ terminatedOn: '2026-02-15' })).toMatchObject({
      result: { endsOn: '2026-02-15', payments: 1, active: false, resubscribeFrom: '2026-02-16' },
    });
    expect(ask({ terminatedOn: '2026-02-16' })).toMatchObject({
      result: { endsOn: '2026-02-28', payments: 2, active: true, nextPaymentOn: null },
    });
    expect(ask({ terminatedOn: '2026-01-31', asOf: '2026-01-31' })).toMatchObject({
      result: { endsOn: '2026-02-15', payments: 1 },
    });
  });

  it('tells the end that is still to come, and the payments before it', () => {
    expect(ask({ terminatedOn: '2026-03-20', asOf: '2026-01-31' })).toMatchObject({
      result: { endsOn: '2026-03-31', endReason: 'terminated', nextPaymentOn: '2026-02-15', active: true },
    });
    expect(ask({ cap: '9.00', asOf: '2026-01-31' })).toMatchObject({
      result: { endsOn: '2026-03-15', endReason: 'cap-reached', nextPaymentOn: '2026-02-15', resubscribeFrom: null },
    });
    expect(ask({ cap: '8.99' })).toMatchObject({ result: { endsOn: '2026-02-28', payments: 2, active: true } });
  });

  it('gives the first reason listed when several hold at the same anniversary', () => {
    const all = { terminatedOn: '2026-02-01', autoRenew: false, cap: '3.00' };
    expect(ask(all)).toMatchObject({ result: { endReason: 'terminated' } });
    expect(ask({ ...all, terminatedOn: undefined })).toMatchObject({ result: { endReason: 'not-renewable' } });
    expect(ask({ ...all, terminatedOn: '2026-02-16' })).toMatchObject({
      result: { endReason: 'not-renewable', endsOn: '2026-02-15' },
    });
  });

  it.each([
    ['price', { price: '0.00', cap: '0.00' }],
    ['cap', { cap: '2.99', terminatedOn: '2026-01-30' }],
    ['terminatedOn', { terminatedOn: '2026-01-30', asOf: '2026-01-30' }],
    ['asOf', { asOf: '2026-01-30' }],
  ])('refuses a wrong %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });

  it('never charges less as days pass, nor above its cap', () => {
    const charged = (days: number, period: string) => {
      const answer = ask({ period, cap: '40.00', asOf: isoDate(plusDays(civilDate('2026-01-31'), days)) });
      return 'result' in answer ? Number(answer.result['totalCharged']) : Number.NaN;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom('weekly', 'twice-monthly', 'monthly'),
        (days, period) => {
          expect(charged(days + 1, period)).toBeGreaterThanOrEqual(charged(days, period));
          expect(charged(days, period)).toBeLessThanOrEqual(40);
        },
      ),
    );
  });
});
