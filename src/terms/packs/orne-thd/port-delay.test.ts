import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'port-delay');

const ask = asking('orne-thd', 'port-delay', {
  subscriptionPrice: '29.99',
  plannedOn: '2026-03-02',
  portedOn: '2026-03-05',
  operatorFault: true,
  excludedDays: 0,
  noticedOn: '2026-03-02',
  claimedOn: '2026-03-20',
  claimInWriting: true,
});

describe('port-delay, at its boundaries', () => {
  it.each([
    [
      'a number not ported yet is counted to the day of evaluation',
      { portedOn: undefined, asOf: '2026-03-12' },
      { daysLate: 10, amount: '59.98' },
    ],
    ['a number not ported yet needs that day', { portedOn: undefined, noticedOn: '2026-03-01' }, { fault: 'asOf' }],
    ['the day of evaluation is left aside once the number is ported', { asOf: '2026-12-31' }, { daysLate: 3 }],
    ['a number ported early is not late', { portedOn: '2026-03-01' }, { daysLate: 0, reason: 'no-delay' }],
    ['excluded days above the delay are refused as a fact', { excludedDays: 4 }, { fault: 'excludedDays' }],
    ['excluded days without a delay too', { portedOn: '2026-03-02', excludedDays: 1 }, { fault: 'excludedDays' }],
    [
      'the fault of another comes before the excluded days',
      { operatorFault: false, excludedDays: 3 },
      { reason: 'not-operator-fault', daysLate: 3, daysCompensated: 0, amount: '0.00' },
    ],
    [
      'no claim comes before its form',
      { claimedOn: undefined, claimInWriting: false },
      { reason: 'no-claim', answerBy: null },
    ],
    [
      'a claim by word of mouth comes before a late one',
      { claimedOn: '2026-05-20', claimInWriting: false },
      { reason: 'not-in-writing' },
    ],
    ['posted a day late', { claimedOn: '2026-04-03', claimSentOn: '2026-04-02' }, { reason: 'claim-too-late' }],
    [
      'a posting without a claim is refused as a fact',
      { claimedOn: undefined, claimSentOn: '2026-03-10' },
      { fault: 'claimSentOn' },
    ],
    ['a posting after the receipt is refused as a fact', { claimSentOn: '2026-03-21' }, { fault: 'claimSentOn' }],
    [
      'a posting before the incident was noticed is refused as a fact',
      { claimSentOn: '2026-03-01' },
      { fault: 'claimSentOn' },
    ],
    [
      'a claim before the incident was noticed is refused as a fact',
      { claimedOn: '2026-03-01' },
      { fault: 'claimedOn' },
    ],
    [
      'an incident noticed before the planned day is refused as a fact',
      { noticedOn: '2026-03-01' },
      { fault: 'noticedOn' },
    ],
    [
      'half a cent is rounded up, once',
      {
        subscriptionPrice: '0.05',
        portedOn: '2026-03-02',
        excludedDays: 0,
        plannedOn: '2026-02-28',
        noticedOn: '2026-02-28',
      },
      { daysLate: 2, amount: '0.02' },
    ],
    [
      'and exactly half a cent too',
      { subscriptionPrice: '0.25', plannedOn: '2026-03-02', portedOn: '2026-03-03' },
      { amount: '0.05' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });

  it('grows with each day of delay and has no ceiling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (days) => {
        const planned = civilDate('2026-03-02');
        const amount = (late: number): number => {
          const portedOn = isoDate(plusDays(planned, late));
          return Number((ask({ portedOn, subscriptionPrice: '30.00' }) as { amount: string }).amount);
        };
        expect(amount(days + 1)).toBeCloseTo(amount(days) + 6, 5);
      }),
    );
  });
});
