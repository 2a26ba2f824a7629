import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'previous-mailbox');

const ask = asking(orneThd, 'previous-mailbox', {
  terminatedOn: '2025-08-31',
  inServiceOn: '2025-08-31',
  asOf: '2026-02-28',
});

it('keeps the mailbox to the last day of a shorter month', () => {
  expect(ask()).toEqual({ keptUntil: '2026-02-28', deletionPossible: false, terminatedTooEarly: false });
  expect(ask({ asOf: '2026-03-01' }).deletionPossible).toBe(true);
});

it('finds the same day in time, the day before too early', () => {
  expect(ask({ inServiceOn: '2025-09-01' }).terminatedTooEarly).toBe(true);
});
