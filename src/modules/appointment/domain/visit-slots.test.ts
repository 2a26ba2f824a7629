import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { closedFor, hasSlots, slotsOn } from './visit-slots.ts';

const morning = { days: '1-5', begins: '08:00', ends: '12:00' };
const saturday = { days: '6', begins: '08:00', ends: '10:00', territory: 'MQ' } as const;
const calendar = {
  closedDays: [
    { on: '2026-05-15', label: 'Pont' },
    { on: '2026-12-24', label: 'Réveillon', territory: 'GP' },
  ] as const,
  desks: [],
  visitSlots: [{ ...morning, begins: '14:00', ends: '18:00' }, morning, saturday],
};

test('a closed day holds everywhere, or in its territory alone', () => {
  expect(closedFor(calendar, 'MQ', civilDate('2026-05-15'))).toBe('Pont');
  expect(closedFor(calendar, 'GP', civilDate('2026-12-24'))).toBe('Réveillon');
  expect(closedFor(calendar, 'MQ', civilDate('2026-12-24'))).toBeUndefined();
});

test('a territory with slots of its own has those alone, the first to begin first', () => {
  // 16 March 2026 is a Monday, 21 March a Saturday.
  expect(slotsOn(calendar, 'GP', civilDate('2026-03-16')).map((one) => one.begins)).toEqual(['08:00', '14:00']);
  expect(slotsOn(calendar, 'GP', civilDate('2026-03-21'))).toEqual([]);
  expect(slotsOn(calendar, 'MQ', civilDate('2026-03-16'))).toEqual([]);
  expect(slotsOn(calendar, 'MQ', civilDate('2026-03-21'))).toEqual([saturday]);
});

test('until somebody says when technicians come, they come at any hour', () => {
  expect(hasSlots({ ...calendar, visitSlots: [] }, 'GP')).toBe(false);
  expect(hasSlots({ ...calendar, visitSlots: [saturday] }, 'GP')).toBe(false);
  expect(hasSlots(calendar, 'GP')).toBe(true);
});
