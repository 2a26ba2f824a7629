import { expect, test } from 'vitest';
import type { PortingDetail, PortingDay } from '../api/shapes.ts';
import { portingSteps } from './porting-steps.ts';

const NO_WHY = { decision: null, clauses: [] };

function port(state: PortingDetail['state'], days: Partial<Record<PortingDay['name'], string>>, more = {}) {
  const dates = Object.entries(days).map(([name, value]) => ({ name, on: { value, why: NO_WHY } }));
  const over = ['done', 'lost', 'refused', 'cancelled'].includes(state);
  return { direction: 'in', state, dates, due: [], over, ...more } as unknown as PortingDetail;
}
const told = (one: PortingDetail, today = '2026-03-04') =>
  portingSteps(one, today).map(({ name, when, on }) => [name, when, on?.value].filter(Boolean).join(' '));

test('a request that waits for its line has not left', () => {
  expect(told(port('requested', { requested: '2026-03-02', expected: '2026-03-05' }))).toEqual([
    'requested past 2026-03-02',
    'to-send due',
    'expected due 2026-03-05',
  ]);
});

test('a request that was sent awaits the answer of the former operator', () => {
  const due = [{ kind: 'port-in-answer', late: false, dueOn: '2026-03-05', why: NO_WHY }];
  const one = port('sent', { requested: '2026-03-02', sent: '2026-03-02', expected: '2026-03-06' }, { due });
  expect(told(one)).toEqual([
    'requested past 2026-03-02',
    'sent past 2026-03-02',
    'answer due 2026-03-05',
    'expected due 2026-03-06',
  ]);
});

test('a planned day is late once it has passed, and past once the number is there', () => {
  const days = { requested: '2026-03-02', sent: '2026-03-02', accepted: '2026-03-03', scheduled: '2026-03-06' };
  expect(told(port('scheduled', days), '2026-03-06').at(-1)).toBe('scheduled due 2026-03-06');
  expect(told(port('scheduled', days), '2026-03-07').at(-1)).toBe('scheduled late 2026-03-06');
  expect(told(port('done', { ...days, ported: '2026-03-10' })).slice(-2)).toEqual([
    'scheduled past 2026-03-06',
    'ported past 2026-03-10',
  ]);
});

test('a request that is refused or given up ends there', () => {
  const days = { requested: '2026-03-02', sent: '2026-03-02', expected: '2026-03-06' };
  expect(told(port('refused', days)).at(-1)).toBe('refused stopped');
  expect(told(port('cancelled', { requested: '2026-03-02' }))).toEqual([
    'requested past 2026-03-02',
    'cancelled stopped',
  ]);
});

test('a number that leaves is granted, then gone', () => {
  const days = { requested: '2026-03-02', accepted: '2026-03-02', scheduled: '2026-03-05', ported: '2026-03-05' };
  expect(told(port('done', days, { direction: 'out' }))).toEqual([
    'requested past 2026-03-02',
    'granted past 2026-03-02',
    'scheduled past 2026-03-05',
    'left past 2026-03-05',
  ]);
});
