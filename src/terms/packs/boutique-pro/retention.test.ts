import { describe, expect, it } from 'vitest';
import { clauses } from './clauses.ts';
import { retentionOf, retentionPeriod, retentions } from './retention.ts';

describe('the retention table', () => {
  it.each([
    ['P3Y', { months: 36, days: 0, hours: 0 }],
    ['P13M', { months: 13, days: 0, hours: 0 }],
    ['P370D', { months: 0, days: 370, hours: 0 }],
    ['PT48H', { months: 0, days: 0, hours: 48 }],
    ['PT0S', { months: 0, days: 0, hours: 0 }],
  ])('reads %s', (iso, period) => {
    expect(retentionPeriod(iso)).toEqual(period);
  });

  it('refuses a duration that it cannot count', () => {
    expect(() => retentionPeriod('P2W')).toThrow(RangeError);
  });

  it('holds each category once, with a clause of the policy and words in both languages', () => {
    const ids = new Set(clauses.map((one) => one.id));
    expect(new Set(retentions.map((one) => one.category)).size).toBe(43);
    for (const one of retentions) {
      expect(ids).toContain(one.clause);
      expect(one.label.fr && one.label.en && one.event.fr && one.event.en).toBeTruthy();
    }
  });

  it('knows no other category', () => {
    expect(() => retentionOf('horoscope')).toThrow(RangeError);
  });
});
