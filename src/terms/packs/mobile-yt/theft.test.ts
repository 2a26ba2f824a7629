import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'theft');

const base = {
  stolenAt: '2026-01-14T21:30:00Z',
  policeReport: true,
  suspendedFrom: '2026-01-15',
  suspendedTo: '2026-03-31',
  monthlyFees: '31.00',
  billDates: ['2026-02-20', '2026-01-15', '2026-01-20'],
};
const ask = (change: object) => decide('mobile-yt', 'theft', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'refunds one month at most, and never more than the fee',
    {},
    { feeRefund: '31.00', refundBillFrom: '2026-01-20', refundBillBy: '2026-02-20' },
  ],
  ['refunds no fee twice in a year', { feeRefundedThisYear: true }, { feeRefund: '0.00' }],
  ['refunds no fee while the line is suspended', { suspendedTo: null }, { feeRefund: '0.00', eligible: true }],
  [
    'counts calls from the theft to 48 hours later, both included',
    {
      fraudCalls: [
        { at: '2026-01-14T21:29:59Z', amount: '1.00' },
        { at: '2026-01-14T21:30:00Z', amount: '2.00' },
        { at: '2026-01-16T21:30:00Z', amount: '4.00' },
        { at: '2026-01-16T21:30:01Z', amount: '8.00' },
      ],
    },
    { fraudRefund: '6.00', fraudUntil: '2026-01-17T00:30:00+03:00' },
  ],
  [
    'has nothing left of the year after 500 euros',
    { fraudRefundedThisYear: '500.00', fraudCalls: [{ at: '2026-01-15T00:00:00Z', amount: '2.00' }] },
    { fraudRefund: '0.00' },
  ],
  [
    'needs the blocking first',
    { suspendedFrom: null, suspendedTo: null, policeReport: false },
    { reason: 'not-blocked', refundBillFrom: null },
  ],
  [
    'knows no bill when none is given',
    { billDates: ['2026-01-20'] },
    { refundBillFrom: '2026-01-20', refundBillBy: null },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ suspendedFrom: '2026-01-14' }, 'suspendedFrom'],
  [{ suspendedFrom: null }, 'suspendedTo'],
  [{ fraudRefundedThisYear: '500.01' }, 'fraudRefundedThisYear'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
