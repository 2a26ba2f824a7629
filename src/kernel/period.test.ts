import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, plusDays } from './civil-date.ts';
import { contains, daysFromTo, lengthDays, overlap, type Period } from './period.ts';

const period = fc
  .tuple(fc.integer({ min: 19_000, max: 21_000 }), fc.nat(400))
  .map(([from, length]): Period => ({ from: from as CivilDate, to: plusDays(from as CivilDate, length) }));

describe('periods', () => {
  const march = daysFromTo(civilDate('2026-03-01'), civilDate('2026-03-31'));

  it('hold their first day and not the day after their last', () => {
    expect(lengthDays(march)).toBe(31);
    expect(contains(march, civilDate('2026-03-01'))).toBe(true);
    expect(contains(march, civilDate('2026-03-31'))).toBe(true);
    expect(contains(march, civilDate('2026-04-01'))).toBe(false);
    expect(contains(march, civilDate('2026-02-28'))).toBe(false);
  });

  it('of a single day have one day, and upside down none', () => {
    const day = civilDate('2026-03-01');
    expect(lengthDays(daysFromTo(day, day))).toBe(1);
    expect(lengthDays({ from: plusDays(day, 5), to: day })).toBe(0);
  });

  it('that only touch share no day', () => {
    const april = daysFromTo(civilDate('2026-04-01'), civilDate('2026-04-30'));
    expect(overlap(march, april)).toBeUndefined();
    expect(overlap(march, daysFromTo(civilDate('2026-03-31'), civilDate('2026-04-30')))).toEqual(
      daysFromTo(civilDate('2026-03-31'), civilDate('2026-03-31')),
    );
  });

  it('share the same days whichever comes first', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlap(a, b)).toEqual(overlap(b, a));
      }),
    );
  });

  it('share exactly the days that both hold', () => {
    fc.assert(
      fc.property(period, period, fc.integer({ min: 18_900, max: 21_500 }), (a, b, n) => {
        const day = n as CivilDate;
        const common = overlap(a, b);
        return (common !== undefined && contains(common, day)) === (contains(a, day) && contains(b, day));
      }),
    );
  });
});
