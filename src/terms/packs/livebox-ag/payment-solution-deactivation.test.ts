import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'payment-solution-deactivation');

const base = {
  event: 'deactivation',
  offerKind: 'mobile-prepaid',
  channel: 'customer-service',
  deactivatedBefore: true,
  linkedSubscriptions: 2,
};
const ask = (facts: object) => decide('livebox-ag', 'payment-solution-deactivation', { ...base, ...facts });

describe('the payment solution', () => {
  it('of a prepaid mobile is switched off by customer service alone', () => {
    expect(ask({})).toMatchObject({
      result: { eligible: true, solutionActive: false, mustDeactivateAgain: false, subscriptionsAtRisk: 2 },
    });
    expect(ask({ channel: 'online-account' })).toMatchObject({
      result: {
        eligible: false,
        reason: 'customer-service-only',
        solutionActive: true,
        subscriptionsAtRisk: 0,
        sumsDueNow: false,
      },
    });
  });

  it('comes back with a change of offer, where it must be switched off again', () => {
    expect(ask({ event: 'offer-change', offerKind: 'mobile' })).toMatchObject({
      result: { solutionActive: true, mustDeactivateAgain: true, blockingByNatureAvailable: true, sumsDueNow: true },
    });
  });

  it('taken away for a breach makes nothing payable at once', () => {
    expect(ask({ event: 'breach', channel: undefined })).toMatchObject({
      result: { solutionActive: false, sumsDueNow: false },
    });
    expect(ask({ event: 'contract-end', linkedSubscriptions: 0 })).toMatchObject({ result: { sumsDueNow: true } });
  });

  it('needs the channel of a deactivation', () => {
    expect(ask({ channel: undefined })).toMatchObject({ error: { field: 'channel' } });
  });
});
