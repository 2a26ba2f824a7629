import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'termination-cancellation');

const base = {
  requestedAt: '2026-03-02T09:00:00+03:00',
  effectiveAt: '2026-03-11T21:00:00Z',
  cancelledAt: '2026-03-10T21:00:00Z',
  channel: 'customer-service',
};
const ask = (change: object) => decide('mobile-yt', 'termination-cancellation', { ...base, ...change });

it.each<[string, object, object]>([
  ['writes the last instant in Mayotte time, included', {}, { eligible: true, cancelBy: '2026-03-11T00:00:00+03:00' }],
  [
    'tells lateness before the channel',
    { cancelledAt: '2026-03-10T21:00:01Z', channel: 'other' },
    { reason: 'too-late' },
  ],
  [
    'is over at the effect itself',
    { cancelledAt: '2026-03-11T21:00:00Z' },
    { reason: 'already-terminated', contractContinues: false },
  ],
  ['goes through customer service', { channel: 'other' }, { reason: 'wrong-channel' }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ effectiveAt: '2026-03-02T06:00:00Z' }, 'effectiveAt'],
  [{ cancelledAt: '2026-03-02T08:59:59+03:00' }, 'cancelledAt'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
