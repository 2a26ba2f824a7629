import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { euros } from '../../../kernel/money.ts';
import { type JudgedBill, type JudgedLine, lookAtBill } from './odd-bill.ts';

const line = (from: string, to: string, given: Partial<JudgedLine> = {}): JudgedLine => ({
  code: 'INFINI-FIBRE',
  kind: 'subscription',
  agreement_id: 'a',
  period_from: civilDate(from),
  period_to: civilDate(to),
  amount_incl: euros('44.90'),
  ...given,
});
const bill = (total: string, previous: string | null, given: Partial<JudgedBill> = {}): JudgedBill => ({
  kind: 'regular',
  total: euros(total),
  previous: previous === null ? null : euros(previous),
  lines: [line('2026-03-01', '2026-03-31')],
  ...given,
});

describe('a bill to come looks wrong when', () => {
  test.each([
    // 100.00 is 55.10 above 44.90: more than half of it (22.45), and more than 20.
    ['it is more than half above the one before, and by 20 euros', bill('100.00', '44.90'), ['rise']],
    ['it is more than half below the one before, and by 20 euros', bill('44.90', '100.00'), ['drop']],
    ['it is below zero and the one before was not', bill('-3.00', '44.90'), ['below-zero']],
    ['it comes to nothing and the one before did not', bill('0.00', '9.90'), ['nothing']],
  ])('%s', (_what, given, findings) => {
    expect(lookAtBill(given)).toEqual(findings);
  });

  test('it charges the same subscription for the same day twice, even on a first bill', () => {
    const lines = [line('2026-03-01', '2026-03-31'), line('2026-03-31', '2026-04-30')];
    expect(lookAtBill(bill('89.80', null, { lines }))).toEqual(['double']);
  });
});

describe('nothing looks wrong about', () => {
  test.each([
    ['a first bill, whatever it comes to', bill('300.00', null)],
    // A first bill of 24.00, 64.90 and a fee of 50.00; then 64.90 alone: a fee does not come back.
    ['the bill after one that held a fee', bill('64.90', '138.90', { recurring: euros('88.90') })],
    ['exactly half more', bill('150.00', '100.00')],
    ['twice as much of very little', bill('19.00', '5.00')],
    ['a last bill that gives back what was paid in advance', bill('-12.00', '44.90', { kind: 'final' })],
    [
      'two months of the same subscription one after the other',
      bill('89.80', '80.00', { lines: [line('2026-02-01', '2026-02-28'), line('2026-03-01', '2026-03-31')] }),
    ],
    [
      'the same option under two contracts',
      bill('50.00', '44.90', {
        lines: [line('2026-03-01', '2026-03-31'), line('2026-03-01', '2026-03-31', { agreement_id: 'b' })],
      }),
    ],
  ])('%s', (_what, given) => {
    expect(lookAtBill(given)).toEqual([]);
  });
});
