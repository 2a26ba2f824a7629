import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'third-party-payer');

const base = {
  payerType: 'natural',
  payerAge: 18,
  attestationSupplied: true,
  billDueOn: '2026-03-20',
  billPaid: false,
  releaseReceivedOn: '2026-03-20',
  releaseByRegisteredLetter: true,
};
const ask = (change: object) => decide('mobile-yt', 'third-party-payer', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'owes the bill of the day of the release, from eighteen years on',
    {},
    { eligible: true, payerOwesBill: true, releaseEffectiveOn: '2026-03-20' },
  ],
  [
    'no longer owes that of the next day',
    { billDueOn: '2026-03-21' },
    { payerOwesBill: false, customerOwesBill: true },
  ],
  [
    'is not released by an ordinary letter',
    { billDueOn: '2026-03-21', releaseByRegisteredLetter: false },
    { payerOwesBill: true, releaseEffectiveOn: null },
  ],
  [
    'leaves nobody owing a bill that is paid',
    { billPaid: true, payerDefaulted: true },
    { payerOwesBill: false, customerOwesBill: false },
  ],
  [
    'has no age as a company, but needs an attestation',
    { payerType: 'legal', payerAge: 3, attestationSupplied: false },
    { reason: 'no-attestation', releaseEffectiveOn: null, customerOwesBill: true },
  ],
  ['is told a minor first', { payerAge: 17, attestationSupplied: false }, { reason: 'minor' }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));
