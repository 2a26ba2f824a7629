import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'consumption-advance-refund');

const base = { advancePaid: '10.00', bills: ['4.00'], lastBillIssued: true, lastBillPaidOn: '2026-03-25' };
const ask = (facts: object) => decide('livebox-ag', 'consumption-advance-refund', { ...base, ...facts });

describe('the advance on consumption', () => {
  it('is refunded even when no bill was ever owed', () => {
    expect(ask({ bills: [] })).toMatchObject({
      result: { billsStillDue: [], refund: '10.00', refundDueBy: '2026-04-04' },
    });
  });

  it('waits for the payment of the last bill, and gives nothing back when used up', () => {
    expect(ask({ lastBillPaidOn: undefined })).toMatchObject({ result: { refund: '0.00', refundDueBy: null } });
    expect(ask({ bills: ['4.00', '6.00'] })).toMatchObject({ result: { advanceLeft: '0.00', refundDueBy: null } });
  });

  it('is refused at zero, and with a payment of a last bill not issued', () => {
    expect(ask({ advancePaid: '0.00', lastBillIssued: false })).toMatchObject({ error: { field: 'advancePaid' } });
    expect(ask({ lastBillIssued: false })).toMatchObject({ error: { field: 'lastBillPaidOn' } });
  });

  it('keeps the sum: what bills still owe plus the advance is what they owed plus what is left', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    const text = (count: number) => `${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`;
    const read = (value: unknown) => Math.round(Number(value) * 100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.array(amount, { maxLength: 6 }), (advance, bills) => {
        const answer = ask({ advancePaid: text(advance), bills: bills.map(text) });
        if (!('result' in answer)) throw new Error('refused');
        const due = (answer.result['billsStillDue'] as string[]).map(read).reduce((a, b) => a + b, 0);
        expect(due + advance).toBe(bills.reduce((a, b) => a + b, 0) + read(answer.result['advanceLeft']));
      }),
    );
  });
});
