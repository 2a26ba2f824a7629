import { expect, test } from 'vitest';
import { instant, plusMs } from '../../../kernel/instant.ts';
import { isWhole, type Seen } from './whole-file.ts';

const NOW = instant('2026-03-02T10:00:00Z');
const seen = (name: string, size: number, agoMs = 0): Seen => ({
  name,
  size,
  modifiedMs: 1,
  seenAt: plusMs(NOW, -agoMs),
});
const before = (...files: readonly Seen[]) => new Map(files.map((one) => [one.name, one]));

test.each([
  ['seen for the first time', seen('a.csv', 10), before(), false],
  ['of the same size two seconds later', seen('a.csv', 10), before(seen('a.csv', 10, 2000)), true],
  ['of the same size one second later', seen('a.csv', 10), before(seen('a.csv', 10, 1000)), false],
  ['that has grown', seen('a.csv', 11), before(seen('a.csv', 10, 9000)), false],
  ['written again at the same size', { ...seen('a.csv', 10), modifiedMs: 2 }, before(seen('a.csv', 10, 9000)), false],
  ['still called .part', seen('a.csv.part', 10), before(seen('a.csv.part', 10, 9000)), false],
  ['that was called .part and has its name now', seen('a.csv', 10), before(seen('a.csv.part', 10, 9000)), true],
  ['shorter than the .part that it was', seen('a.csv', 9), before(seen('a.csv.part', 10, 9000)), false],
  ['beside another .part', seen('a.csv', 10), before(seen('b.csv.part', 10, 9000)), false],
])('a file %s is taken: %#', (_what, file, look, taken) => {
  expect(isWhole(file, look)).toBe(taken);
});
