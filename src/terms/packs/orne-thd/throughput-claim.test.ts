import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'throughput-claim');

const ask = asking('orne-thd', 'throughput-claim', {
  contactedOn: '2026-03-31',
  tests: [{ on: '2026-02-28', onOperatorTool: true, screenshot: true }],
  validatedOn: '2026-03-31',
  claimedOn: '2026-04-09',
  claimInWriting: true,
});

describe('throughput-claim, at its boundaries', () => {
  it.each([
    [
      'a month before 31 March is 28 February; the seven days leave out Good Friday and Easter Monday',
      {},
      { eligible: true, admissibleTests: 1, claimBy: '2026-04-10' },
    ],
    [
      'a test of the day before is too old',
      { tests: [{ on: '2026-02-27', onOperatorTool: true, screenshot: true }] },
      { reason: 'no-admissible-test', admissibleTests: 0 },
    ],
    [
      'tests without a screenshot or of another site are not counted',
      {
        tests: [
          { on: '2026-03-31', onOperatorTool: true, screenshot: true },
          { on: '2026-03-30', onOperatorTool: false, screenshot: true },
          { on: '2026-03-29', onOperatorTool: true, screenshot: false },
        ],
      },
      { admissibleTests: 1 },
    ],
    [
      'no test comes before no validation',
      { tests: [], validatedOn: undefined },
      { reason: 'no-admissible-test', claimBy: null },
    ],
    [
      'no validation comes before no claim',
      { validatedOn: undefined, claimedOn: undefined },
      { reason: 'not-validated' },
    ],
    ['no claim comes before its form', { claimedOn: undefined, claimInWriting: false }, { reason: 'no-claim' }],
    [
      'a claim by word of mouth comes before a late one',
      { claimedOn: '2026-04-13', claimInWriting: false },
      { reason: 'not-in-writing' },
    ],
    ['a claim a day late', { claimedOn: '2026-04-11' }, { reason: 'claim-too-late' }],
    [
      'a validation before the contact is refused first',
      { validatedOn: '2026-03-30', tests: [{ on: '2026-04-01', onOperatorTool: true, screenshot: true }] },
      { fault: 'validatedOn' },
    ],
    ['a claim before the contact is refused as a fact', { claimedOn: '2026-03-30' }, { fault: 'claimedOn' }],
    [
      'a test after the contact is refused as a fact, even one that would not count',
      { tests: [{ on: '2026-04-01', onOperatorTool: false, screenshot: true }] },
      { fault: 'tests' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
