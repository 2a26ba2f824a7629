import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'service-reactivation');

const ask = asking(orneThd, 'service-reactivation', {
  paymentEffectiveAt: '2026-04-02T16:59:59+02:00',
  requestedAt: '2026-04-02T09:00:00+02:00',
  fullAmount: false,
  channel: 'customer-space',
  territory: 'FR-57',
});

describe('services', () => {
  it('come back the same evening when the later of request and payment is before 17:00, even on a Sunday', () => {
    expect(ask()).toEqual({ track: 'same-evening', notBefore: null, notAfter: '2026-04-02T23:59:59+02:00' });
    const sunday = { paymentEffectiveAt: '2026-03-29T00:30:00+01:00', requestedAt: '2026-03-29T00:30:00+01:00' };
    expect(ask(sunday).notAfter).toBe('2026-03-29T23:59:59+02:00');
  });

  it('come back after Good Friday and Easter Monday in Moselle, on Good Friday elsewhere', () => {
    const late = { paymentEffectiveAt: '2026-04-02T15:00:00Z' };
    expect(ask(late)).toEqual({ track: 'next-working-day', notBefore: '2026-04-07T18:00:00+02:00', notAfter: null });
    for (const territory of ['FR-54', 'FR'])
      expect(ask({ ...late, territory }).notBefore).toBe('2026-04-03T18:00:00+02:00');
  });

  it('wait for the next working day without a request, even when paid in the morning', () => {
    const given = {
      requestedAt: undefined,
      fullAmount: true,
      channel: 'other',
      paymentEffectiveAt: '2026-03-27T09:00:00+01:00',
    };
    expect(ask(given).notBefore).toBe('2026-03-30T18:00:00+02:00');
  });

  it('take the day of a request made after the payment', () => {
    const given = { paymentEffectiveAt: '2026-03-10T09:00:00+01:00', requestedAt: '2026-03-12T10:00:00+01:00' };
    expect(ask(given).notAfter).toBe('2026-03-12T23:59:59+01:00');
  });

  it('come back within one elapsed hour across a clock change when everything is paid online', () => {
    const given = { fullAmount: true, paymentEffectiveAt: '2026-10-25T02:30:00+02:00' };
    expect(ask(given)).toEqual({ track: 'within-the-hour', notBefore: null, notAfter: '2026-10-25T02:30:00+01:00' });
  });
});
