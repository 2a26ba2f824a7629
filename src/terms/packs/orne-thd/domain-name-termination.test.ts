import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'domain-name-termination');

const ask = asking('orne-thd', 'domain-name-termination', { contractOn: '2024-05-20', terminationOn: '2026-05-20' });

describe('domain-name-termination, at its boundaries', () => {
  it.each([
    ['on the anniversary itself the name is free at once', {}, { publicDomainOn: '2026-05-20', daysLeft: 0 }],
    ['a day later it waits a year', { terminationOn: '2026-05-21' }, { publicDomainOn: '2027-05-20', daysLeft: 364 }],
    [
      'ended on the day of the contract, it waits a year',
      { terminationOn: '2024-05-20' },
      { publicDomainOn: '2025-05-20', daysLeft: 365 },
    ],
    [
      'the last amendment counts instead of the contract',
      { lastAmendmentOn: '2026-01-10' },
      { publicDomainOn: '2027-01-10' },
    ],
    [
      'an amendment before the contract is refused first',
      { lastAmendmentOn: '2024-05-19', terminationOn: '2024-05-01' },
      { fault: 'lastAmendmentOn' },
    ],
    [
      'an end before the last amendment is refused as a fact',
      { lastAmendmentOn: '2026-05-21' },
      { fault: 'terminationOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
