import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'order-limits');

const ask = (given: object) =>
  decide('boutique-pro', 'order-limits', { orderedOn: '2026-03-08', previousOrders: [], ...given });

describe('limits on mobile terminals, at their edges', () => {
  it('counts the whole week of a Sunday, from its Monday', () => {
    const previousOrders = [
      { on: '2026-03-01', quantity: 20 },
      { on: '2026-03-02', quantity: 20 },
      { on: '2026-03-07', quantity: 25 },
      { on: '2026-03-08', quantity: 5 },
    ];
    expect(ask({ quantity: 10, previousOrders })).toMatchObject({ result: { eligible: true, allowedNow: 10 } });
    expect(ask({ quantity: 11, previousOrders })).toMatchObject({ result: { reason: 'weekly-limit', allowedNow: 10 } });
    expect(ask({ quantity: 16, previousOrders })).toMatchObject({ result: { reason: 'daily-limit' } });
  });

  it('never allows less than nothing', () => {
    expect(ask({ quantity: 1, previousOrders: [{ on: '2026-03-08', quantity: 99 }] })).toMatchObject({
      result: { reason: 'daily-limit', allowedNow: 0 },
    });
  });

  it('refuses an order that comes later, or that is empty', () => {
    expect(ask({ quantity: 1, previousOrders: [{ on: '2026-03-09', quantity: 1 }] })).toMatchObject({
      error: { field: 'previousOrders' },
    });
    expect(ask({ quantity: 1, previousOrders: [{ on: '2026-03-07', quantity: 0 }] })).toMatchObject({
      error: { field: 'previousOrders' },
    });
  });

  it('accepts an order exactly when it fits in what is allowed', () => {
    const order = fc.record({
      on: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-05', '2026-03-08'),
      quantity: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (previousOrders, quantity) => {
        const answer = ask({ quantity, previousOrders });
        const { eligible, allowedNow } = 'result' in answer ? answer.result : {};
        expect(eligible).toBe(quantity <= (allowedNow as number));
      }),
    );
  });
});
