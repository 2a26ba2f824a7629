import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'international-access');

const base = { isPlan: true, registeredOn: '2026-04-24', asOf: '2026-05-04' };
const ask = (change: object) => decide('mobile-yt', 'international-access', { ...base, ...change });

it.each<[string, object, object]>([
  ['skips 27 April and 1 May', {}, { activeBy: '2026-05-04', state: 'pending' }],
  [
    'is off for a customer who had it switched off, plan or not',
    { isPlan: false, disabledOn: '2026-04-24' },
    { state: 'disabled', activeBy: null },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ asOf: '2026-04-23' }, 'asOf'],
  [{ disabledOn: '2026-04-23' }, 'disabledOn'],
  [{ disabledOn: '2026-05-05' }, 'disabledOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
