import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'activation-failure');

const base = {
  registeredOn: '2026-04-20',
  asOf: '2026-09-30',
  reportedOn: '2026-04-30',
  paid: '80.00',
  legalRatePercent: '5',
  bankDetailsKnown: false,
};
const ask = (change: object) => decide('mobile-yt', 'activation-failure', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts working days without the Mayotte holiday of 27 April nor 1 May',
    {},
    { reportBy: '2026-04-30', fixBy: '2026-05-30', eligible: true, refundMethod: 'none' },
  ],
  [
    'ends the month of a report of the 31st on the last day of a shorter one',
    { registeredOn: '2026-03-30', reportedOn: '2026-03-31' },
    { fixBy: '2026-04-30' },
  ],
  ['is not open before a report', { reportedOn: null }, { reason: 'not-reported', fixBy: null }],
  ['is lost by a repair on the last day', { resolvedOn: '2026-05-30' }, { reason: 'resolved' }],
  ['is kept by a repair after it', { resolvedOn: '2026-05-31' }, { eligible: true }],
  [
    'waits for the longer delay accepted',
    { extensionUntil: '2026-06-30', terminatedOn: '2026-06-30' },
    { fixBy: '2026-06-30', reason: 'too-early' },
  ],
  [
    'gives back by cheque without bank details, interest apart until today',
    { terminatedOn: '2026-06-01', asOf: '2026-09-12' },
    { refund: '80.00', refundBy: '2026-07-01', interest: '0.80', refundMethod: 'cheque' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ asOf: '2026-04-19' }, 'asOf'],
  [{ reportedOn: '2026-04-19' }, 'reportedOn'],
  [{ reportedOn: null, resolvedOn: '2026-05-01' }, 'resolvedOn'],
  [{ resolvedOn: '2026-04-29' }, 'resolvedOn'],
  [{ extensionUntil: '2026-05-30' }, 'extensionUntil'],
  [{ reportedOn: null, extensionUntil: '2026-06-30' }, 'extensionUntil'],
  [{ terminatedOn: '2026-10-01' }, 'terminatedOn'],
  [{ terminatedOn: '2026-06-01', refundedOn: '2026-05-31' }, 'refundedOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
