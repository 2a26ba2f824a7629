import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'incident-report');

const ask = asking('orne-thd', 'incident-report', {
  noticedOn: '2026-03-30',
  reportedOn: '2026-03-31',
  validatedOn: '2026-04-01',
  claimedOn: '2026-04-02',
  claimInWriting: true,
});

describe('incident-report, at its boundaries', () => {
  it.each([
    [
      'the six working days leave out Good Friday and Easter Monday',
      {},
      { eligible: true, reportBy: '2026-04-09', claimBy: '2026-04-13' },
    ],
    [
      'a report on the last day is in time',
      { reportedOn: '2026-04-09', validatedOn: '2026-04-09', claimedOn: '2026-04-10' },
      { eligible: true },
    ],
    [
      'a report a day later is not',
      { reportedOn: '2026-04-10', validatedOn: '2026-04-10', claimedOn: '2026-04-10' },
      { reason: 'reported-too-late', claimBy: '2026-04-20' },
    ],
    ['no report at all', { reportedOn: undefined, validatedOn: undefined }, { reason: 'not-reported', claimBy: null }],
    [
      'not validated comes before the claim',
      { validatedOn: undefined, claimedOn: undefined },
      { reason: 'not-validated' },
    ],
    ['no claim comes before its form', { claimedOn: undefined, claimInWriting: false }, { reason: 'no-claim' }],
    [
      'a claim by word of mouth comes before a late one',
      { claimedOn: '2026-06-01', claimInWriting: false },
      { reason: 'not-in-writing' },
    ],
    ['a claim a day late', { claimedOn: '2026-04-14' }, { reason: 'claim-too-late' }],
    ['a claim made before the validation is in time', { claimedOn: '2026-03-30' }, { eligible: true }],
    ['a validation without a report is refused as a fact', { reportedOn: undefined }, { fault: 'validatedOn' }],
    ['a validation before the report is refused as a fact', { validatedOn: '2026-03-30' }, { fault: 'validatedOn' }],
    ['a report before the fault is refused as a fact', { reportedOn: '2026-03-29' }, { fault: 'reportedOn' }],
    ['a claim before the fault is refused as a fact', { claimedOn: '2026-03-29' }, { fault: 'claimedOn' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
