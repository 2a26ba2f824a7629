import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'file-fees');

const ask = asking(orneThd, 'file-fees', {
  situation: 'service-ended-early',
  network: 'ftth',
  eventOn: '2026-04-01',
  inService: true,
  welcomeOffer: false,
  commitmentEndsOn: '2026-04-01',
  withdrawalRight: false,
  tariffInclTax: '50.00',
});

describe('a file fee', () => {
  it('spares a service ended on the last day of its minimum period, not the day before', () => {
    expect(ask()).toEqual({ due: false, reason: 'commitment-over', feeInclTax: '0.00' });
    expect(ask({ eventOn: '2026-03-31' })).toEqual({ due: true, feeInclTax: '50.00' });
    expect(ask({ eventOn: '2026-03-31', welcomeOffer: true }).reason).toBe('welcome-offer');
    expect(ask({ welcomeOffer: true }).reason).toBe('welcome-offer');
  });

  it.each(['no-longer-wanted', 'unreachable', 'gone-to-competitor'])(
    'for %s is due until the service is there, on every network',
    (situation) => {
      expect(ask({ situation }).reason).toBe('already-in-service');
      for (const network of ['historic', 'saint-privat', 'ftth'])
        expect(ask({ situation, network, inService: false }).due).toBe(true);
    },
  );

  it('for a cancellation after the appointment is due on the historic network alone', () => {
    const situation = 'cancelled-after-appointment';
    expect(ask({ situation, network: 'historic' })).toEqual({ due: true, feeInclTax: '50.00' });
    expect(ask({ situation, network: 'saint-privat' }).reason).toBe('other-network');
  });

  it('is never due on a withdrawal in time, but the end of the period is still asked for', () => {
    expect(ask({ withdrawalRight: true, welcomeOffer: true }).reason).toBe('withdrawal-right');
    expect(ask({ withdrawalRight: true, commitmentEndsOn: undefined })).toEqual({ fault: 'commitmentEndsOn' });
  });
});
