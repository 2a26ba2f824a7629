import { expect, test } from 'vitest';
import { packs } from '../../../terms/packs/index.ts';
import { termsHash } from './terms-hash.ts';

const editions = packs.flatMap((pack) => pack.versions.map((version) => [pack.id, version.id] as const));

test.each(editions)('the terms %s of %s have a mark of their own, the same each time', (pack, version) => {
  expect(termsHash(pack, version)).toMatch(/^[0-9a-f]{64}$/);
  expect(termsHash(pack, version)).toBe(termsHash(pack, version));
});

test('no two editions bear the same mark', () => {
  expect(new Set(editions.map(([pack, version]) => termsHash(pack, version))).size).toBe(editions.length);
});

test('an edition that does not exist has no mark', () => {
  expect(termsHash(editions[0]![0], '1900-01')).toBeUndefined();
  expect(termsHash('no-such-contract', '2024-04')).toBeUndefined();
});
