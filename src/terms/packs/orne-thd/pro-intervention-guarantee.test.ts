import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'pro-intervention-guarantee');

const ask = asking(orneThd, 'pro-intervention-guarantee', {
  customerType: 'professional',
  reportedAt: '2026-04-02T20:00:00+02:00',
  causeAllows: true,
  territory: 'FR-57',
});

describe('the four hours', () => {
  it('stand still on Good Friday in Moselle, not in Meurthe-et-Moselle', () => {
    expect(ask().dueAt).toBe('2026-04-04T11:00:00+02:00');
    expect(ask({ territory: 'FR-54' }).dueAt).toBe('2026-04-03T11:00:00+02:00');
  });

  it.each([
    ['2026-03-10T17:00:00+01:00', '2026-03-10T17:00:00+01:00', '2026-03-10T21:00:00+01:00'],
    ['2026-03-10T17:00:01+01:00', '2026-03-10T17:00:01+01:00', '2026-03-11T08:00:01+01:00'],
    ['2026-03-10T21:00:00+01:00', '2026-03-11T08:00:00+01:00', '2026-03-11T12:00:00+01:00'],
    ['2026-03-10T07:59:59+01:00', '2026-03-10T08:00:00+01:00', '2026-03-10T12:00:00+01:00'],
    ['2026-03-28T20:30:00+01:00', '2026-03-28T20:30:00+01:00', '2026-03-29T11:30:00+02:00'],
    ['2026-05-01T10:00:00+02:00', '2026-05-02T08:00:00+02:00', '2026-05-02T12:00:00+02:00'],
    ['2025-12-24T22:00:00Z', '2025-12-27T08:00:00+01:00', '2025-12-27T12:00:00+01:00'],
  ])('reported at %s start at %s and end at %s', (reportedAt, clockStartsAt, dueAt) => {
    expect(ask({ reportedAt })).toMatchObject({ clockStartsAt, dueAt });
  });

  it('are kept to the very instant', () => {
    expect(ask({ intervenedAt: '2026-04-04T09:00:00Z' }).met).toBe(true);
    expect(ask({ intervenedAt: '2026-04-04T11:00:01+02:00' }).met).toBe(false);
    expect(ask({ intervenedAt: '2026-04-02T19:59:59+02:00' })).toEqual({ fault: 'intervenedAt' });
  });

  it('are not promised when the cause prevents it', () => {
    expect(ask({ causeAllows: false })).toEqual({
      eligible: false,
      reason: 'cause-prevents',
      clockStartsAt: null,
      dueAt: null,
      met: null,
    });
    expect(ask({ causeAllows: false, customerType: 'residential' }).reason).toBe('professional-only');
  });
});
