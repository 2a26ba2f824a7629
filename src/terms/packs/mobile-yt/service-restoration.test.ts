import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'service-restoration');

const base = {
  service: 'data',
  interruptedAt: '2026-04-24T08:00:00+03:00',
  restoredAt: '2026-04-29T23:59:59+03:00',
  claimedAt: '2026-04-25T08:00:00+03:00',
  presenceProven: true,
  forceMajeure: false,
  monthlyFee: '30.00',
};
const ask = (change: object) => decide('mobile-yt', 'service-restoration', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'skips the week-end and the holiday of 27 April, and takes a claim made during the outage',
    {},
    { restoreBy: '2026-04-29', restoredInTime: true, eligible: true },
  ],
  ['is late once that day is over in Mayotte', { restoredAt: '2026-04-29T21:00:00Z' }, { restoredInTime: false }],
  [
    'splits the price at the month end',
    {
      interruptedAt: '2026-04-30T12:00:00+03:00',
      restoredAt: '2026-05-01T12:00:00+03:00',
      claimedAt: '2026-05-01T12:00:00+03:00',
      monthlyFee: '930.00',
    },
    { compensation: '30.50' },
  ],
  ['needs a claim', { claimedAt: null, presenceProven: false }, { reason: 'not-claimed' }],
  [
    'owes nothing for no time',
    { restoredAt: '2026-04-24T08:00:00+03:00', claimedAt: '2026-04-24T20:00:00+03:00' },
    { eligible: true, compensation: '0.00' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ restoredAt: '2026-04-24T04:59:59Z' }, 'restoredAt'],
  [{ claimedAt: '2026-04-24T07:59:59+03:00' }, 'claimedAt'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
