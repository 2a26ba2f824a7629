import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'temporary-number');

const base = { subscribedOn: '2026-03-02', portOn: '2026-03-18' };
const ask = (change: object) => decide('mobile-yt', 'temporary-number', { ...base, ...change });

it.each<[string, object, object]>([
  ['is automatic when the porting comes on the sixteenth day', {}, { automatic: true, assignedOn: '2026-03-17' }],
  [
    'is given on the fifteenth day even when asked for later',
    { portOn: '2026-03-30', requestedOn: '2026-03-20' },
    { assignedOn: '2026-03-17', requested: true },
  ],
  [
    'is given on request for a near porting',
    { portOn: '2026-03-10', requestedOn: '2026-03-09' },
    { automatic: false, assignedOn: '2026-03-09', validUntil: '2026-03-10' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ portOn: '2026-03-01' }, 'portOn'],
  [{ requestedOn: '2026-03-01' }, 'requestedOn'],
  [{ portOn: '2026-03-02', requestedOn: '2026-03-02' }, 'requestedOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
