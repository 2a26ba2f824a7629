import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'usage-blocking-option');

const ask = asking(orneThd, 'usage-blocking-option', {
  requestedAt: '2025-12-31T22:59:59Z',
  blockedPlan: true,
  channel: 'customer-space',
});

it('takes the month of Paris, to the second', () => {
  expect(ask().effectiveOn).toBe('2026-01-01');
  expect(ask({ requestedAt: '2025-12-31T23:00:00Z' }).effectiveOn).toBe('2026-02-01');
});

it('is refused first for the plan, then for the channel', () => {
  expect(ask({ blockedPlan: false, channel: 'phone' }).reason).toBe('not-a-blocked-plan');
});
