import { expect, test } from 'vitest';
import { withOffset } from './territory-time.ts';

test.each([
  ['2026-03-14T10:00', 'GP', '2026-03-14T10:00:00-04:00'],
  ['2026-03-14T10:00', 'YT', '2026-03-14T10:00:00+03:00'],
  ['2026-03-14T10:00', 'FR-57', '2026-03-14T10:00:00+01:00'],
  ['2026-07-14T10:00', 'FR', '2026-07-14T10:00:00+02:00'],
  ['2026-03-29T03:30', 'FR', '2026-03-29T03:30:00+02:00'],
  ['2026-03-14T10:00:00-04:00', 'GP', '2026-03-14T10:00:00-04:00'],
])('%s on the clocks of %s is sent as %s', (local, territory, sent) => {
  expect(withOffset(local, territory)).toBe(sent);
});
