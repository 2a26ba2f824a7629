import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euros, parseMoney } from '../../../kernel/money.ts';
import { type MonthCounters, plusCounters, type RatedUsage, type UsageFacts } from '../../model/usage.ts';
import { decide } from '../../decide.ts';
import { rateUsage } from './rate-usage.ts';

const FIXED = {
  territory: 'FR-57',
  characteristics: { service: 'internet', services: 'internet+fixed-telephony' },
} as const;
const MOBILE = {
  territory: 'FR',
  characteristics: { service: 'mobile', services: 'mobile', mobilePlan: 'O-maxi' },
} as const;
const GB = 1_000_000_000;

const rate = (facts: Partial<UsageFacts>): RatedUsage =>
  rateUsage({
    ...FIXED,
    kind: 'voice',
    direction: 'out',
    calledNumber: '+33387112233',
    visitedCountry: null,
    quantity: '60',
    counters: {},
    correspondentRank: 1,
    ...facts,
  });
const told = ({ outcome, amountInclTax }: RatedUsage): string => `${outcome} ${amountInclTax}`;

/** Rates the records of a month one after the other. */
function month(records: readonly Partial<UsageFacts>[]): readonly RatedUsage[] {
  let counters: MonthCounters = {};
  return records.map((record) => {
    const rated = rate({ ...record, counters });
    counters = plusCounters(counters, rated.counters);
    return rated;
  });
}
const totalOf = (rated: readonly RatedUsage[]): bigint =>
  rated.reduce((sum, one) => sum + parseMoney(one.amountInclTax)!, 0n);

describe('unlimited calls from the fixed line', () => {
  it.each([
    ['7200', {}, 'included 0.00'],
    // Two begun minutes beyond two hours, at 0.06.
    ['7261', {}, 'charged 0.12'],
    ['60', { vs: 71_940 }, 'included 0.00'],
    ['61', { vs: 71_940 }, 'charged 0.06'],
    ['3600', { vs: 72_000 }, 'charged 3.60'],
  ] as const)('%s s after %j: %s', (quantity, counters, answer) => {
    expect(told(rate({ quantity, counters }))).toBe(answer);
  });

  it('covers in a month what the decision on fair use covers, whatever the calls and their order', () => {
    const calls = fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 25 });
    fc.assert(
      fc.property(calls, (durations) => {
        const rated = month(durations.map((seconds) => ({ quantity: String(seconds) })));
        const asked = durations.map((durationSeconds) => ({
          startedAt: '2026-03-05T10:00:00+01:00',
          durationSeconds,
          includedDestination: true,
        }));
        const answer = decide('orne-thd', 'fair-use-fixed', { month: '2026-03', calls: asked });
        const covered = rated.reduce((sum, one) => sum + (one.counters.vs ?? 0), 0);
        expect('result' in answer && answer.result.includedSeconds).toBe(covered);
      }),
      { numRuns: 50 },
    );
  });
});

describe('premium numbers', () => {
  it('are charged up to the legal ceiling of the month, and no further', () => {
    const calls = month(
      [3600, 120, 120, 600].map((seconds) => ({ calledNumber: '+33892123456', quantity: String(seconds) })),
    );
    // 0.15 + 48.00; 1.75; 0.10 left of 50.00; nothing left.
    expect(calls.map(told)).toEqual(['charged 48.15', 'charged 1.75', 'charged 0.10', 'charged 0.00']);
    expect(calls[3]!.taken.because).toContain('orne-thd/2.c.8');
  });

  it('cost nothing when the customer had them blocked', () => {
    const blocked = rate({ calledNumber: '3670', quantity: '60', options: ['PREMIUM-NUMBER-BLOCKING'] });
    expect([blocked.amountInclTax, blocked.taken.because.includes('orne-thd/2.c.10')]).toEqual(['0.00', true]);
  });
});

describe('the mobile line', () => {
  const mobile = (facts: Partial<UsageFacts>) => rate({ ...MOBILE, ...facts });
  it.each([
    [{ calledNumber: '+33612345678', quantity: '9000' }, 'included 0.00'],
    [{ kind: 'sms', calledNumber: '+33612345678', quantity: '1' }, 'included 0.00'],
    [{ kind: 'sms', calledNumber: '+352621000000', quantity: '2' }, 'charged 0.50'],
    // From Germany to Germany as from home to home; from Germany to the United States at the price of Europe.
    [{ calledNumber: '+493012345678', visitedCountry: 'DE' }, 'included 0.00'],
    [{ calledNumber: '+12025550123', visitedCountry: 'DE', quantity: '61' }, 'charged 1.80'],
    [{ calledNumber: '+33612345678', direction: 'in', visitedCountry: 'DE' }, 'included 0.00'],
    [{ calledNumber: '+33612345678', direction: 'in', visitedCountry: 'US', quantity: '60' }, 'charged 1.40'],
    [{ kind: 'data', calledNumber: null, quantity: String(50 * GB) }, 'included 0.00'],
    [{ kind: 'data', calledNumber: null, quantity: String(GB), counters: { d: 50 * GB } }, 'charged 10.00'],
    [{ kind: 'data', calledNumber: null, quantity: String(16 * GB), visitedCountry: 'ES' }, 'included 0.00'],
  ] as const)('%j: %s', (facts, answer) => {
    expect(told(mobile(facts))).toBe(answer);
  });

  it('tells when data in Europe has reached the ceiling of the plan', () => {
    const at = (quantity: number) =>
      mobile({ kind: 'data', calledNumber: null, quantity: String(quantity), visitedCountry: 'ES' });
    expect([at(15 * GB - 1).fairUseExceeded, at(15 * GB).fairUseExceeded]).toEqual([false, true]);
  });

  it('data further away never costs more than the legal ceiling, in any sessions', () => {
    const sessions = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sessions, (bytes) => {
        const facts = bytes.map(
          (one) =>
            ({ ...MOBILE, kind: 'data', calledNumber: null, quantity: String(one), visitedCountry: 'US' }) as const,
        );
        const whole = [{ ...facts[0]!, quantity: String(bytes.reduce((sum, one) => sum + one, 0)) }];
        expect(totalOf(month(facts)) <= euros('60.00')).toBe(true);
        expect(totalOf(month(facts))).toBe(totalOf(month(whole)));
      }),
      { numRuns: 50 },
    );
  });

  it('stops a blocked plan at its volume, unless its customer unblocked it', () => {
    const beyond = { kind: 'data', calledNumber: null, quantity: String(GB), counters: { d: 50 * GB } } as const;
    const characteristics = { ...MOBILE.characteristics, blockedPlan: true };
    expect(told(mobile({ ...beyond, characteristics }))).toBe('included 0.00');
    expect(told(mobile({ ...beyond, characteristics, options: ['USAGE-BLOCKING-OPTION'] }))).toBe('charged 10.00');
  });
});
