import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'equipment-return');

const ask = asking('livebox-ag', 'equipment-return', {
  equipment: 'livebox',
  trigger: 'termination',
  triggerOn: '2026-01-31',
  decoderDepositInclTax: '0.00',
  asOf: '2026-06-01',
});

describe('an item not returned', () => {
  it('is awaited until the last day, and overdue after it', () => {
    expect(ask({ asOf: '2026-02-28' })).toMatchObject({ state: 'awaiting-return', returnBy: '2026-02-28' });
    expect(ask({ asOf: '2026-03-01' })).toMatchObject({ state: 'overdue', sumInclTax: '0.00' });
  });

  it('costs nothing before a notice presented after the month has run out', () => {
    expect(ask({ formalNoticePresentedOn: '2026-02-28' })).toMatchObject({ noticeExpiresOn: null, sumReason: 'none' });
    const notice = { formalNoticePresentedOn: '2026-03-01' };
    expect(ask({ ...notice, asOf: '2026-03-08' })).toMatchObject({ state: 'overdue', noticeExpiresOn: '2026-03-08' });
    expect(ask({ ...notice, asOf: '2026-03-09' })).toMatchObject({ state: 'late-sum-due', sumInclTax: '100.00' });
    expect(ask({ ...notice, asOf: '2026-02-28' })).toMatchObject({ noticeExpiresOn: null });
  });

  it('waits a month and a notice after a withdrawal too', () => {
    const withdrawn = { trigger: 'withdrawal', formalNoticePresentedOn: '2026-02-20' };
    expect(ask(withdrawn)).toMatchObject({ returnBy: '2026-02-14', noticeExpiresOn: null, state: 'overdue' });
  });

  it('costs the lateness sum alone when it comes back late and damaged', () => {
    const late = {
      formalNoticePresentedOn: '2026-03-01',
      returnedOn: '2026-03-09',
      condition: 'faulty',
      repairCostInclTax: '20.00',
    };
    expect(ask(late)).toMatchObject({ state: 'returned', sumReason: 'late-return', sumInclTax: '100.00' });
    expect(ask({ ...late, returnedOn: '2026-03-08' })).toMatchObject({ sumReason: 'faulty', sumInclTax: '20.00' });
    expect(ask({ ...late, returnedOn: '2026-03-01' })).toMatchObject({ noticeExpiresOn: null, sumReason: 'faulty' });
    expect(ask({ ...late, asOf: '2026-03-05' })).toMatchObject({ state: 'overdue', confirmationSent: false });
  });
});

describe('an item returned', () => {
  const back = { returnedOn: '2026-02-10', condition: 'incomplete', repairCostInclTax: '130.00' };

  it('costs its repair up to the cap, the decoder a flat sum', () => {
    expect(ask(back)).toMatchObject({ sumReason: 'incomplete', sumInclTax: '100.00' });
    expect(ask({ ...back, equipment: 'decoder', repairCostInclTax: undefined })).toMatchObject({
      sumInclTax: '200.00',
    });
    expect(ask({ ...back, condition: 'good' })).toMatchObject({ sumReason: 'none', sumInclTax: '0.00' });
  });

  it('gives the deposit of the decoder back, even when it came before the end', () => {
    const decoder = {
      equipment: 'decoder',
      decoderDepositInclTax: '250.00',
      returnedOn: '2026-01-20',
      condition: 'good',
    };
    expect(ask(decoder)).toMatchObject({ depositRefundInclTax: '250.00', depositRefundBy: '2026-01-30' });
    expect(ask({ ...decoder, condition: 'faulty' })).toMatchObject({
      amountDueInclTax: '0.00',
      depositRefundInclTax: '50.00',
    });
    const equal = { ...decoder, condition: 'faulty', decoderDepositInclTax: '200.00' };
    expect(ask(equal)).toMatchObject({ depositRefundInclTax: '0.00', depositRefundBy: null });
    const changed = { ...decoder, condition: 'faulty', trigger: 'offer-change' };
    expect(ask(changed)).toMatchObject({
      amountDueInclTax: '200.00',
      depositRefundInclTax: '0.00',
      depositRefundBy: null,
    });
  });

  it('owes or is owed, never both', () => {
    const amount = fc.nat(40_000).map((count) => (count / 100).toFixed(2));
    fc.assert(
      fc.property(amount, fc.constantFrom('good', 'faulty', 'incomplete'), (decoderDepositInclTax, condition) => {
        const decoder = { equipment: 'decoder', returnedOn: '2026-02-10', condition, decoderDepositInclTax };
        const result = ask(decoder) as { amountDueInclTax: string; depositRefundInclTax: string };
        return result.amountDueInclTax === '0.00' || result.depositRefundInclTax === '0.00';
      }),
    );
  });
});

describe('the return of an item', () => {
  it.each([
    ['asOf', { asOf: '2026-01-30', formalNoticePresentedOn: '2026-01-30' }],
    ['formalNoticePresentedOn', { formalNoticePresentedOn: '2026-01-30', decoderDepositInclTax: '1.00' }],
    ['decoderDepositInclTax', { decoderDepositInclTax: '0.01', returnedOn: '2026-02-01' }],
    ['condition', { returnedOn: '2026-07-01' }],
    ['repairCostInclTax', { returnedOn: '2026-02-01', condition: 'faulty' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
