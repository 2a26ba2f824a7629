import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'hidden-debt-termination');

const ask = asking('orne-thd', 'hidden-debt-termination', {
  newContractSignedOn: '2026-02-01',
  discoveredOn: '2026-03-15',
  hiddenDebt: '120.00',
  sameDebtor: true,
  newContractDue: '34.90',
  paid: '0.00',
});

describe('hidden-debt-termination, at its boundaries', () => {
  it.each([
    [
      'no debt comes before another debtor',
      { hiddenDebt: '0.00', sameDebtor: false },
      { eligible: false, reason: 'no-debt', newContractAllowed: true, totalDebt: '0.00' },
    ],
    ['a cent short keeps the door closed', { paid: '154.89' }, { remaining: '0.01', newContractAllowed: false }],
    [
      'an overpayment never gives a negative remainder',
      { paid: '200.00' },
      { remaining: '0.00', newContractAllowed: true },
    ],
    ['a discovery on the day of signing is possible', { discoveredOn: '2026-02-01' }, { terminationOn: '2026-02-01' }],
    ['a discovery before the signing is refused as a fact', { discoveredOn: '2026-01-31' }, { fault: 'discoveredOn' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
