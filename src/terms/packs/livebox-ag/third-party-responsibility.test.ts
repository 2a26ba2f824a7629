import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'third-party-responsibility');

describe('a payment to a merchant', () => {
  it.each([
    ['service-delivery', 'merchant', 'merchant-support'],
    ['pre-purchase-information', 'merchant', 'merchant-support'],
    ['billing-method-of-service', 'merchant', 'merchant-support'],
    ['subscription-withdrawal', 'merchant', 'merchant-support'],
    ['data-collected-by-orange', 'orange', 'orange-data-protection'],
    ['orange-bill', 'orange', 'orange-customer-service'],
    ['use-by-a-minor', 'subscriber', null],
  ])('%s is for the %s, contact %s', (topic, handledBy, contact) => {
    expect(decide('livebox-ag', 'third-party-responsibility', { topic })).toMatchObject({
      result: { handledBy, contact },
    });
  });
});
