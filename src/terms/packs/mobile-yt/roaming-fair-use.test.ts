import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'roaming-fair-use');

const base = {
  observationStart: '2026-01-31',
  asOf: '2026-06-15',
  homeUsage: '40.0',
  roamingUsage: '40',
  daysWithoutHomeConnection: 80,
  daysRoamingConnected: 70,
  serialSims: false,
  notifiedOn: '2026-06-01',
};
const ask = (change: object) => decide('mobile-yt', 'roaming-fair-use', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'is not abusive at equal usage',
    {},
    { status: 'not-abusive', abusive: false, correctBy: null, observationEndsOn: '2026-05-31' },
  ],
  [
    'is abusive by serial SIM cards alone, with fifteen days to change',
    { serialSims: true, asOf: '2026-06-16' },
    { status: 'grace', correctBy: '2026-06-16' },
  ],
  [
    'is charged from the sixteenth day, nothing without a price',
    { serialSims: true, asOf: '2026-06-17' },
    { status: 'surcharge', surchargeFrom: '2026-06-17', surcharge: '0.00' },
  ],
  [
    'stays abusive but uncharged once corrected',
    { serialSims: true, asOf: '2026-06-17', corrected: true },
    { status: 'not-abusive', abusive: true, correctBy: '2026-06-16', surchargeFrom: null },
  ],
  ['is to be told first', { serialSims: true, notifiedOn: null }, { status: 'to-notify' }],
  [
    'is not established while observed',
    { serialSims: true, notifiedOn: null, asOf: '2026-05-31' },
    { status: 'observing', abusive: false },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ asOf: '2026-01-30' }, 'asOf'],
  [{ notifiedOn: '2026-05-31' }, 'notifiedOn'],
  [{ notifiedOn: '2026-06-16' }, 'notifiedOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
