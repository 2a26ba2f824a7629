import { describe, expect, it } from 'vitest';
import type { RatedUsage, UsageFacts } from '../../model/usage.ts';
import { life } from './life.ts';

const rate = (facts: Partial<UsageFacts>): RatedUsage =>
  life.rateUsage({
    territory: 'GP',
    characteristics: { offer: 'infini' },
    kind: 'voice',
    direction: 'out',
    calledNumber: '+33142345678',
    visitedCountry: null,
    quantity: '60',
    counters: {},
    correspondentRank: 1,
    ...facts,
  });
const told = ({ outcome, amountInclTax, zone }: RatedUsage): string => `${outcome} ${amountInclTax} ${zone}`;

describe('the use of a Livebox line', () => {
  it.each([
    [{}, 'included 0.00 F-FR'],
    // 0.10 + 1.062 x 90 / 60 = 1.693.
    [{ calledNumber: '+212612345678', calledNetwork: 'mobile', quantity: '90' }, 'charged 1.69 M-MAG'],
    [{ quantity: '0' }, 'not-connected 0.00 F-FR'],
    // What annex 4 does not print: 0.15 + 0.80; free help; a satellite, 0.20 + 6.50.
    [{ calledNumber: '+33899123456' }, 'charged 0.95 LB-PREMIUM'],
    [{ calledNumber: '115' }, 'included 0.00 LB-EMERGENCY'],
    [{ calledNumber: '+8816123456789', calledNetwork: 'mobile' }, 'charged 6.70 LB-SATELLITE'],
    // A British number that the annex leaves out of its zone: 0.12 + 0.75.
    [{ calledNumber: '+448701234567', calledNetwork: 'fixed' }, 'charged 0.87 LB-UK-SPECIAL'],
    [{ calledNumber: '7777' }, 'unpriced 0.00 null'],
    [{ kind: 'sms', quantity: '1', calledNumber: '+33612345678' }, 'unpriced 0.00 null'],
    [{ direction: 'in' }, 'included 0.00 null'],
  ] as const)('%j: %s', (facts, answer) => {
    expect(told(rate(facts))).toBe(answer);
  });

  it('a record that waits for a price says why, and is charged nothing', () => {
    expect(rate({ calledNumber: '7777' })).toMatchObject({
      reason: 'no-price',
      chargedUnits: 0,
      amountInclTax: '0.00',
    });
  });

  it('counts 250 correspondents a month', () => {
    expect(rate({ correspondentRank: 250 }).outcome).toBe('included');
    expect(rate({ correspondentRank: 251 })).toMatchObject({ fairUseExceeded: true, countsCorrespondent: true });
    expect(life.usageCounters!({ characteristics: {}, options: [] })[0]).toMatchObject({ name: 'v', limit: 250 });
  });
});
