import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'invoice-access');

const ask = asking(orneThd, 'invoice-access', {
  issuedOn: '2024-02-29',
  at: '2025-02-28T23:59:59+01:00',
  authenticated: true,
});

it('opens the bill until the last second of the last day, Paris time', () => {
  expect(ask()).toEqual({ eligible: true, availableUntil: '2025-02-28' });
  expect(ask({ at: '2025-02-28T23:00:00Z' }).reason).toBe('older-than-12-months');
});

it('opens it on the day of issue, and not an instant before', () => {
  expect(ask({ at: '2024-02-28T23:00:00Z' }).eligible).toBe(true);
  expect(ask({ at: '2024-02-28T22:59:59Z', authenticated: false })).toEqual({ fault: 'at' });
});

it('asks for a log-in first', () => {
  expect(ask({ at: '2030-01-01T00:00:00Z', authenticated: false }).reason).toBe('not-authenticated');
});
