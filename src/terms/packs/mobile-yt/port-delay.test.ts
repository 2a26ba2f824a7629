import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'port-delay');

const base = { agreedOn: '2026-01-13', portedOn: '2026-01-31', claimedOn: '2026-02-28', customerFault: false };
const ask = (change: object) => decide('mobile-yt', 'port-delay', { ...base, ...change });

it.each<[string, object, object]>([
  ['may be claimed to the last day of February', {}, { claimBy: '2026-02-28', compensation: '63.00' }],
  ['may be claimed before the porting', { claimedOn: '2026-01-13' }, { eligible: true }],
  [
    'owes nothing yet while not ported',
    { portedOn: null, customerFault: true },
    { reason: 'not-ported-yet', daysLate: 0, claimBy: null },
  ],
  ['needs a claim', { claimedOn: null }, { reason: 'not-claimed', daysLate: 18 }],
  ['owes nothing for an early porting', { portedOn: '2026-01-10' }, { reason: 'no-delay', daysLate: 0 }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));
