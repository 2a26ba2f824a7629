import { expect, it } from 'vitest';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { extendedToWorkingDay } from './extended-deadline.ts';

it.each([
  ['ouvre', 'FR-57', '2026-03-16', [], '2026-03-16'],
  ['ouvre', 'FR-57', '2026-03-21', [], '2026-03-23'],
  ['ouvrable', 'FR-57', '2026-03-21', [], '2026-03-21'],
  ['ouvre', 'FR-57', '2026-04-03', [], '2026-04-07'],
  ['ouvre', 'FR-54', '2026-04-03', [], '2026-04-03'],
  ['ouvre', 'FR-54', '2026-03-21', ['2026-03-23', '2026-03-24'], '2026-03-25'],
  ['ouvre', 'FR-54', '2026-03-20', ['2026-03-20', '2026-03-20'], '2026-03-23'],
] as const)('%s in %s: %s with closed days %j runs to %s', (kind, territory, date, closed, expected) => {
  expect(isoDate(extendedToWorkingDay(kind, territory, civilDate(date), closed.map(civilDate)))).toBe(expected);
});
