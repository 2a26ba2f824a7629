import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'payment-methods');

const ask = (given: object) =>
  decide('boutique-pro', 'payment-methods', {
    totalInclTax: '100.00',
    deliveryMode: 'colissimo',
    containsLaptop: false,
    containsPhoneWithMobilePlan: false,
    ...given,
  });

describe('means of payment, at their edges', () => {
  it('lists every exclusion of cash on delivery, in order', () => {
    expect(ask({ totalInclTax: '1500.01', deliveryMode: 'chronopost', containsLaptop: true })).toMatchObject({
      result: {
        cashOnDelivery: false,
        cashOnDeliveryReasons: ['relay-or-chronopost-delivery', 'amount-1500-or-more', 'laptop'],
      },
    });
  });

  it('keeps cash on delivery open to a phone with a plan, which excludes vouchers only', () => {
    expect(ask({ containsPhoneWithMobilePlan: true })).toMatchObject({
      result: { cashOnDelivery: true, voucher: false },
    });
  });

  it('needs an amount', () => {
    expect(ask({ totalInclTax: '0.00' })).toMatchObject({ error: { field: 'totalInclTax' } });
  });
});
