import { describe, expect, it } from 'vitest';
import { clauses } from './clauses.ts';
import { LEGAL_BASES, purposeOf, purposes } from './purposes.ts';

describe('the table of purposes', () => {
  it('holds each purpose once, with known bases, clauses of the policy and words in both languages', () => {
    const ids = new Set(clauses.map((one) => one.id));
    expect(new Set(purposes.map((one) => one.code)).size).toBe(62);
    for (const one of purposes) {
      for (const basis of [...one.legalBases, ...Object.values(one.byStatus ?? {}).flat()]) {
        expect(LEGAL_BASES).toContain(basis);
      }
      for (const id of one.clauses) expect(ids).toContain(id);
      expect(one.label.fr && one.label.en).toBeTruthy();
    }
  });

  it('says how several bases combine, unless the kind of person settles it', () => {
    for (const one of purposes) expect(one.legalBases.length > 1).toBe(Boolean(one.combination ?? one.byStatus));
  });

  it('knows no other purpose', () => {
    expect(() => purposeOf('astrology')).toThrow(RangeError);
  });
});
