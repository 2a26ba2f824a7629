import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'data-retention');

const ask = asking('orne-thd', 'data-retention', {
  kind: 'customer',
  terminatedOn: '2026-06-30',
  debtOutstanding: false,
  fiscalYearEndMonth: 6,
  asOf: '2036-06-30',
});

describe('data-retention, at its boundaries', () => {
  it.each([
    [
      'an end on the day of the close belongs to that close, kept to the last day',
      {},
      { closeOn: '2026-06-30', keptUntil: '2036-06-30', mustBeErased: false },
    ],
    ['erased the day after', { asOf: '2036-07-01' }, { mustBeErased: true }],
    [
      'an end the day after waits a year',
      { terminatedOn: '2026-07-01' },
      { closeOn: '2027-06-30', keptUntil: '2037-06-30' },
    ],
    [
      'a close in February keeps the last day of February',
      { terminatedOn: '2026-02-10', fiscalYearEndMonth: 2 },
      { closeOn: '2026-02-28', keptUntil: '2036-02-29' },
    ],
    ['a bill paid before the end changes nothing', { lastUnpaidBillPaidOn: '2026-01-01' }, { closeOn: '2026-06-30' }],
    [
      'a running contract keeps its data',
      { terminatedOn: undefined, lastUnpaidBillPaidOn: '2020-01-01' },
      { closeOn: null, keptUntil: null, mustBeErased: false },
    ],
    [
      'connection data of 29 February are kept to 28 February, whatever the debt',
      { kind: 'connection', collectedOn: '2024-02-29', debtOutstanding: true, asOf: '2025-02-28' },
      { closeOn: null, keptUntil: '2025-02-28', mustBeErased: false },
    ],
    ['connection data need their day', { kind: 'connection' }, { fault: 'collectedOn' }],
    ['month 0 is refused first', { kind: 'connection', fiscalYearEndMonth: 0 }, { fault: 'fiscalYearEndMonth' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
