import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'suspension');

const ask = asking(orneThd, 'suspension', {
  service: 'mobile',
  requestedBy: 'operator',
  ground: 'unpaid',
  reminderDeadlinePassed: true,
});

describe('a suspension', () => {
  it.each([
    ['customer', 'unpaid', 'mobile', 'customer-suspension-impossible'],
    ['customer', 'abusive-mobile-use', 'tv', 'customer-suspension-impossible'],
    ['customer', 'sim-loss', 'tv', 'not-a-mobile-line'],
    ['customer', 'sim-loss', 'mobile', undefined],
    ['operator', 'sim-theft', 'mobile', undefined],
    ['operator', 'abusive-mobile-use', 'internet', 'not-a-mobile-line'],
    ['operator', 'abusive-mobile-use', 'mobile', 'abuse-notice-not-expired'],
    ['operator', 'convenience', 'mobile', 'no-ground'],
    ['operator', 'absence', 'tv', 'no-ground'],
  ])('asked by the %s for %s on %s: refusal %s', (requestedBy, ground, service, reason) => {
    expect(ask({ requestedBy, ground, service })).toEqual({
      eligible: reason === undefined,
      ...(reason && { reason }),
      billingContinues: true,
    });
  });

  it('for abuse is allowed once the notice has passed', () => {
    expect(ask({ ground: 'abusive-mobile-use', abuseNoticePassed: true }).eligible).toBe(true);
    expect(ask({ ground: 'abusive-mobile-use', abuseNoticePassed: false }).reason).toBe('abuse-notice-not-expired');
  });
});
