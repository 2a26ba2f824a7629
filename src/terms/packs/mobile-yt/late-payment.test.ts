import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'late-payment');

const base = {
  dueOn: '2026-03-02',
  asOf: '2026-06-30',
  amountExclTax: '100.00',
  legalRatePercent: '2.62',
  noticeReceivedOn: '2026-03-04',
};
const ask = (change: object) => decide('mobile-yt', 'late-payment', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts a first period whole from the ninth day of the notice',
    { paidOn: '2026-03-13' },
    { daysLate: 11, periods: 1, surcharge: '0.32', surchargeApplies: true },
  ],
  [
    'counts one period at the fifteenth day, two at the sixteenth',
    { paidOn: '2026-03-17' },
    { daysLate: 15, periods: 1 },
  ],
  ['begins a second period on the sixteenth day', { paidOn: '2026-03-18' }, { daysLate: 16, periods: 2 }],
  [
    'adds nothing without a notice, but keeps the bill on file',
    { noticeReceivedOn: null },
    { surchargeApplies: false, periods: 0, inOrangeUnpaidFile: true, noticeEndsOn: null },
  ],
  [
    'is in time on the due date',
    { noticeReceivedOn: null, asOf: '2026-03-02' },
    { daysLate: 0, preventelPossible: false },
  ],
  [
    'is on file from the next day',
    { noticeReceivedOn: null, asOf: '2026-03-03' },
    { daysLate: 1, preventelPossible: true },
  ],
  ['counts no negative delay', { noticeReceivedOn: null, paidOn: '2026-02-01' }, { daysLate: 0 }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ noticeReceivedOn: '2026-07-01' }, 'noticeReceivedOn'],
  [{ paidOn: '2026-07-01' }, 'paidOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
