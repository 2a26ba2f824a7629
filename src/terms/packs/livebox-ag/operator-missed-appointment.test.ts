import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'operator-missed-appointment');

const ask = asking('livebox-ag', 'operator-missed-appointment', {
  territory: 'GP',
  monthlyPriceInclTax: '54.90',
  procedure: 'number-port',
  appointmentAt: '2026-03-10T14:00:00-04:00',
  attended: false,
  cause: 'none',
  requested: true,
  endAt: '2026-03-13T09:00:00-04:00',
});

describe('an appointment that Orange does not keep', () => {
  it('is worth a fifth of the monthly price for each local day', () => {
    expect(ask()).toMatchObject({ eligible: true, daysLate: 3, compensation: '32.94' });
    expect(ask({ endAt: '2026-03-10T23:59:59-04:00' })).toMatchObject({
      eligible: true,
      daysLate: 0,
      compensation: '0.00',
    });
    expect(ask({ endAt: '2026-03-11T03:59:59Z' })).toMatchObject({ daysLate: 0 });
    expect(ask({ endAt: '2026-03-11T03:00:00Z', territory: 'GF' })).toMatchObject({ daysLate: 1 });
    expect(ask({ monthlyPriceInclTax: '49.99', endAt: '2026-03-11T14:00:00-04:00' })).toMatchObject({
      compensation: '10.00',
    });
  });

  it.each([
    ['appointment-kept', { attended: true, procedure: 'other' }],
    ['not-a-port-or-provider-change', { procedure: 'other', cause: 'customer' }],
    ['outside-cause', { cause: 'outside-cause', requested: false }],
    ['customer-cause', { cause: 'customer' }],
    ['postponed-in-time', { postponedAt: '2026-03-10T10:00:00-04:00', endAt: undefined }],
    ['cancelled-beforehand', { cancelledAt: '2026-03-10T13:59:59-04:00', endAt: undefined }],
    ['not-requested', { requested: false }],
  ])('is worth nothing for %s', (reason, changed) => {
    expect(ask(changed)).toEqual({ eligible: false, reason, daysLate: 0, compensation: '0.00' });
  });

  it('is worth as much when it is postponed or cancelled too late', () => {
    expect(ask({ postponedAt: '2026-03-10T10:00:01-04:00' })).toMatchObject({ eligible: true, daysLate: 3 });
    expect(ask({ cancelledAt: '2026-03-10T14:00:00-04:00' })).toMatchObject({ eligible: true, daysLate: 3 });
  });

  it.each([
    ['monthlyPriceInclTax', { monthlyPriceInclTax: '0.00', postponedAt: '2026-03-10T14:00:00-04:00' }],
    ['postponedAt', { postponedAt: '2026-03-10T14:00:00-04:00', endAt: '2026-03-10T13:00:00-04:00' }],
    ['endAt', { endAt: '2026-03-10T13:59:59-04:00', attended: true }],
    ['endAt', { endAt: undefined }],
    ['endAt', { endAt: undefined, procedure: 'other' }],
    ['endAt', { endAt: undefined, cancelledAt: '2026-03-10T14:00:00-04:00' }],
    ['endAt', { endAt: undefined, postponedAt: '2026-03-10T12:00:00-04:00' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });

  it('does not ask for an end where a short postponement brings nothing anyway', () => {
    const short = { endAt: undefined, postponedAt: '2026-03-10T12:00:00-04:00', requested: false };
    expect(ask(short)).toMatchObject({ reason: 'not-requested' });
  });
});
