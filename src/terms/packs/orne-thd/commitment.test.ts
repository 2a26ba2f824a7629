import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'commitment');

const ask = asking(orneThd, 'commitment', {
  service: 'internet',
  event: 'promotion',
  effectiveOn: '2026-01-31',
  asOf: '2026-04-30',
});

describe('a minimum period', () => {
  it('ends on the last day of a shorter month, that day included', () => {
    expect(ask()).toEqual({ newPeriodMonths: 3, endsOn: '2026-04-30', committed: true });
    expect(ask({ asOf: '2026-05-01' }).committed).toBe(false);
  });

  it('is never shortened by an event', () => {
    expect(ask({ currentEndsOn: '2026-05-01' })).toMatchObject({ newPeriodMonths: 3, endsOn: '2026-05-01' });
  });

  it('is the one of the promotion when its notice states one, nothing included', () => {
    expect(ask({ promotionMonths: 12 }).endsOn).toBe('2027-01-31');
    expect(ask({ promotionMonths: 0 })).toEqual({ newPeriodMonths: 0, endsOn: null, committed: false });
    expect(ask({ promotionMonths: 0, currentEndsOn: '2026-04-30' })).toMatchObject({
      endsOn: '2026-04-30',
      committed: true,
    });
  });

  it('is not renewed for mobile by a transfer, an amendment or a promotion without a period', () => {
    for (const event of ['transfer', 'amendment', 'promotion'])
      expect(ask({ service: 'mobile', mobilePlan: 'O-max', event })).toMatchObject({
        newPeriodMonths: 0,
        endsOn: null,
      });
    expect(ask({ service: 'mobile', mobilePlan: 'O-max', promotionMonths: 6 }).newPeriodMonths).toBe(6);
  });

  it.each([' o-MINI ', 'O mini', 'O-mini'])('does not bind the plan "%s"', (mobilePlan) => {
    expect(ask({ service: 'mobile', event: 'new', mobilePlan }).newPeriodMonths).toBe(0);
  });

  it.each([
    ['mobilePlan', { service: 'mobile', event: 'new', promotionMonths: 3, currentEndsOn: '2026-04-30' }],
    ['promotionMonths', { event: 'new', promotionMonths: 0, currentEndsOn: '2026-04-30' }],
    ['currentEndsOn', { event: 'new', currentEndsOn: '2026-04-30' }],
  ])('is not told on a wrong %s', (field, changes) => {
    expect(ask(changes)).toEqual({ fault: field });
  });
});
