import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'domain-name-transfer');

const ask = asking('orne-thd', 'domain-name-transfer', {
  contractOn: '2024-05-20',
  requestedOn: '2026-03-02',
  asOf: '2026-04-01',
});

describe('domain-name-transfer, at its boundaries', () => {
  it.each([
    [
      'asked on the very last day, the nearer anniversary still counts',
      { requestedOn: '2026-04-20', asOf: '2026-04-20' },
      { anniversaryOn: '2026-05-20', validateBy: '2026-04-20', state: 'pending' },
    ],
    [
      'asked on the day of the contract, the first anniversary is a year later',
      { requestedOn: '2024-05-20' },
      { anniversaryOn: '2025-05-20' },
    ],
    [
      'a contract of 29 February is kept on 28 February, with a limit on 28 January',
      { contractOn: '2024-02-29', requestedOn: '2025-01-28' },
      { anniversaryOn: '2025-02-28', validateBy: '2025-01-28' },
    ],
    [
      'and on 29 February in a leap year',
      { contractOn: '2024-02-29', requestedOn: '2027-03-01', asOf: '2027-03-01' },
      { anniversaryOn: '2028-02-29', validateBy: '2028-01-29' },
    ],
    [
      'a month before 31 March is the end of February',
      { contractOn: '2024-03-31' },
      { anniversaryOn: '2027-03-31', validateBy: '2027-02-28' },
    ],
    [
      'the day after the limit, the name will not be renewed',
      { asOf: '2026-04-21' },
      { state: 'not-renewed', lostOn: '2026-05-20' },
    ],
    ['the eve of the anniversary, it is not lost yet', { asOf: '2026-05-19' }, { state: 'not-renewed' }],
    ['a request before the contract is refused as a fact', { requestedOn: '2024-05-19' }, { fault: 'requestedOn' }],
    ['an evaluation before the validation is refused as a fact', { validatedOn: '2026-04-02' }, { fault: 'asOf' }],
    ['an evaluation before the request is refused as a fact', { asOf: '2026-03-01' }, { fault: 'asOf' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
