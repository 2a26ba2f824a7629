import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'deposit-refund');

const base = {
  ground: 'no-cheque-or-bank-details',
  depositedOn: '2025-03-02',
  deposit: '150.00',
  sumsDue: '0.00',
  requestedOn: '2026-06-01',
  bankDetailsKnown: false,
};
const ask = (change: object) => decide('mobile-yt', 'deposit-refund', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'is paid ten days after a late request, by cheque',
    {},
    { cleanPeriodEndsOn: '2026-03-02', refundBy: '2026-06-11', method: 'cheque' },
  ],
  [
    'starts its months again at an incident',
    { lastIncidentOn: '2025-08-15' },
    { cleanPeriodEndsOn: '2026-08-15', refundBy: '2026-08-25' },
  ],
  [
    'lets an incident count that is not after the request',
    { lastIncidentOn: '2026-06-01' },
    { cleanPeriodEndsOn: '2027-06-01' },
  ],
  [
    'lets an incident count that is not after the first twelve months',
    { requestedOn: '2025-06-01', lastIncidentOn: '2026-03-02' },
    { cleanPeriodEndsOn: '2027-03-02' },
  ],
  [
    'leaves aside an incident after both',
    { requestedOn: '2025-06-01', lastIncidentOn: '2026-03-03' },
    { cleanPeriodEndsOn: '2026-03-02' },
  ],
  [
    'comes back at the end of the contract without request',
    { requestedOn: null, endedAndPaidOn: '2025-05-25' },
    { refundBy: '2025-06-04', cleanPeriodEndsOn: null },
  ],
  [
    'comes back with the proof, whatever is due',
    { ground: 'permit-address-mismatch', proofSuppliedOn: '2026-01-31', sumsDue: '9.00' },
    { eligible: true, refundBy: '2026-02-28' },
  ],
  [
    'waits for the proof',
    { ground: 'no-proof-of-address' },
    { reason: 'proof-not-supplied', refund: '0.00', method: 'none' },
  ],
  [
    'waits for the sums due when the contract ended without proof',
    { ground: 'no-proof-of-address', endedAndPaidOn: '2026-01-31', sumsDue: '0.01' },
    { reason: 'sums-due' },
  ],
  [
    'comes back when the contract ended without proof',
    { ground: 'no-proof-of-address', endedAndPaidOn: '2026-01-31' },
    { refundBy: '2026-02-10' },
  ],
  [
    'leaves a proof aside for the other situations',
    { proofSuppliedOn: '2025-04-01', requestedOn: null },
    { reason: 'not-requested' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ lastIncidentOn: '2025-03-01', requestedOn: '2025-03-01' }, 'lastIncidentOn'],
  [{ proofSuppliedOn: '2025-03-01' }, 'proofSuppliedOn'],
  [{ endedAndPaidOn: '2025-03-01' }, 'endedAndPaidOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
