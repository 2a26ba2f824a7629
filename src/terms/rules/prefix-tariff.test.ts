import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPrefixIndex, longestPrefix } from './prefix-tariff.ts';

const prefix = fc.stringMatching(/^[0-9]{1,6}$/);

describe('a table of prefixes', () => {
  it('gives the row of the longest prefix with which the number begins', () => {
    const index = buildPrefixIndex([
      { prefix: '1', value: 0 },
      { prefix: '1907', value: 1 },
      { prefix: '33', value: 2 },
    ]);
    expect(longestPrefix(index, '19075550123')).toBe(1);
    expect(longestPrefix(index, '1905550123')).toBe(0);
    expect(longestPrefix(index, '+33612345678', 1)).toBe(2);
    expect(longestPrefix(index, '3')).toBe(-1);
    expect(longestPrefix(index, '')).toBe(-1);
  });

  it('refuses a prefix that stands twice, an empty one, and one that is not digits', () => {
    const row = { prefix: '33', value: 0 };
    expect(() => buildPrefixIndex([row, { prefix: '33', value: 1 }])).toThrow('twice');
    expect(() => buildPrefixIndex([{ prefix: '', value: 0 }])).toThrow();
    expect(() => buildPrefixIndex([{ prefix: '3a', value: 0 }])).toThrow();
  });

  it('agrees with a plain search over all prefixes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(prefix, { maxLength: 40 }), fc.stringMatching(/^[0-9]{1,9}$/), (prefixes, number) => {
        const index = buildPrefixIndex(prefixes.map((one, value) => ({ prefix: one, value })));
        const begun = prefixes.filter((one) => number.startsWith(one)).sort((a, b) => b.length - a.length);
        expect(longestPrefix(index, number)).toBe(begun.length === 0 ? -1 : prefixes.indexOf(begun[0]!));
      }),
    );
  });
});
