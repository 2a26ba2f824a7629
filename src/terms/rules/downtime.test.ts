import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { coveredMs } from './downtime.ts';

const at = (ms: number): Instant => ms as Instant;
const stretch = (start: number, end: number) => ({ startAt: at(start), endAt: at(end) });

it.each([
  ['nothing', [], 0],
  ['a stretch inside', [stretch(10, 30)], 20],
  ['a stretch that begins before', [stretch(-50, 30)], 30],
  ['a stretch that ends after', [stretch(90, 300)], 10],
  ['stretches wholly outside', [stretch(-50, 0), stretch(100, 120)], 0],
  ['overlaps once, whatever their order', [stretch(20, 40), stretch(10, 30), stretch(12, 14)], 30],
  ['neighbours that touch', [stretch(10, 20), stretch(20, 30)], 20],
])('counts %s', (_what, stretches, expected) => {
  expect(coveredMs(stretches, at(0), at(100))).toBe(expected);
});

it('equals the count of covered moments', () => {
  const one = fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (spans) => {
      const stretches = spans.map(([start, length]) => stretch(start, start + length));
      let expected = 0;
      for (let ms = 0; ms < 100; ms += 1) if (stretches.some((s) => s.startAt <= ms && ms < s.endAt)) expected += 1;
      expect(coveredMs(stretches, at(0), at(100))).toBe(expected);
    }),
  );
});
