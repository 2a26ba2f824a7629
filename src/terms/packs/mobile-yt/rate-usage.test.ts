import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../kernel/money.ts';
import { type MonthCounters, plusCounters, type RatedUsage, type UsageFacts } from '../../model/usage.ts';
import { rateUsage } from './rate-usage.ts';

const PLAN = { unlimitedVoice: true, includedZones: 'mayotte france-dom', dataGigabytes: 20, roamingGigabytes: 12 };
const GB = 1_000_000_000;

const rate = (facts: Partial<UsageFacts>): RatedUsage =>
  rateUsage({
    territory: 'YT',
    characteristics: PLAN,
    kind: 'voice',
    direction: 'out',
    calledNumber: '+262639112233',
    visitedCountry: null,
    quantity: '60',
    counters: {},
    correspondentRank: 1,
    ...facts,
  });
const told = ({ outcome, amountInclTax, zone }: RatedUsage): string => `${outcome} ${amountInclTax} ${zone}`;
const COMOROS = '+2693334455';

describe('calls and messages', () => {
  it.each([
    [{}, 'included 0.00 YT-CALL-MAYOTTE'],
    [{ calledNumber: COMOROS, quantity: '61' }, 'charged 0.46 YT-CALL-COMOROS'],
    [{ kind: 'sms', calledNumber: '+33612345678', quantity: '1' }, 'included 0.00 YT-SMS-FRANCE-DOM'],
    [{ kind: 'mms', calledNumber: COMOROS, quantity: '2' }, 'charged 1.20 YT-MMS-COMOROS'],
    [{ kind: 'sms', calledNumber: '36000', quantity: '1' }, 'charged 0.50 YT-SMS-PREMIUM'],
    // 0.15 + 0.80: a premium number is in no plan.
    [{ calledNumber: '+33899123456' }, 'charged 0.95 YT-PREMIUM'],
    [{ calledNumber: '112' }, 'included 0.00 YT-EMERGENCY'],
    [{ calledNumber: '9999' }, 'unpriced 0.00 null'],
  ] as const)('%j at home: %s', (facts, answer) => {
    expect(told(rate(facts))).toBe(answer);
  });

  it('outside a plan that includes none cost the price of their zone, wherever article 13.2 makes the place like home', () => {
    const characteristics = { ...PLAN, includedZones: '', unlimitedVoice: false };
    expect(told(rate({ characteristics }))).toBe('charged 0.10 YT-CALL-MAYOTTE');
    expect(told(rate({ characteristics, visitedCountry: 'RE' }))).toBe('charged 0.10 YT-CALL-MAYOTTE');
    expect(rate({ characteristics, visitedCountry: 'RE' }).taken.because).toContain('mobile-yt/13.2.c');
  });

  it.each([
    // From Spain to Germany and to Mayotte: what is included from Mayotte to Mayotte.
    [{ visitedCountry: 'ES', calledNumber: '+493012345678' }, 'included 0.00', 'mobile-yt/13.2.a'],
    [{ visitedCountry: 'CH' }, 'included 0.00', 'mobile-yt/13.2.a'],
    [{ visitedCountry: 'ES', calledNumber: COMOROS }, 'charged 1.35', 'mobile-yt/7.5'],
    [{ visitedCountry: 'KM' }, 'charged 0.90', 'mobile-yt/7.5'],
    [{ visitedCountry: 'US', direction: 'in' }, 'charged 1.20', 'mobile-yt/7.5'],
    [{ visitedCountry: 'ES', direction: 'in' }, 'included 0.00', 'mobile-yt/13.2.a'],
    [{ visitedCountry: 'US', direction: 'in', kind: 'sms', quantity: '1' }, 'included 0.00', 'mobile-yt/7.5'],
  ] as const)('%j while roaming: %s by %s', (facts, answer, clause) => {
    const rated = rate(facts);
    expect(told(rated)).toMatch(new RegExp(`^${answer}`));
    expect(rated.taken.because).toContain(clause);
  });

  it('beyond 150 and 100 recipients, or 1 h 50, are told and stay included; special numbers are no recipients', () => {
    const exceeded = (facts: Partial<UsageFacts>) => rate(facts).fairUseExceeded;
    expect([exceeded({ correspondentRank: 150 }), exceeded({ correspondentRank: 151 })]).toEqual([false, true]);
    const sms = { kind: 'sms', quantity: '1' } as const;
    expect([exceeded({ ...sms, correspondentRank: 100 }), exceeded({ ...sms, correspondentRank: 101 })]).toEqual([
      false,
      true,
    ]);
    expect([exceeded({ quantity: '6600' }), exceeded({ quantity: '6601' })]).toEqual([false, true]);
    expect(rate({ correspondentRank: 151 }).outcome).toBe('included');
    expect([rate({}).countsCorrespondent, rate({ calledNumber: '+33899123456' }).countsCorrespondent]).toEqual([
      true,
      false,
    ]);
  });
});

describe('data', () => {
  const data = (facts: Partial<UsageFacts>) => rate({ kind: 'data', calledNumber: null, ...facts });

  it('is slowed beyond the volume of the plan and its options, and costs nothing', () => {
    const at = (bytes: number, options: string[] = []) => data({ quantity: String(bytes), options });
    expect([at(20 * GB).fairUseExceeded, at(20 * GB + 1).fairUseExceeded]).toEqual([false, true]);
    expect(at(20 * GB + 1).taken.because).toContain('mobile-yt/12.1.e');
    expect(at(30 * GB, ['YT-OPT-DATA-10']).fairUseExceeded).toBe(false);
    expect(at(25 * GB).amountInclTax).toBe('0.00');
  });

  it('from the places of article 13.2 is within the roaming policy, then at the surcharge: 2 GB at 0.0011 a megabyte', () => {
    expect(told(data({ quantity: String(12 * GB), visitedCountry: 'FR' }))).toBe('included 0.00 data');
    expect(told(data({ quantity: String(14 * GB), visitedCountry: 'FR' }))).toBe('charged 2.20 YT-ROAM-ZONE-DATA');
    expect(told(data({ quantity: String(2 * GB), visitedCountry: 'FR', counters: { dz: 12 * GB } }))).toBe(
      'charged 2.20 YT-ROAM-ZONE-DATA',
    );
  });

  it('cut into sessions in any way, at home and away, comes to the same', () => {
    const sessions = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 * GB }), fc.constantFrom('FR', 'DE')), {
      minLength: 1,
      maxLength: 12,
    });
    const total = (records: readonly (readonly [number, string])[]): bigint => {
      let [counters, sum]: [MonthCounters, bigint] = [{}, 0n];
      for (const [bytes, visitedCountry] of records) {
        const rated = data({ quantity: String(bytes), visitedCountry, counters });
        counters = plusCounters(counters, rated.counters);
        sum += parseMoney(rated.amountInclTax)!;
      }
      return sum;
    };
    fc.assert(
      fc.property(sessions, (records) => {
        const whole = records.reduce((sum, [bytes]) => sum + bytes, 0);
        expect(total(records)).toBe(total([[whole, 'FR']]));
        expect(total([...records].reverse())).toBe(total(records));
      }),
      { numRuns: 50 },
    );
  });

  it('without a plan for it costs the sheet’s price: 1 MB is 98 steps of 10 240 bytes, 1.003520 MB at 0.05', () => {
    const { dataGigabytes: _, ...characteristics } = PLAN;
    expect(told(data({ characteristics, quantity: '1000000' }))).toBe('charged 0.05 YT-DATA-HOME');
  });
});
