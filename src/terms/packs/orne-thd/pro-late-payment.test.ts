import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'pro-late-payment');

const bill = (amountInclTax: string, dueOn: string, paidOn?: string) => ({ amountInclTax, dueOn, paidOn });
const ask = asking(orneThd, 'pro-late-payment', {
  customerType: 'professional',
  asOf: '2026-04-30',
  annualRatePercent: '10',
  invoices: [bill('18.25', '2026-04-29')],
});

describe('bills paid late', () => {
  it('bear the indemnity from the first day, without a reminder', () => {
    expect(ask()).toMatchObject({
      lateInvoices: 1,
      indemnityNoVat: '40.00',
      penaltiesNoVat: '0.01',
      totalNoVat: '40.01',
    });
    expect(ask({ asOf: '2026-04-29' }).reason).toBe('no-late-invoice');
  });

  it('are rounded once together, and only the late ones count', () => {
    const invoices = [bill('9.12', '2026-04-29'), bill('9.13', '2026-04-29'), bill('900.00', '2026-04-30')];
    expect(ask({ invoices })).toMatchObject({ lateInvoices: 2, penaltiesNoVat: '0.01', totalNoVat: '80.01' });
  });

  it('run to the day looked at when the payment is still to come', () => {
    expect(ask({ invoices: [bill('365.00', '2026-04-20', '2026-05-20')] }).penaltiesNoVat).toBe('1.00');
  });

  it('count 365 days in a leap year too', () => {
    const given = { asOf: '2029-01-01', invoices: [bill('365.00', '2028-01-01')] };
    expect(ask(given).penaltiesNoVat).toBe('36.60');
  });

  it('cost a household nothing, and no bill no penalty', () => {
    expect(ask({ customerType: 'residential', invoices: [] }).reason).toBe('professional-only');
    expect(ask({ invoices: [] }).reason).toBe('no-late-invoice');
  });

  it('never cost less with more days of lateness', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (a, b) => {
        const cost = (days: number) =>
          Number(ask({ asOf: isoDate(plusDays(civilDate('2026-04-29'), days)) }).totalNoVat);
        expect(cost(Math.max(a, b))).toBeGreaterThanOrEqual(cost(Math.min(a, b)));
      }),
    );
  });
});
