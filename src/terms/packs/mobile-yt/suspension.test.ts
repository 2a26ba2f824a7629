import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'suspension');

const base = {
  cause: 'unpaid-bill',
  asOf: '2026-03-03',
  dueOn: '2026-03-02',
  unpaid: '12.00',
  remindersWithoutEffect: 2,
  suspendedFrom: '2026-02-28',
  suspendedTo: '2026-03-01',
  monthlyFee: '31.00',
};
const ask = (change: object) => decide('mobile-yt', 'suspension', { ...base, ...change });

it.each<[string, object, object]>([
  ['is possible the day after the due date, each day by its own month', {}, { eligible: true, feeDue: '2.11' }],
  ['is not possible on the due date', { asOf: '2026-03-02' }, { reason: 'not-overdue', feeDue: '0.00' }],
  ['needs something unpaid first', { unpaid: '0.00', asOf: '2026-03-02' }, { reason: 'nothing-unpaid' }],
  [
    'waits for a dispute of another contract, whose fees are not due',
    { cause: 'other-contract-debt', justifiedDispute: true },
    { reason: 'justified-dispute', feesDue: false },
  ],
  [
    'waives the fees of a debt of another contract',
    { cause: 'other-contract-debt' },
    { feeWaived: '2.11', noticeNeeded: false },
  ],
  [
    'counts absent reminders as none',
    { cause: 'other-breach', remindersWithoutEffect: null },
    { reason: 'reminders-missing' },
  ],
  [
    'counts no fee while it lasts',
    { cause: 'stolen-handset', suspendedTo: null },
    { eligible: true, mandatory: true, feeDue: '0.00' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ unpaid: null }, 'unpaid'],
  [{ suspendedFrom: null }, 'suspendedTo'],
  [{ suspendedTo: '2026-02-27' }, 'suspendedTo'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
