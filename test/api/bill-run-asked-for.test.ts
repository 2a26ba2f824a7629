import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { customerJobs } from '../../src/modules/customer/jobs.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { type JobRunner, jobRunner } from '../../src/platform/jobs/job-runner.ts';
import { openLog } from '../../src/platform/log.ts';
import { testApi, type TestApi } from '../support/api.ts';
import { billedCustomers } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { seededRandom } from '../support/seeded-random.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let runner: JobRunner;
const clock = testClock();

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await billedCustomers(database, clock, { ...testContext(), clock }, 'Valmy');
  api = await testApi(database, [customerRoutes], { clock });
  const parts = { database, clock, wallClock: clock, random: seededRandom(5), log: openLog('silent') };
  runner = jobRunner({ ...parts, jobs: customerJobs });
});
afterAll(async () => {
  await runner.close();
  await api.close();
  await database.drop();
});

interface Runs {
  readonly waiting: boolean;
  readonly runs: readonly { readonly asOf: string; readonly state: string; readonly done: number }[];
}

async function office() {
  const headers = await api.signedIn({ roles: ['billing'] });
  const ask = (asOf: string) => api.app.inject({ method: 'POST', url: '/api/bill-runs', headers, payload: { asOf } });
  const look = async (): Promise<Runs> => (await api.app.inject({ url: '/api/bill-runs', headers })).json<Runs>();
  return { ask, look };
}

test('a bill run is refused for a day that has not come', async () => {
  const { ask, look } = await office();
  const answer = await ask('2026-03-01');
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'run/in-the-future']);
  expect((await look()).waiting).toBe(false);
});

test('a bill run that is asked for waits for a worker, and then shows what it did', async () => {
  clock.set('2026-03-01T14:00:00Z');
  const { ask, look } = await office();
  expect((await ask('2026-03-01')).statusCode).toBe(202);
  expect((await look()).waiting).toBe(true);
  await runner.drain();
  const { waiting, runs } = await look();
  expect([waiting, runs[0]]).toMatchObject([
    false,
    { asOf: '2026-03-01', state: 'done', total: 1, done: 1, failed: 0 },
  ]);
});
