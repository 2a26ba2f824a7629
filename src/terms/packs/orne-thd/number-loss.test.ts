import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'number-loss');

const ask = asking('orne-thd', 'number-loss', {
  subscriptionPrice: '29.99',
  operatorFault: true,
  noticedOn: '2026-03-02',
  claimedOn: '2026-03-20',
  claimInWriting: true,
});

describe('number-loss, at its boundaries', () => {
  it.each([
    ['24 subscriptions for the number', {}, { amount: '719.76', claimBy: '2026-04-01' }],
    [
      'posted on the 30th day, received later',
      { claimedOn: '2026-04-20', claimSentOn: '2026-04-01' },
      { eligible: true },
    ],
    [
      'received on the 31st day',
      { claimedOn: '2026-04-02' },
      { eligible: false, reason: 'claim-too-late', amount: '0.00' },
    ],
    [
      'the fault of another comes before the lack of a claim',
      { operatorFault: false, claimedOn: undefined },
      { reason: 'not-operator-fault', answerBy: null },
    ],
    ['a claim before the loss was noticed is refused as a fact', { claimedOn: '2026-03-01' }, { fault: 'claimedOn' }],
    [
      'a posting without a claim is refused as a fact',
      { claimedOn: undefined, claimSentOn: '2026-03-10' },
      { fault: 'claimSentOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
