import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'details-update');

const base = { change: 'bank-details', directDebit: true, changedOn: '2026-03-02', asOf: '2026-03-17' };
const ask = (change: object) => decide('mobile-yt', 'details-update', { ...base, ...change });

it.each<[string, object, object]>([
  ['is pending on the fifteenth day', {}, { status: 'pending' }],
  ['is late on the sixteenth', { asOf: '2026-03-18', notifiedOn: '2026-03-18' }, { status: 'late' }],
  ['is in time before the change', { notifiedOn: '2026-02-01' }, { status: 'in-time' }],
  [
    'need not be told without direct debit, told or not',
    { directDebit: false, notifiedOn: '2026-03-10' },
    { status: 'not-required', required: false },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ asOf: '2026-03-01' }, 'asOf'],
  [{ notifiedOn: '2026-03-18' }, 'notifiedOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
