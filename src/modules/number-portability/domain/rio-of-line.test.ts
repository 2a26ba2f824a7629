import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../test/support/seeded-random.ts';
import { issueRio, rioFault } from '../../../formats/rio.ts';
import { rioQuality, rioReference } from './rio-of-line.ts';

describe('the parts of a RIO that an operator chooses', () => {
  it.each([
    ['mobile', 'person', 'P'],
    ['mobile', 'company', 'E'],
    ['fixed', 'person', 'F'],
    ['fixed', 'company', 'S'],
  ] as const)('marks a %s line of a %s with %s', (kind, holder, mark) => {
    expect(rioQuality(kind, holder)).toBe(mark);
  });

  it('draws six letters and digits, and makes with them a RIO that holds', () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 200 }, () => rioReference(random));
    expect(drawn.filter((one) => !/^[A-Z0-9]{6}$/.test(one))).toEqual([]);
    expect(new Set(drawn).size).toBe(200);
    expect(rioFault(issueRio('Z9', 'F', drawn[0]!, '0590123456'), '0590 12 34 56')).toBeUndefined();
  });
});
