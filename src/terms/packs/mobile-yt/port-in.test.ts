import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'port-in');

const base = {
  requestedOn: '2026-04-24',
  numberGiven: true,
  rioGiven: true,
  lineActive: true,
  technicallyEligible: true,
};
const ask = (change: object) => decide('mobile-yt', 'port-in', { ...base, ...change });

it.each<[string, object, object]>([
  ['counts Saturdays but neither Sundays nor 27 April', {}, { earliestOn: '2026-04-29', portOn: '2026-04-29' }],
  ['cannot come before', { desiredOn: '2026-04-28' }, { reason: 'date-too-early', portOn: null }],
  ['may come on a Sunday', { desiredOn: '2026-05-03' }, { portOn: '2026-05-03', previousContractEndsOn: '2026-05-03' }],
  ['lacks the number first', { numberGiven: false, rioGiven: false, lineActive: false }, { reason: 'missing-number' }],
  [
    'needs the line active before it is examined',
    { lineActive: false, technicallyEligible: false },
    { reason: 'line-inactive' },
  ],
  ['may not be cut for more than four hours', { interruptionMinutes: 241 }, { interruptionWithinLimit: false }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));
