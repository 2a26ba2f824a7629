import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'missed-appointment');

const ask = asking('livebox-ag', 'missed-appointment', {
  territory: 'GP',
  appointmentAt: '2026-03-10T14:00:00-04:00',
  change: 'none',
  absent: false,
  legitimateReason: false,
});

describe('the last moment to cancel an appointment', () => {
  it.each([
    ['2026-03-10T12:00:00-04:00', '2026-03-10T08:00:00-04:00'],
    ['2026-03-10T11:59:00-04:00', '2026-03-09T17:59:00-04:00'],
    ['2026-03-10T08:00:00-04:00', '2026-03-09T14:00:00-04:00'],
    ['2026-03-10T07:00:00-04:00', '2026-03-09T14:00:00-04:00'],
    ['2026-03-10T19:30:00-04:00', '2026-03-10T14:00:00-04:00'],
    ['2026-03-14T10:00:00-04:00', '2026-03-13T14:00:00-04:00'],
    ['2026-03-16T08:00:00-04:00', '2026-03-13T14:00:00-04:00'],
    ['2026-05-28T09:00:00-04:00', '2026-05-27T15:00:00-04:00'],
    ['2026-03-10T18:00:00Z', '2026-03-10T10:00:00-04:00'],
  ])('for %s is %s', (appointmentAt, until) => {
    expect(ask({ appointmentAt })).toMatchObject({ freeCancellationUntil: until, penaltyReason: 'none' });
  });

  it('is passed a second later, but a change of date is never penalised', () => {
    const late = { changedAt: '2026-03-10T10:00:01-04:00' };
    expect(ask({ change: 'cancelled', ...late })).toMatchObject({ penaltyReason: 'cancelled-too-late' });
    expect(ask({ change: 'rescheduled', ...late })).toMatchObject({ penaltyReason: 'none', penaltyInclTax: '0.00' });
    expect(ask({ change: 'cancelled', legitimateReason: true, ...late })).toMatchObject({ penaltyInclTax: '0.00' });
  });

  it.each([
    ['changedAt', { change: 'cancelled', absent: true }],
    ['changedAt', { change: 'rescheduled', changedAt: '2026-03-10T14:00:00-04:00', absent: true }],
    ['absent', { change: 'cancelled', changedAt: '2026-03-10T13:59:59-04:00', absent: true }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });

  it('does not mind a moment of change when nothing was changed', () => {
    expect(ask({ changedAt: '2026-04-10T14:00:00-04:00', absent: true })).toMatchObject({ penaltyInclTax: '107.60' });
  });
});
