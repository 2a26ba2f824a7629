import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'complaint');

const base = { level: 'customer-service', receivedOn: '2026-01-31', asOf: '2026-02-28' };
const ask = (change: object) => decide('mobile-yt', 'complaint', { ...base, ...change });

it.each<[string, object, object]>([
  ['waits to the last day of February', {}, { answerBy: '2026-02-28', overdue: false, nextStep: 'wait' }],
  [
    'ends with a late answer that satisfies',
    { asOf: '2026-03-05', answeredOn: '2026-03-01', satisfied: true },
    { overdue: true, nextStep: 'none' },
  ],
  ['starts again on new grounds', { asOf: '2026-03-01', sameGrounds: false }, { nextStep: 'customer-service' }],
  [
    'goes on to the mediator after the second silence, whatever the grounds',
    { level: 'national-consumer-service', asOf: '2026-03-01', sameGrounds: false },
    { nextStep: 'mediator' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ asOf: '2026-01-30' }, 'asOf'],
  [{ answeredOn: '2026-01-30' }, 'answeredOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
