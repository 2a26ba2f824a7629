import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import { cents, euros, type Money } from '../../kernel/money.ts';
import { anniversariesUntil, anniversary, firstRenewalOverCaps } from './prepaid-subscription.ts';

describe('anniversaries of a subscription', () => {
  it('of the 31st come back to the 31st', () => {
    const on = civilDate('2026-01-31');
    expect([1, 2].map((k) => isoDate(anniversary(on, { months: 1 }, k)))).toEqual(['2026-02-28', '2026-03-31']);
  });

  it('are counted as many as they are walked', () => {
    const on = civilDate('2026-01-31');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({ days: fc.integer({ min: 1, max: 40 }) }),
          fc.record({ months: fc.integer({ min: 1, max: 13 }) }),
        ),
        fc.integer({ min: -5, max: 800 }),
        (length, days) => {
          const day = plusDays(on, days);
          let walked = 0;
          while (anniversary(on, length, walked + 1) <= day) walked += 1;
          return anniversariesUntil(on, length, day) === walked;
        },
      ),
    );
  });
});

describe('caps on the total cost', () => {
  it('stop the first renewal that passes beyond the lowest of them', () =>
    expect(firstRenewalOverCaps(euros('4.99'), [euros('20.00'), euros('10.00')])).toBe(2));
  it('let the total reach a cap exactly', () => expect(firstRenewalOverCaps(euros('5.00'), [euros('10.00')])).toBe(2));
  it('never stop a free subscription, unless the cap is nothing', () => {
    expect(firstRenewalOverCaps(euros('0.00'), [euros('1.00')])).toBeUndefined();
    expect(firstRenewalOverCaps(euros('0.00'), [euros('0.00')])).toBe(1);
  });

  it('stop where paying period after period would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 5000 }), (price, extra) => {
        const unit = cents(price);
        const cap = cents(price + extra);
        let k = 1;
        while (!(unit * BigInt(k) >= cap || unit * BigInt(k + 1) > cap)) k += 1;
        return firstRenewalOverCaps(unit, [cap] as Money[]) === k;
      }),
    );
  });
});
