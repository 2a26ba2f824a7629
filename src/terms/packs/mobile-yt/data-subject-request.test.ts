import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'data-subject-request');

const base = {
  right: 'rectification',
  dataHeldBy: 'orange',
  channel: 'letter',
  receivedOn: '2026-01-31',
  identityDocument: 'passport',
  at: '2026-02-28',
};
const ask = (change: object) => decide('mobile-yt', 'data-subject-request', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'is due on the last day of February, not late that day',
    {},
    { answerDueOn: '2026-02-28', answerLate: null, cnilOpen: false },
  ],
  ['counts from the day of the document', { identityReceivedOn: '2026-02-10' }, { answerDueOn: '2026-03-10' }],
  [
    'is not complete before it comes',
    { identityReceivedOn: '2026-03-01', identityDocument: 'other' },
    { reason: 'identity-missing' },
  ],
  [
    'is late a day after, which opens the CNIL even to a satisfied customer',
    { at: '2026-03-01', answeredOn: '2026-03-01', satisfied: true },
    { answerLate: true, cnilOpen: true },
  ],
  [
    'opens the CNIL to a customer refused and not satisfied',
    { identityDocument: 'none', answeredOn: '2026-02-10', satisfied: false },
    { reason: 'identity-missing', cnilOpen: true },
  ],
  [
    'is handled by the operator for the other rights on a merchant’s data',
    { dataHeldBy: 'merchant', right: 'erasure' },
    { eligible: true, handledBy: 'orange' },
  ],
  [
    'goes to the merchant for a rectification',
    { dataHeldBy: 'merchant', identityDocument: 'none' },
    { reason: 'addressed-to-merchant', handledBy: 'merchant', cnilOpen: false },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ identityDocument: 'none', identityReceivedOn: '2026-02-01' }, 'identityReceivedOn'],
  [{ identityReceivedOn: '2026-01-30' }, 'identityReceivedOn'],
  [{ answeredOn: '2026-03-01' }, 'answeredOn'],
  [{ at: '2026-01-30' }, 'at'],
  [{ at: '2026-01-30', satisfied: false }, 'satisfied'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
