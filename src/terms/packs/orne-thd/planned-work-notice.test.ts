import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'planned-work-notice');

const ask = asking('orne-thd', 'planned-work-notice', {
  planned: true,
  currentEmail: true,
  startsAt: '2026-03-30T08:00:00+02:00',
  notifiedAt: '2026-03-28T07:00:00+01:00',
});

describe('planned-work-notice, at its boundaries', () => {
  it.each([
    [
      '48 elapsed hours over the change to summer time, written in winter time',
      {},
      { noticeBy: '2026-03-28T07:00:00+01:00', respected: true },
    ],
    ['a second late', { notifiedAt: '2026-03-28T07:00:01+01:00' }, { respected: false, compensationDue: false }],
    ['never announced', { notifiedAt: undefined }, { respected: false }],
    [
      'no address, no announcement owed',
      { currentEmail: false, notifiedAt: undefined },
      { noticeRequired: false, noticeBy: null, respected: true },
    ],
    [
      'works that are not planned are not announced',
      { planned: false },
      { noticeRequired: false, noticeBy: null, respected: true },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
