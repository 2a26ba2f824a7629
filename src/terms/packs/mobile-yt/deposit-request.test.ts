import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'deposit-request');

const base = { concludedAt: '2026-03-02T22:30:00Z', earlierContractOn: '2024-05-01' };
const ask = (change: object) => decide('mobile-yt', 'deposit-request', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'reckons days in Mayotte: 59 days is new, 60 is not',
    { earlierContractOn: '2026-01-03' },
    { grounds: ['new-customer'] },
  ],
  ['knows a customer of 60 days', { earlierContractOn: '2026-01-02' }, { grounds: [], reason: 'no-ground' }],
  [
    'takes a request at the very end of the 48 hours',
    { prepaidAccount: true, requestedAt: '2026-03-05T01:30:00+03:00' },
    { eligible: true, requestBy: '2026-03-05T01:30:00+03:00', contractEndsOn: '2026-03-05' },
  ],
  [
    'takes one before the conclusion',
    { prepaidAccount: true, requestedAt: '2026-03-01T10:00:00+03:00', paidOn: '2026-03-01' },
    { eligible: true, contractEndsOn: null },
  ],
  [
    'ends the contract on the day asked when it is paid later',
    { prepaidAccount: true, requestedAt: '2026-03-04T10:00:00+03:00', paidOn: '2026-03-05' },
    { contractEndsOn: '2026-03-04' },
  ],
  ['is possible without having been made', { otherContracts: 2 }, { eligible: true, contractEndsOn: null }],
  [
    'lists every situation in the order of the contract',
    {
      earlierContractOn: null,
      addressProof: false,
      permitAddressMatches: false,
      bankInFrance: false,
      directDebit: false,
      inPreventel: true,
      unpaidEarlierContract: true,
      earlierTerminatedForDocuments: true,
      prepaidAccount: true,
      otherContracts: 1,
    },
    {
      grounds: [
        'no-proof-of-address',
        'permit-address-mismatch',
        'no-cheque-or-bank-details',
        'new-customer',
        'no-direct-debit',
        'preventel',
        'unpaid-earlier-contract',
        'earlier-contract-terminated-for-documents',
        'prepaid-account',
        'several-contracts',
      ],
    },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ earlierContractOn: '2026-03-04' }, 'earlierContractOn'],
  [{ paidOn: '2026-03-05' }, 'paidOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
