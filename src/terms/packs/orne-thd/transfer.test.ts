import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'transfer');

const ask = asking('orne-thd', 'transfer', {
  requestedOn: '2026-03-02',
  newAddressEligible: true,
  billsPaid: true,
  network: 'ftth',
  dwelling: 'detached-house',
  privateWorksNeeded: false,
  customerRefusesWorks: false,
  operatorTakesOnWorks: false,
  asOf: '2026-03-02',
});

describe('transfer, at its boundaries', () => {
  it.each([
    [
      'a request the day after the three months is too late',
      { terminatedOn: '2025-12-01' },
      { eligible: false, reason: 'request-too-late', requestBy: '2026-03-01', refusalFeeDue: false },
    ],
    [
      'a request before the end of the contract is in time',
      { terminatedOn: '2026-05-31' },
      { eligible: true, requestBy: '2026-08-31' },
    ],
    [
      'an address that is not eligible comes before unpaid bills',
      { newAddressEligible: false, billsPaid: false, terminatedOn: '2025-01-01' },
      { reason: 'address-not-eligible' },
    ],
    [
      'unpaid bills come before a late request',
      { billsPaid: false, terminatedOn: '2025-01-01' },
      { reason: 'bills-unpaid' },
    ],
    [
      'works that the operator takes on cannot be refused by the customer',
      {
        network: 'historic',
        dwelling: 'collective',
        operatorTakesOnWorks: true,
        privateWorksNeeded: true,
        customerRefusesWorks: true,
      },
      { eligible: true, privateWorksPaidBy: 'operator', refusalFeeDue: false },
    ],
    [
      'the operator does not take on the works of a house',
      { network: 'historic', operatorTakesOnWorks: true },
      { privateWorksPaidBy: 'customer' },
    ],
    [
      'nor those of a building in Saint-Privat',
      {
        network: 'saint-privat',
        dwelling: 'collective',
        operatorTakesOnWorks: true,
        privateWorksNeeded: true,
        customerRefusesWorks: true,
      },
      { reason: 'works-refused', refusalFeeDue: true },
    ],
    [
      'a refusal of works that are not needed costs nothing',
      { customerRefusesWorks: true },
      { eligible: true, refusalFeeDue: false },
    ],
    [
      'an effect on the last day is in time',
      { signedOn: '2026-03-02', effectiveOn: '2026-06-02', asOf: '2026-07-01' },
      { effectBy: '2026-06-02', operatorLate: false },
    ],
    [
      'an effect a day later is late, and still a transfer',
      { signedOn: '2026-03-02', effectiveOn: '2026-06-03', asOf: '2026-03-02' },
      { eligible: true, operatorLate: true },
    ],
    [
      'a refusal is never late',
      { billsPaid: false, signedOn: '2026-03-02', asOf: '2026-12-01' },
      { operatorLate: false, effectBy: '2026-06-02' },
    ],
    [
      'a signing before the request is refused first',
      { signedOn: '2026-03-01', asOf: '2026-03-01' },
      { fault: 'signedOn' },
    ],
    [
      'an evaluation before the request is refused as a fact',
      { asOf: '2026-03-01', effectiveOn: '2026-03-02' },
      { fault: 'asOf' },
    ],
    ['an effect without a signing is refused as a fact', { effectiveOn: '2026-03-02' }, { fault: 'effectiveOn' }],
    [
      'an effect before the signing is refused as a fact',
      { signedOn: '2026-03-03', effectiveOn: '2026-03-02' },
      { fault: 'effectiveOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
