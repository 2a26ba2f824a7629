import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'withdrawal');

const ask = asking('orne-thd', 'withdrawal', {
  segment: 'residential',
  territory: 'FR-54',
  concludedThrough: 'home',
  concludedOn: '2026-03-02',
  sentOn: '2026-03-10',
  sentOnline: false,
  paid: '49.90',
  equipment: [],
});

describe('withdrawal, at its boundaries', () => {
  it.each([
    [
      'a withdrawal by post needs no acknowledgement',
      {},
      { eligible: true, deadlineOn: '2026-03-16', refundDueOn: '2026-03-24', acknowledgementRequired: false },
    ],
    [
      'days without work extend it further',
      { closedDays: ['2026-03-17', '2026-03-16'], sentOn: '2026-03-18' },
      { deadlineOn: '2026-03-18', eligible: true },
    ],
    [
      '26 December in Moselle, then a weekend',
      { territory: 'FR-57', concludedOn: '2025-12-12', sentOn: undefined },
      { deadlineOn: '2025-12-29' },
    ],
    [
      '26 December is worked in Meurthe-et-Moselle',
      { concludedOn: '2025-12-12', sentOn: undefined },
      { deadlineOn: '2025-12-26', refundDueOn: null, refund: '0.00', eligible: true },
    ],
    [
      'missing and damaged items are billed apart, the refund stays whole',
      {
        equipment: [
          { ref: 'a', state: 'missing', charge: '30.00' },
          { ref: 'b', state: 'complete-and-working', charge: '10.00' },
          { ref: 'c', state: 'damaged', charge: '5.50' },
        ],
      },
      { refund: '49.90', equipmentCharge: '35.50', feesAllowed: false },
    ],
    [
      'nothing is billed for a withdrawal sent too late',
      { sentOn: '2026-03-17', equipment: [{ ref: 'a', state: 'missing', charge: '10.00' }] },
      { reason: 'too-late', equipmentCharge: '0.00', refundDueOn: null },
    ],
    ['a public event gives the right', { concludedThrough: 'public-event' }, { eligible: true }],
    [
      'a partner point does not',
      { concludedThrough: 'partner-point' },
      { eligible: false, reason: 'concluded-in-agency', deadlineOn: null },
    ],
    [
      'five employees are accepted',
      { segment: 'professional', employees: 5, outsideMainActivity: true },
      { eligible: true },
    ],
    [
      'the staff comes before the activity',
      { segment: 'professional', employees: 6, outsideMainActivity: false },
      { reason: 'more-than-five-employees', deadlineOn: null },
    ],
    [
      'the main activity gives no right',
      { segment: 'professional', employees: 0, outsideMainActivity: false },
      { reason: 'within-main-activity' },
    ],
    [
      'a professional in an agency must still give the facts',
      { segment: 'professional', concludedThrough: 'agency' },
      { fault: 'employees' },
    ],
    ['then the activity', { segment: 'professional', employees: 3 }, { fault: 'outsideMainActivity' }],
    [
      'a withdrawal before the contract is refused first',
      { segment: 'professional', sentOn: '2026-03-01' },
      { fault: 'sentOn' },
    ],
    [
      'a withdrawal on the day of the contract is possible',
      { sentOn: '2026-03-02' },
      { eligible: true, refundDueOn: '2026-03-16' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
