import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'activation');

const base = { registeredOn: '2026-03-02', chosenOn: '2026-03-17', asOf: '2026-03-20' };
const ask = (change: object) => decide('mobile-yt', 'activation', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'may be chosen on the fifteenth day',
    { asOf: '2026-03-19' },
    { eligible: true, activateBy: '2026-03-19', compensation: '0.00' },
  ],
  [
    'is late through Orange, whatever the days, when nothing says otherwise',
    { asOf: '2026-12-20' },
    { compensation: '3.50', contractEffectiveOn: null },
  ],
  ['owes nothing for force majeure', { delayCause: 'force-majeure' }, { compensation: '0.00' }],
  [
    'takes no effect at a date that could not be chosen',
    { chosenOn: '2026-03-18', activatedOn: '2026-03-20' },
    { eligible: false, contractEffectiveOn: null, compensation: '0.00' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ asOf: '2026-03-01' }, 'asOf'],
  [{ activatedOn: '2026-03-01' }, 'activatedOn'],
  [{ activatedOn: '2026-03-21' }, 'activatedOn'],
  [{ chosenOn: '2026-03-01', asOf: '2026-03-01' }, 'chosenOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
