import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'invoice-due');

const ask = asking(orneThd, 'invoice-due', {
  frequency: 'monthly',
  periodStartsOn: '2026-01-31',
  issuedOn: '2026-02-27',
  asOf: '2026-03-14',
});

describe('a bill', () => {
  it('covers a period that ends the day before the same day number, or the last day of the month', () => {
    expect(ask()).toEqual({ periodEndsOn: '2026-02-27', term: 'arrears', dueOn: '2026-03-14', overdue: false });
  });

  it('is overdue the day after, also when it was paid late, not when the payment is still to come', () => {
    expect(ask({ asOf: '2026-03-15' }).overdue).toBe(true);
    expect(ask({ asOf: '2026-04-15', paidOn: '2026-03-15' }).overdue).toBe(true);
    expect(ask({ asOf: '2026-03-14', paidOn: '2026-03-15' }).overdue).toBe(false);
  });

  it('on direct debit is late only after the later of the two days', () => {
    expect(ask({ asOf: '2026-04-11', debitOn: '2026-04-10' }).overdue).toBe(true);
    expect(ask({ asOf: '2026-03-14', debitOn: '2026-03-05' }).overdue).toBe(false);
    expect(ask({ asOf: '2026-03-15', debitOn: '2026-03-05' }).overdue).toBe(true);
  });

  it.each([
    ['issuedOn', { issuedOn: '2026-02-26', paidOn: '2026-02-01' }],
    ['issuedOn', { frequency: 'quarterly', issuedOn: '2026-04-30' }],
    ['paidOn', { paidOn: '2026-02-26', debitOn: '2026-02-27' }],
    ['debitOn', { debitOn: '2026-02-27' }],
  ])('is not dated on a wrong %s', (field, changes) => {
    expect(ask(changes)).toEqual({ fault: field });
  });

  it('in advance may be issued up to the last day of its period', () => {
    expect(ask({ frequency: 'quarterly', issuedOn: '2026-04-29' })).toMatchObject({
      periodEndsOn: '2026-04-29',
      term: 'advance',
    });
  });
});
