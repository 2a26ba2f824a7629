import { expect, test } from 'vitest';
import { monthEnds } from './month-ends.ts';

test('the number at the end of each month is found back from today by what came and went', () => {
  const counts = (values: Readonly<Record<string, bigint>>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  // 10 now; 3 came and 1 went in March: 8 at the end of February; 2 went in February: 10 at the end of January.
  expect(
    monthEnds(
      ['2026-01', '2026-02', '2026-03'],
      10n,
      counts({ '2026-03': 3n }),
      counts({ '2026-03': 1n, '2026-02': 2n }),
    ),
  ).toEqual(counts({ '2026-01': 10n, '2026-02': 8n, '2026-03': 10n }));
});
