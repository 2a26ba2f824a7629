import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'installation-appointment');

const ask = asking('livebox-ag', 'installation-appointment', {
  appointmentNeeded: true,
  subscribedOn: '2025-11-30',
  asOf: '2026-02-28',
});

describe('the installation appointment', () => {
  it('is due three months later, the last day of a short month', () => {
    expect(ask()).toMatchObject({ state: 'pending', latestDate: '2026-02-28' });
    expect(ask({ asOf: '2026-03-01' })).toMatchObject({ state: 'contract-ended', contractEndsOn: '2026-02-28' });
  });

  it('fixed on the last day for the last day keeps the contract', () => {
    const fixed = { agreedOn: '2026-02-28', appointmentOn: '2026-02-28', asOf: '2026-05-01' };
    expect(ask(fixed)).toMatchObject({ eligible: true, state: 'scheduled' });
    expect(ask({ ...fixed, appointmentOn: '2026-03-01' })).toMatchObject({
      eligible: false,
      reason: 'beyond-three-months',
    });
  });

  it('fixed too late, or later than the day looked at, does not count', () => {
    expect(ask({ agreedOn: '2026-03-01', appointmentOn: '2026-03-02', asOf: '2026-03-02' })).toMatchObject({
      state: 'contract-ended',
    });
    expect(ask({ agreedOn: '2026-02-20', appointmentOn: '2026-02-25', asOf: '2026-02-19' })).toMatchObject({
      state: 'pending',
      eligible: true,
    });
  });

  it('has no date when none is needed', () => {
    expect(ask({ appointmentNeeded: false, asOf: '2027-01-01' })).toEqual({
      eligible: true,
      state: 'not-needed',
      latestDate: null,
      contractEndsOn: null,
    });
  });

  it.each([
    ['asOf', { asOf: '2025-11-29', agreedOn: '2025-12-01' }],
    ['appointmentOn', { agreedOn: '2025-11-01' }],
    ['agreedOn', { appointmentOn: '2025-12-01', appointmentNeeded: false }],
    ['agreedOn', { agreedOn: '2025-11-29', appointmentOn: '2025-11-28' }],
    ['appointmentOn', { agreedOn: '2025-12-02', appointmentOn: '2025-12-01' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
