import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'unavailability-exit');

const ask = asking('livebox-ag', 'unavailability-exit', {
  activationDueOn: '2026-03-02',
  problemOn: '2026-03-05',
  identifiedByOrange: false,
  reportedOn: '2026-03-10',
  serviceAccessible: false,
  requestedBy: 'customer',
  asOf: '2026-03-31',
});

describe('leaving a service that cannot be used', () => {
  it('is open the day after the 28th day', () => {
    expect(ask()).toMatchObject({
      eligible: true,
      exitFrom: '2026-03-31',
      equipmentReturnBy: '2026-04-30',
      notifiedBy: 'customer',
    });
    expect(ask({ asOf: '2026-03-30' })).toMatchObject({
      eligible: false,
      reason: 'four-weeks-not-over',
      notifiedBy: null,
    });
  });

  it('does not depend on a report in time', () => {
    expect(ask({ reportedOn: '2026-03-20' })).toMatchObject({ reportBy: '2026-03-20', reportedInTime: true });
    expect(ask({ reportedOn: '2026-03-21' })).toMatchObject({ eligible: true, reportedInTime: false });
    expect(ask({ reportedOn: undefined })).toMatchObject({ eligible: true, reportedInTime: false });
    expect(ask({ reportedOn: '2026-04-01', problemOn: '2026-03-31' })).toMatchObject({ reportedInTime: true });
  });

  it('is not open to Orange over a problem that nobody named', () => {
    const orange = { requestedBy: 'orange', reportedOn: undefined };
    expect(ask(orange)).toMatchObject({ reason: 'not-reported', reportedInTime: false });
    expect(ask({ ...orange, identifiedByOrange: true })).toMatchObject({
      eligible: true,
      reportBy: null,
      reportedInTime: null,
    });
    expect(ask({ ...orange, serviceAccessible: true })).toMatchObject({ reason: 'service-accessible' });
  });

  it.each([
    ['problemOn', { problemOn: '2026-03-01', reportedOn: '2026-02-28' }],
    ['reportedOn', { reportedOn: '2026-03-04', asOf: '2026-03-01' }],
    ['asOf', { asOf: '2026-03-01' }],
    ['problemOn', { asOf: '2026-03-04' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
