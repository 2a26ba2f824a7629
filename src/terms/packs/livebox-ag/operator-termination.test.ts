import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'operator-termination');

const suspended = {
  territory: 'GP',
  route: 'after-suspension',
  monthlyFee: '31.00',
  activatedOn: '2025-06-30',
  suspendedOn: '2026-03-01',
  noticeReceivedOn: '2026-03-01',
  asOf: '2026-03-12',
};
const unpaidBill = { ...suspended, route: 'unpaid', dueOn: '2026-02-01', noticeSentOn: '2026-02-10' };
const ask = (facts: object, more: object = {}) => decide('livebox-ag', 'operator-termination', { ...facts, ...more });

describe('a termination by the operator', () => {
  it('waits for the ten days of the notice, which may be received on the day of the suspension', () => {
    expect(ask(suspended)).toMatchObject({
      result: { eligible: true, earliestOn: '2026-03-12', closingFee: '0.00', allServicesEnd: true },
    });
    expect(ask(suspended, { asOf: '2026-03-11' })).toMatchObject({
      result: {
        reason: 'notice-period-running',
        earliestOn: '2026-03-12',
        remainingFees: '0.00',
        allServicesEnd: false,
      },
    });
    expect(ask(suspended, { suspendedOn: '2026-03-02' })).toMatchObject({
      result: { reason: 'notice-required', earliestOn: null },
    });
    expect(ask(suspended, { suspendedOn: '2026-03-13' })).toMatchObject({ result: { reason: 'not-suspended' } });
  });

  it('is excluded by a cause that ends by the limit, not by one that ends later', () => {
    expect(ask(suspended, { curedOn: '2026-03-11' })).toMatchObject({
      result: { reason: 'cause-ended', earliestOn: null },
    });
    expect(ask(suspended, { curedOn: '2026-03-12' })).toMatchObject({ result: { eligible: true } });
    expect(ask(suspended, { curedOn: '2026-03-12', extendedUntil: '2026-03-12' })).toMatchObject({
      result: { reason: 'cause-ended' },
    });
    expect(ask(suspended, { curedOn: '2026-03-13', asOf: '2026-03-12' })).toMatchObject({ result: { eligible: true } });
  });

  it('waits for the time that Orange adds, and not for a shorter one', () => {
    expect(ask(suspended, { extendedUntil: '2026-03-12' })).toMatchObject({
      result: { reason: 'extension-running', earliestOn: '2026-03-13' },
    });
    expect(ask(suspended, { extendedUntil: '2026-03-12', asOf: '2026-03-11' })).toMatchObject({
      result: { reason: 'notice-period-running' },
    });
    expect(ask(suspended, { extendedUntil: '2026-03-02' })).toMatchObject({ result: { eligible: true } });
  });

  it('for an unpaid bill waits thirty days from the due date, and for the day after the notice', () => {
    expect(ask(unpaidBill, { asOf: '2026-03-03' })).toMatchObject({
      result: { reason: 'payment-period-running', earliestOn: '2026-03-04' },
    });
    expect(ask(unpaidBill, { asOf: '2026-03-04', suspendedOn: undefined })).toMatchObject({
      result: { eligible: true },
    });
    expect(ask(unpaidBill, { noticeSentOn: '2026-03-12' })).toMatchObject({
      result: { reason: 'notice-just-sent', earliestOn: '2026-03-13' },
    });
    expect(ask(unpaidBill, { noticeSentOn: '2026-03-13' })).toMatchObject({ result: { reason: 'notice-required' } });
    expect(ask(unpaidBill, { curedOn: '2026-03-12', noticeSentOn: undefined })).toMatchObject({
      result: { reason: 'paid' },
    });
    expect(ask(unpaidBill, { curedOn: '2026-03-13' })).toMatchObject({ result: { eligible: true } });
  });

  it('leaves the monthly fees of the days after it, none without commitment or on its last day', () => {
    expect(ask(suspended, { asOf: '2026-05-31' })).toMatchObject({
      result: { remainingFees: '31.00', remainingFeesExclTax: '28.57' },
    });
    expect(ask(suspended, { asOf: '2026-06-30' })).toMatchObject({ result: { remainingFees: '0.00' } });
    expect(ask(suspended, { commitmentMonths: 0 })).toMatchObject({ result: { remainingFees: '0.00' } });
  });

  it.each([
    ['commitmentMonths', { commitmentMonths: 1, asOf: '2025-06-29' }],
    ['asOf', { asOf: '2025-06-29', dueOn: undefined }],
    ['dueOn', { dueOn: undefined }],
    ['noticeSentOn', { noticeSentOn: '2026-02-01' }],
  ])('refuses a wrong or missing %s', (field, more) => {
    expect(ask(unpaidBill, more)).toMatchObject({ error: { field } });
  });
});
