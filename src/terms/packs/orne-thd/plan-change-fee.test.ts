import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'plan-change-fee');

const change = (on: string, direction = 'up', underPromotion = false) => ({ on, direction, underPromotion });
const ask = asking(orneThd, 'plan-change-fee', { ...change('2026-12-31'), previous: [] });

it('starts afresh on 1 January', () => {
  const previous = [change('2025-12-31'), change('2025-12-31'), change('2026-01-01')];
  expect(ask({ previous })).toEqual({ upwardThisYear: 2, freeRemaining: 0, feeInclTax: '0.00' });
});

it('counts neither downward changes nor those under a promotion', () => {
  const previous = [
    change('2026-01-01', 'down'),
    change('2026-02-01', 'up', true),
    change('2026-03-01'),
    change('2026-04-01'),
  ];
  expect(ask({ previous })).toEqual({ upwardThisYear: 3, freeRemaining: 0, feeInclTax: '45.00' });
  expect(ask({ previous, underPromotion: true })).toEqual({ upwardThisYear: 2, freeRemaining: 0, feeInclTax: '0.00' });
});

it('takes changes of the same day as earlier ones', () => {
  expect(ask({ previous: [change('2026-12-31'), change('2026-12-31')] }).feeInclTax).toBe('45.00');
  expect(ask({ previous: [change('2026-12-31'), change('2027-01-01')] })).toEqual({ fault: 'previous' });
});
