import { describe, expect, it } from 'vitest';
import type { ChargeEffect, DueEffect, Taken } from '../../../terms/model/life.ts';
import { parseMoney } from '../../../kernel/money.ts';
import { changeKey, chargeGaps, correction, dueGap, openedDue, readSigned, writeSigned } from './compare-effects.ts';

const taken: Taken = { decision: 'd', name: 'some-decision', result: {}, because: ['some/1'] };
const label = { fr: 'x', en: 'x' };
const charge = (code: string, amountInclTax: string, credit = false): ChargeEffect => {
  return { code, label, amountInclTax, kind: 'compensation', taxed: false, credit, on: '2026-01-01', taken };
};
const due = (kind: string, dueOn: string): DueEffect => ({ kind, label, dueOn, by: 'operator', taken });

describe('what a review answers beside what is done', () => {
  it('leaves alone a charge of the same amount', () => {
    expect(chargeGaps([charge('A', '12.00', true)], [{ code: 'A', chargeId: '1', amount: '-12.00' }])).toEqual([]);
  });

  it('finds the charge that grew, the one that is new and the one that is due no more', () => {
    const made = [
      { code: 'A', chargeId: '1', amount: '-12.00' },
      { code: 'C', chargeId: '2', amount: '5.00' },
    ];
    const gaps = chargeGaps([charge('A', '15.00', true), charge('B', '3.00')], made);
    expect(gaps.map((one) => [one.code, one.wanted.length, one.made.length])).toEqual([
      ['A', 1, 1],
      ['B', 1, 0],
      ['C', 0, 1],
    ]);
  });

  it('corrects by the difference what a bill has carried already', () => {
    const left = correction(charge('A', '15.00', true), readSigned('-12.00'));
    expect([left.amountInclTax, left.credit]).toEqual(['3.00', true]);
    const back = correction(charge('A', '10.00', true), readSigned('-12.00'));
    expect([back.amountInclTax, back.credit]).toEqual(['2.00', false]);
  });

  it('writes and reads signed amounts', () => {
    expect(writeSigned(readSigned('-12.30'))).toBe('-12.30');
    expect(readSigned('12.30')).toBe(parseMoney('12.30'));
  });

  it('opens new dates, keeps the same ones, and knows what is done from what has moved', () => {
    const opened = [openedDue(due('answer', '2026-02-01')), openedDue(due('visit', '2026-02-03'))];
    expect(dueGap([due('answer', '2026-02-01'), due('visit', '2026-02-03')], opened)).toEqual({
      opened: [],
      kept: [],
      moved: [],
    });
    const gap = dueGap([due('visit', '2026-02-10'), due('refund', '2026-03-01')], opened);
    expect(gap.opened.map((one) => [one.kind, one.dueOn])).toEqual([
      ['visit', '2026-02-10'],
      ['refund', '2026-03-01'],
    ]);
    expect([gap.kept, gap.moved]).toEqual([['answer'], ['visit']]);
  });

  it('knows a change again on another day', () => {
    const suspend = (on: string) => ({ do: 'suspend', on, reason: 'theft' }) as const;
    expect(changeKey(suspend('2026-01-01'))).toBe(changeKey(suspend('2026-01-02')));
    expect(changeKey({ do: 'resume', on: '2026-01-02', reason: 'theft' })).not.toBe(changeKey(suspend('2026-01-02')));
  });
});
