import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase } from '../../../test/support/database.ts';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { SECOND_MS } from '../../kernel/instant.ts';
import type { ThrowawayDatabase } from '../database/throwaway.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Job } from './job.ts';
import { jobRunner } from './job-runner.ts';
import { claimJob, requestJob, resumeJob, stopJob } from './job-store.ts';

const clock = testClock();
let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, 'north', 'south');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('platform_job').execute();
});

const runnerOf = (...jobs: Job[]) =>
  jobRunner({ database, jobs, clock, wallClock: clock, random: seededRandom(1), log: pino({ level: 'silent' }) });
const ask = (job: string, input: unknown = null) =>
  requestJob(database.db, { id: `${job}-1`, job, operatorId: 'north', input, dueAt: clock.now() });
const rowOf = (job: string) =>
  database.db.selectFrom('platform_job').selectAll().where('job', '=', job).executeTakeFirstOrThrow();

test('a periodic job runs for every operator, then again after its seconds', async () => {
  const seen: string[] = [];
  const runner = runnerOf({
    name: 'tick',
    everySeconds: 60,
    run: async ({ context }) => void seen.push(context.operatorId),
  });
  expect(await runner.drain()).toBe(2);
  expect(await runner.drain()).toBe(0);
  clock.advance(60 * SECOND_MS);
  expect(await runner.drain()).toBe(2);
  expect(seen.sort()).toEqual(['north', 'north', 'south', 'south']);
});

test('a job that is asked for runs once with what it was asked, however often it is asked', async () => {
  const inputs: unknown[] = [];
  await ask('once', { month: '2026-02' });
  await ask('once', { month: '2026-02' });
  await runnerOf({ name: 'once', run: async ({ input }) => void inputs.push(input) }).drain();
  expect(inputs).toEqual([{ month: '2026-02' }]);
  expect(await rowOf('once')).toMatchObject({ state: 'done' });
});

test('a run that fails goes on later from where its saved work ended', async () => {
  const steps: number[] = [];
  const job: Job = {
    name: 'long',
    run: async (run) => {
      for (let step = (run.bookmark as number | null) ?? 0; step < 4; step += 1) {
        await inTransaction(database.db, run.context, async (tx) => {
          if (step === 2 && !steps.includes(99)) {
            steps.push(99);
            throw new Error('the machine hiccups');
          }
          steps.push(step);
          await run.saveProgress(tx, { bookmark: step + 1, done: step + 1, total: 4 });
        });
      }
    },
  };
  await ask('long');
  await runnerOf(job).drain();
  expect(await rowOf('long')).toMatchObject({
    state: 'waiting',
    failures: 1,
    last_error: 'the machine hiccups',
    done_count: 2n,
  });
  clock.advance(10 * SECOND_MS);
  await runnerOf(job).drain();
  expect(steps).toEqual([0, 1, 99, 2, 3]);
  expect(await rowOf('long')).toMatchObject({ state: 'done', done_count: 4n, total_count: 4n });
});

test('a job whose worker died is taken over when the lease ends, not before', async () => {
  await ask('orphan');
  await claimJob(database.db, ['orphan'], 'a worker that dies', clock.now(), 30 * SECOND_MS);
  let runs = 0;
  const job: Job = { name: 'orphan', run: async () => void (runs += 1) };
  expect(await runnerOf(job).drain()).toBe(0);
  clock.advance(31 * SECOND_MS);
  expect(await runnerOf(job).drain()).toBe(1);
  expect(runs).toBe(1);
});

test('a worker that was taken over can save nothing more', async () => {
  await ask('slow');
  const slow: Job = {
    name: 'slow',
    run: async (run) => {
      clock.advance(31 * SECOND_MS);
      await claimJob(database.db, ['slow'], 'another worker', clock.now(), 30 * SECOND_MS);
      await inTransaction(database.db, run.context, (tx) => run.saveProgress(tx, { bookmark: 'mine', done: 1 }));
    },
  };
  await runnerOf(slow).drain();
  expect(await rowOf('slow')).toMatchObject({ lease_owner: 'another worker', bookmark: null });
});

test('two workers never take the same job', async () => {
  await ask('shared');
  const claims = await Promise.all(
    ['a', 'b', 'c'].map((worker) => claimJob(database.db, ['shared'], worker, clock.now(), 1_000)),
  );
  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
});

test('a stopped job stays where it is until it is resumed', async () => {
  await ask('paused');
  let runs = 0;
  const job: Job = { name: 'paused', run: async () => void (runs += 1) };
  expect(await stopJob(database.db, 'south', 'paused-1')).toBe(false);
  expect(await stopJob(database.db, 'north', 'paused-1')).toBe(true);
  expect(await runnerOf(job).drain()).toBe(0);
  expect(await resumeJob(database.db, 'north', 'paused-1', clock.now())).toBe(true);
  expect(await runnerOf(job).drain()).toBe(1);
  expect(runs).toBe(1);
});
