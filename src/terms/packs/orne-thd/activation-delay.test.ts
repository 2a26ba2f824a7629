import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'activation-delay');

const ask = asking('orne-thd', 'activation-delay', {
  contractualOn: '2026-03-02',
  activatedOn: '2026-03-05',
  asOf: '2026-03-10',
  cause: 'operator',
  monthlyPrice: '29.90',
  extraReasonedAndCosted: true,
  incidentRecordedOn: '2026-03-06',
  extraClaimedOn: '2026-04-05',
  provenLoss: '100.00',
});

describe('activation-delay, at its boundaries', () => {
  it.each([
    [
      'not active yet, the delay runs to the day of evaluation',
      { activatedOn: undefined },
      { daysLate: 8, lumpSum: '29.90' },
    ],
    [
      'evaluated before the day, nothing is late',
      { activatedOn: undefined, asOf: '2026-03-01' },
      { daysLate: 0, reason: 'on-time', extraClaimBy: '2026-04-05' },
    ],
    ['on time comes before the cause', { activatedOn: '2026-03-02', cause: 'customer' }, { reason: 'on-time' }],
    [
      'another cause gives nothing, even with a claim',
      { cause: 'third-party' },
      { reason: 'third-party', lumpSum: '0.00', extraAdmissible: false, extraMaximum: '0.00' },
    ],
    [
      'a claim on the 31st day is not admissible',
      { extraClaimedOn: '2026-04-06' },
      { eligible: true, extraAdmissible: false, extraMaximum: '0.00' },
    ],
    [
      'a claim without reasons and costs is not admissible',
      { extraReasonedAndCosted: false },
      { extraAdmissible: false },
    ],
    [
      'a loss equal to the lump sum opens nothing more',
      { provenLoss: '29.90' },
      { extraAdmissible: false, extraMaximum: '0.00' },
    ],
    ['a cent more does', { provenLoss: '29.91' }, { extraAdmissible: true, extraMaximum: '0.01' }],
    ['no proven loss, no more', { provenLoss: undefined }, { extraAdmissible: false }],
    ['a claim before the incident is refused as a fact', { extraClaimedOn: '2026-03-05' }, { fault: 'extraClaimedOn' }],
    [
      'an activation after the evaluation is refused as a fact',
      { activatedOn: '2026-03-11' },
      { fault: 'activatedOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
