import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'contract-change');

const ask = asking('orne-thd', 'contract-change', {
  nature: 'substantive',
  notifiedOn: '2026-10-31',
  durableMedium: true,
  effectiveOn: '2026-11-30',
});

describe('contract-change, at its boundaries', () => {
  it.each([
    [
      'a month after 31 October is 30 November, four months 28 February',
      {},
      {
        earliestEffectiveOn: '2026-11-30',
        exitUntil: '2027-02-28',
        changeBinding: true,
        exitEligible: false,
        exitFee: '0.00',
      },
    ],
    ['an exit on the last day is free', { exitRequestedOn: '2027-02-28' }, { exitEligible: true }],
    [
      'an exit the day after is too late',
      { exitRequestedOn: '2027-03-01' },
      { exitEligible: false, reason: 'exit-too-late' },
    ],
    [
      'an exit on the day of the notice is free',
      { exitRequestedOn: '2026-10-31', effectiveOn: '2026-11-01' },
      { exitEligible: true, changeBinding: false },
    ],
    [
      'no durable medium, no exit asked',
      { durableMedium: false },
      { exitUntil: null, exitEligible: false, changeBinding: false },
    ],
    [
      'a legal change with no exit asked gives no reason',
      { nature: 'legal', durableMedium: false, effectiveOn: '2026-01-01' },
      { noticeRequired: false, changeBinding: true, earliestEffectiveOn: null },
    ],
    [
      'an exit before the notice is refused as a fact, exempt or not',
      { nature: 'legal', exitRequestedOn: '2026-10-30' },
      { fault: 'exitRequestedOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });

  it('gives no reason when nothing is refused', () => {
    expect(ask()).not.toHaveProperty('reason');
    expect(ask({ nature: 'legal' })).not.toHaveProperty('reason');
    expect(ask({ nature: 'legal', exitRequestedOn: '2026-11-01' })).toMatchObject({ reason: 'exempt-change' });
  });
});
