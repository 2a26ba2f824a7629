import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'voucher');

const BASE = {
  request: 'use',
  orderTotalInclTax: '120.00',
  vouchers: [{ amountInclTax: '50.00', expiresOn: '2026-12-31' }],
  containsPhoneWithMobilePlan: false,
  orderedOn: '2026-12-31',
};
const ask = (given: object) => decide('boutique-pro', 'voucher', { ...BASE, ...given });

describe('vouchers, at their edges', () => {
  it('is still valid on its expiry day', () => {
    expect(ask({})).toMatchObject({ result: { eligible: true, appliedInclTax: '50.00' } });
  });

  it('pays no more than the items in its scope, and the rest of it is lost', () => {
    expect(ask({ eligibleItemsInclTax: '30.00' })).toMatchObject({
      result: { appliedInclTax: '30.00', remainderInclTax: '90.00', lostBalanceInclTax: '20.00' },
    });
    expect(ask({ eligibleItemsInclTax: '0.00' })).toMatchObject({
      result: { reason: 'outside-voucher-scope', remainderInclTax: '120.00' },
    });
  });

  it.each([
    ['replace', 'not-replaceable'],
    ['cash', 'no-cash-value'],
    ['exchange', 'not-exchangeable'],
    ['sell', 'not-sellable'],
  ])('can never be used to %s', (request, reason) => {
    expect(ask({ request, containsPhoneWithMobilePlan: true })).toMatchObject({
      result: { reason, appliedInclTax: '0.00', remainderInclTax: '120.00' },
    });
  });

  it.each([
    [{ orderTotalInclTax: '0.00', vouchers: [] }, 'orderTotalInclTax'],
    [{ vouchers: [] }, 'vouchers'],
    [{ vouchers: [{ amountInclTax: '0.00', expiresOn: '2026-12-31' }], eligibleItemsInclTax: '999.00' }, 'vouchers'],
    [{ eligibleItemsInclTax: '120.01', request: 'sell' }, 'eligibleItemsInclTax'],
  ])('%j is an error on %s', (given, field) => {
    expect(ask(given)).toMatchObject({ error: { field } });
  });

  it('always splits the order between the voucher and what is left, and the voucher between used and lost', () => {
    const amount = fc.integer({ min: 1, max: 100_000 });
    const text = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
    const back = (value: unknown) => Number((value as string).replace('.', ''));
    fc.assert(
      fc.property(amount, amount, (order, voucher) => {
        const vouchers = [{ amountInclTax: text(voucher), expiresOn: '2027-01-01' }];
        const answer = ask({ orderTotalInclTax: text(order), vouchers });
        const result = 'result' in answer ? answer.result : {};
        expect(back(result['appliedInclTax']) + back(result['remainderInclTax'])).toBe(order);
        expect(back(result['appliedInclTax']) + back(result['lostBalanceInclTax'])).toBe(voucher);
      }),
    );
  });
});
