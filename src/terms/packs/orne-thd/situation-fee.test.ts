import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'situation-fee');

const ask = asking('orne-thd', 'situation-fee', {
  event: 'absent',
  withinWithdrawalPeriod: true,
  forceMajeure: false,
  tariff: [
    { event: 'absent', amount: '49.00' },
    { event: 'other-listed', amount: '0.00' },
  ],
});

describe('situation-fee, at its boundaries', () => {
  it.each([
    ['an absence is billed even inside the withdrawal period', {}, { billed: true, amount: '49.00' }],
    [
      'an absence by force majeure is not',
      { forceMajeure: true },
      { billed: false, reason: 'force-majeure', amount: '0.00' },
    ],
    [
      'force majeure does not excuse a refusal of works',
      {
        event: 'private-works-refused',
        forceMajeure: true,
        tariff: [{ event: 'private-works-refused', amount: '80.00' }],
      },
      { billed: true, amount: '80.00' },
    ],
    [
      'the withdrawal comes before the lack of a price',
      { event: 'cancelled-before-installation' },
      { reason: 'withdrawal' },
    ],
    [
      'a cancellation after the withdrawal period without a price is free',
      { event: 'cancelled-before-installation', withinWithdrawalPeriod: false },
      { reason: 'no-tariff' },
    ],
    ['a published price of nothing is billed at nothing', { event: 'other-listed' }, { billed: true, amount: '0.00' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
