import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOperators, freshDatabase } from '../../test/support/database.ts';
import { machineRandom } from '../platform/random.ts';
import { movableClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import type { Installation } from '../platform/installation.ts';
import type { DemoParts } from '../platform/demo-parts.ts';
import { loadDemoWhenEmpty } from './load-demo.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function installation(demo: 'full' | 'none'): Promise<Installation> {
  const clock = await movableClock(database.pool, { watch: false });
  return {
    database,
    clock,
    random: machineRandom,
    config: readConfig({ REGIE_DEMO: demo }),
    close: () => Promise.resolve(),
  };
}

const lines: string[] = [];
const load = async (demo: 'full' | 'none', program: (parts: DemoParts) => Promise<void>) =>
  loadDemoWhenEmpty(
    await installation(demo),
    (line) => lines.push(line),
    () => Promise.resolve(program),
  );
const operators = async () =>
  (await database.db.selectFrom('platform_operator').select('id').orderBy('id').execute()).map((row) => row.id);

test('an installation that wants no demonstration gets none', async () => {
  await load('none', () => addOperators(database, 'unwanted'));
  expect(await operators()).toEqual([]);
});

test('a demonstration that was interrupted is begun again from nothing', async () => {
  const interrupted = load('full', async () => {
    await addOperators(database, 'half');
    throw new Error('interrupted');
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  await load('full', () => addOperators(database, 'whole'));
  expect(await operators()).toEqual(['whole']);
  expect(lines.join()).toContain('starting over');
});

test('a demonstration that is there is left alone', async () => {
  await load('full', () => addOperators(database, 'again'));
  expect(await operators()).toEqual(['whole']);
});
