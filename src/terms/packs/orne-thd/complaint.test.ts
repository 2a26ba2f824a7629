import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'complaint');

const ask = asking('orne-thd', 'complaint', {
  channel: 'post',
  receivedOn: '2026-01-31',
  satisfied: false,
  asOf: '2026-02-28',
});

describe('complaint, at its boundaries', () => {
  it.each([
    [
      'a month from 31 January ends on 28 February; the mediator opens the day after',
      {},
      {
        acknowledgeBy: '2026-02-07',
        acknowledgedLate: true,
        answerBy: '2026-02-28',
        answeredLate: false,
        mediatorFrom: '2026-03-01',
        mediatorUntil: '2027-03-01',
        mediatorCautiousUntil: '2027-01-31',
        mediatorOpen: false,
      },
    ],
    ['satisfaction is left aside without an answer', { satisfied: true }, { mediatorFrom: '2026-03-01' }],
    [
      'an answer on the last day opens the mediator that day',
      { answeredOn: '2026-02-28' },
      { mediatorFrom: '2026-02-28', mediatorOpen: true },
    ],
    [
      'a late answer that does not satisfy keeps the day after the limit',
      { answeredOn: '2026-03-10', asOf: '2026-03-10' },
      { answeredLate: true, mediatorFrom: '2026-03-01', mediatorOpen: true },
    ],
    [
      'a late answer that satisfies closes the mediator',
      { answeredOn: '2026-03-10', asOf: '2026-03-10', satisfied: true },
      { answeredLate: true, mediatorFrom: null, mediatorUntil: null, mediatorCautiousUntil: null },
    ],
    ['the mediator is open on its last day', { asOf: '2027-03-01' }, { mediatorOpen: true }],
    ['and closed the day after', { asOf: '2027-03-02' }, { mediatorOpen: false }],
    ['an acknowledgement on the 7th day is in time', { acknowledgedOn: '2026-02-07' }, { acknowledgedLate: false }],
    [
      'facts are checked even for a complaint by phone',
      { channel: 'phone', answeredOn: '2026-01-30' },
      { fault: 'answeredOn' },
    ],
    ['an answer after the evaluation is refused as a fact', { answeredOn: '2026-03-01' }, { fault: 'answeredOn' }],
    [
      'an acknowledgement before the receipt is refused as a fact',
      { acknowledgedOn: '2026-01-30' },
      { fault: 'acknowledgedOn' },
    ],
    [
      'an evaluation before the receipt is refused first',
      { asOf: '2026-01-30', acknowledgedOn: '2026-01-30' },
      { fault: 'asOf' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
