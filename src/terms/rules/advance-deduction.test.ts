import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, euros, NO_MONEY, sum } from '../../kernel/money.ts';
import { deductAdvance } from './advance-deduction.ts';

describe('an advance deducted from bills', () => {
  it('pays the oldest bill first', () => {
    const { netBills, left } = deductAdvance(euros('50.00'), [euros('30.00'), euros('40.00'), euros('10.00')]);
    expect(netBills).toEqual([NO_MONEY, euros('20.00'), euros('10.00')]);
    expect(left).toBe(NO_MONEY);
  });

  it('is kept whole when there is no bill', () => {
    expect(deductAdvance(euros('50.00'), [])).toEqual({ netBills: [], left: euros('50.00') });
  });

  it('loses and creates nothing', () => {
    const amount = fc.nat(1_000_000).map((count) => cents(count));
    fc.assert(
      fc.property(amount, fc.array(amount), (advance, bills) => {
        const { netBills, left } = deductAdvance(advance, bills);
        expect(sum(...netBills) + advance).toBe(sum(...bills) + left);
        for (const net of netBills) expect(net >= 0n).toBe(true);
      }),
    );
  });
});
