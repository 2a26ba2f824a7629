import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../test/support/database.ts';
import { DAY_MS, instant } from '../kernel/instant.ts';
import { movableClock, systemClock } from './clock.ts';
import type { ThrowawayDatabase } from './database/throwaway.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const near = (a: number, b: number) => Math.abs(a - b) < 5_000;

test('a clock moved by one process is moved for the others', async () => {
  const server = await movableClock(database.pool, { watch: true });
  const command = await movableClock(database.pool, { watch: false });
  expect(near(server.now(), systemClock.now())).toBe(true);
  await command.advance(30 * DAY_MS);
  await vi.waitFor(() => expect(server.offsetMs()).toBe(30 * DAY_MS));
  expect(near(server.now(), systemClock.now() + 30 * DAY_MS)).toBe(true);
  server.close();
});

test('moves add up, and the clock can be set', async () => {
  const clock = await movableClock(database.pool, { watch: false });
  await clock.set(instant('2027-01-31T12:00:00Z'));
  await clock.advance(DAY_MS);
  const later = await movableClock(database.pool, { watch: false });
  expect(near(later.now(), instant('2027-02-01T12:00:00Z'))).toBe(true);
});
