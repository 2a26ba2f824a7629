import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'usage-billing');

const ask = asking(orneThd, 'usage-billing', { usages: [] });
const usage = (at: string, amountInclTax: string, kind = 'out-of-plan') => ({ at, amountInclTax, kind });

describe('communications', () => {
  it('go on the bill of the month after, in Paris time, earliest first', () => {
    const usages = [
      usage('2026-03-31T22:30:00Z', '2'),
      usage('2026-03-31T23:59:59+02:00', '1'),
      usage('2025-12-31T23:30:00Z', '3'),
    ];
    expect(ask({ usages })).toEqual({
      bills: [
        { billMonth: '2026-02', amountInclTax: '3.00' },
        { billMonth: '2026-04', amountInclTax: '1.00' },
        { billMonth: '2026-05', amountInclTax: '2.00' },
      ],
      totalInclTax: '6.00',
    });
  });

  it('are rounded once a bill, and the total once from the exact amounts', () => {
    const usages = [usage('2026-01-10T10:00:00Z', '0.004'), usage('2026-02-10T10:00:00Z', '0.004')];
    expect(ask({ usages })).toEqual({
      bills: [
        { billMonth: '2026-02', amountInclTax: '0.00' },
        { billMonth: '2026-03', amountInclTax: '0.00' },
      ],
      totalInclTax: '0.01',
    });
  });

  it('keep a row when they cost nothing, none when all are included', () => {
    expect(ask({ usages: [usage('2026-01-10T10:00:00Z', '0')] }).bills).toEqual([
      { billMonth: '2026-02', amountInclTax: '0.00' },
    ]);
    expect(ask({ usages: [usage('2026-01-10T10:00:00Z', '9', 'included')] })).toEqual({
      bills: [],
      totalInclTax: '0.00',
    });
  });

  it('to mobiles are free from the instant of the option, and billed without it', () => {
    const call = usage('2026-03-03T00:00:00+01:00', '0.80', 'fixed-to-mobile');
    expect(ask({ usages: [call], optionActivatedAt: '2026-03-02T23:00:00Z' }).totalInclTax).toBe('0.00');
    expect(ask({ usages: [call], optionActivatedAt: '2026-03-02T23:00:01Z' }).totalInclTax).toBe('0.80');
    expect(ask({ usages: [call] }).totalInclTax).toBe('0.80');
  });

  it('on the day of the termination are billed, after it they are an error even when included', () => {
    const last = usage('2026-03-10T23:59:59+01:00', '1', 'included');
    expect(ask({ usages: [last], terminatedOn: '2026-03-10' }).totalInclTax).toBe('0.00');
    expect(ask({ usages: [last], terminatedOn: '2026-03-09' })).toEqual({ fault: 'usages' });
  });
});
