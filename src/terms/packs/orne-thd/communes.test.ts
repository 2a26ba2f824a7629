import { describe, expect, it } from 'vitest';
import { communeKey, communes, findCommune } from './communes.ts';

describe('the communes of the contract', () => {
  it('are found by their own name and by every alias', () => {
    for (const commune of communes)
      for (const name of [commune.name, ...(commune.aliases ?? [])])
        expect(findCommune(name.toUpperCase())).toBe(commune);
  });

  it('are told apart by their key', () => {
    expect(new Set(communes.map((one) => communeKey(one.name))).size).toBe(communes.length);
  });

  it('keep the printed spellings', () => {
    expect(findCommune('Moyeuve-Grande')?.name).toBe('Moyeuvre-Grande');
    expect(findCommune('Génerville')?.name).toBe('Génaville');
    expect(findCommune('Thionville')).toBeUndefined();
  });
});
