import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'assistance-hours');

const ask = asking('orne-thd', 'assistance-hours', {
  segment: 'residential',
  calledAt: '2026-03-02T10:00:00+01:00',
  callingPlan: 'other',
  topic: 'tv',
});

describe('assistance-hours, at its boundaries', () => {
  it.each([
    [
      'opens at 08:00 sharp, Paris time, whatever the offset given',
      { calledAt: '2026-03-02T03:00:00-04:00' },
      { open: true, nextOpenAt: null },
    ],
    [
      'a second before 08:00 it is closed',
      { calledAt: '2026-03-02T07:59:59+01:00' },
      { open: false, nextOpenAt: '2026-03-02T08:00:00+01:00' },
    ],
    ['14:00 is open and 17:00 is not', { calledAt: '2026-03-02T14:00:00+01:00' }, { open: true }],
    [
      'a Monday evening waits for Tuesday',
      { calledAt: '2026-03-02T17:00:00+01:00' },
      { nextOpenAt: '2026-03-03T08:00:00+01:00' },
    ],
    [
      'a public holiday does not close it',
      { calledAt: '2026-05-01T10:00:00+02:00' },
      { open: true, answeredBy: 'assistance' },
    ],
    [
      'over the change to summer time the opening is written in summer time',
      { calledAt: '2026-03-28T10:00:00+01:00' },
      { nextOpenAt: '2026-03-30T08:00:00+02:00' },
    ],
    [
      'over the change to winter time in winter time',
      { calledAt: '2026-10-25T00:30:00Z' },
      { nextOpenAt: '2026-10-26T08:00:00+01:00' },
    ],
    [
      'a Friday just before midnight in Paris is Friday evening',
      { calledAt: '2026-03-06T22:59:59Z' },
      { nextOpenAt: '2026-03-09T08:00:00+01:00' },
    ],
    [
      'mobile is for residents',
      { topic: 'mobile', callingPlan: 'ornethd-mobile' },
      { topicHandled: true, callIncluded: true, number: '03 10 38 39 70' },
    ],
    [
      'other subjects are for nobody',
      { topic: 'other', segment: 'professional' },
      { topicHandled: false, number: '09 70 57 57 57' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
