import { describe, expect, test } from 'vitest';
import type { UsageCounter } from '../../../terms/model/usage.ts';
import { type AlertFacts, dueAlerts } from './due-alerts.ts';
import { limitsUsed } from './limit-use.ts';

const minutes = (given: Partial<UsageCounter> = {}): UsageCounter => ({
  name: 'minutes',
  label: { fr: 'Appels', en: 'Calls' },
  counts: 'sum',
  unit: 'second',
  limit: 7200,
  nature: 'allowance',
  beyond: 'charged',
  noticeOwed: false,
  clause: 'some/1.a',
  ...given,
});

function due(used: number, given: Partial<AlertFacts> = {}, limit = minutes()): [string, number, boolean][] {
  const facts: AlertFacts = {
    limits: limitsUsed([limit], { counters: { [limit.name]: used }, correspondents: { [limit.name]: used } }),
    segment: 'residential',
    courtesyAlerts: true,
    spendingAlert: null,
    spent: 0,
    told: new Set(),
    ...given,
  };
  return dueAlerts(facts).map((one) => [one.counter, one.percent, one.owed]);
}

describe('a customer is told', () => {
  test.each([
    ['nothing one second before 80 % (5 759 of 7 200 s)', 5759, []],
    ['at 80 % exactly (5 760 s)', 5760, [['minutes', 80, true]]],
    ['still the first message one second before the limit', 7199, [['minutes', 80, true]]],
    ['the limit alone when it is reached at one go', 7200, [['minutes', 100, true]]],
    ['the same beyond', 90_000, [['minutes', 100, true]]],
  ])('%s', (_what, used, expected) => {
    expect(due(used)).toEqual(expected);
  });

  test('each threshold once, and never the lower one after the higher', () => {
    expect(due(6000, { told: new Set(['minutes/80']) })).toEqual([]);
    expect(due(7200, { told: new Set(['minutes/80']) })).toEqual([['minutes', 100, true]]);
    expect(due(7200, { told: new Set(['minutes/80', 'minutes/100']) })).toEqual([]);
    // A record that was taken back brings the use under the limit again: nothing is told a second time.
    expect(due(6000, { told: new Set(['minutes/100']) })).toEqual([]);
  });
});

describe('what a customer can do without', () => {
  test('a consumer is always told of the limits of the offer (article L224-30)', () => {
    expect(due(7200, { courtesyAlerts: false })).toEqual([['minutes', 100, true]]);
  });

  test('a professional is told when they want it', () => {
    expect(due(7200, { segment: 'professional' })).toEqual([['minutes', 100, false]]);
    expect(due(7200, { segment: 'professional', courtesyAlerts: false })).toEqual([]);
  });

  test('a notice that the contract owes at the limit is sent to a professional too, the earlier one when they want it', () => {
    const owed = minutes({ noticeOwed: true });
    const professional = { segment: 'professional', courtesyAlerts: false } as const;
    expect(due(7000, professional, owed)).toEqual([]);
    expect(due(7200, professional, owed)).toEqual([['minutes', 100, true]]);
  });

  test('what roaming data costs is told to everybody at 80 % and at the ceiling (regulation 2022/612)', () => {
    const ceiling = minutes({ unit: 'micro-euro', noticeLaw: 'law/ue-2022-612-14', limit: 60_000_000 });
    const professional = { segment: 'professional', courtesyAlerts: false } as const;
    expect(due(48_000_000, professional, ceiling)).toEqual([['minutes', 80, true]]);
    expect(due(60_000_000, professional, ceiling)).toEqual([['minutes', 100, true]]);
  });
});

describe('an amount that the customer chose', () => {
  const chosen = { spendingAlert: 10_000_000, courtesyAlerts: false } as const;
  test('is told when it is reached, and once', () => {
    expect(due(0, { ...chosen, spent: 9_990_000 })).toEqual([]);
    expect(due(0, { ...chosen, spent: 10_000_000 })).toEqual([['spending', 100, false]]);
    expect(due(0, { ...chosen, spent: 12_000_000, told: new Set(['spending/100']) })).toEqual([]);
  });
});
