import { hostname } from 'node:os';
import type { Clock } from '../../kernel/clock.ts';
import { plusMs, SECOND_MS } from '../../kernel/instant.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database } from '../database/connect.ts';
import type { Log } from '../log.ts';
import { newToken } from '../random.ts';
import type { Job } from './job.ts';
import { claimJob, endRun, type JobRow, planPeriodicJobs, renewLease, saveProgress } from './job-store.ts';

export interface JobRunnerOptions {
  readonly database: Database;
  readonly jobs: readonly Job[];
  /** The business clock that jobs work by. */
  readonly clock: Clock;
  /** The machine's clock, for leases and pauses. */
  readonly wallClock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  /** Runs at a time in this process. */
  readonly width?: number;
  readonly leaseMs?: number;
}

export interface JobRunner {
  /** Runs what is due until nothing is; for tests and for the command line. Answers with the number of runs. */
  drain(): Promise<number>;
  /** Looks for due jobs every second from now on. */
  start(): void;
  /** Lets the present steps finish, then ends. */
  close(): Promise<void>;
}

const LOOK_EVERY_MS = SECOND_MS;
const PLAN_EVERY_LOOKS = 10;

async function runOne(options: JobRunnerOptions, row: JobRow, worker: string, closing: () => boolean): Promise<void> {
  const { database, wallClock, log } = options;
  const leaseMs = options.leaseMs ?? 30 * SECOND_MS;
  const job = options.jobs.find((candidate) => candidate.name === row.job)!;
  let asked = row.state === 'stopping';
  let lost = false;
  const beat = async (): Promise<void> => {
    const state = await renewLease(database.db, row.id, worker, plusMs(wallClock.now(), leaseMs));
    if (state === undefined) lost = true;
    if (state === 'stopping') asked = true;
  };
  const heart = setInterval(() => void beat().catch(() => undefined), leaseMs / 6);
  const context = {
    operatorId: row.operator_id,
    actor: `system:${job.name}`,
    clock: options.clock,
    random: options.random,
  };
  const outcome = await job
    .run({
      database,
      context,
      wallClock,
      input: row.input,
      bookmark: row.bookmark,
      saveProgress: (tx, progress) => saveProgress(tx, row.id, worker, progress),
      stopRequested: () => asked || lost || closing(),
      log,
    })
    .then(
      () => 'done' as const,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
  clearInterval(heart);
  if (outcome instanceof Error) log.error({ err: outcome, job: row.id }, 'job failed');
  await beat().catch(() => undefined);
  if (!lost) await endRun(database.db, row, worker, wallClock.now(), asked && outcome === 'done' ? 'stopped' : outcome);
}

/**
 * Runs jobs out of the table `platform_job`; any number of processes may do so at once. A run whose process dies is taken over
 * from its bookmark when its lease ends. Ours rather than a library's because a run goes on in the same transaction as its
 * progress, by a business clock that can be moved, behind the wall of one operator.
 */
export function jobRunner(options: JobRunnerOptions): JobRunner {
  const worker = `${hostname()}:${process.pid}:${newToken().slice(0, 8)}`;
  const names = options.jobs.map((job) => job.name);
  const width = options.width ?? 2;
  const leaseMs = options.leaseMs ?? 30 * SECOND_MS;
  const running = new Set<Promise<void>>();
  let closing = false;
  let timer: NodeJS.Timeout | undefined;
  let looks = 0;

  const startNext = async (): Promise<boolean> => {
    const row = await claimJob(options.database.db, names, worker, options.wallClock.now(), leaseMs);
    if (row === undefined) return false;
    const run = runOne(options, row, worker, () => closing).finally(() => running.delete(run));
    running.add(run);
    return true;
  };
  const look = async (): Promise<void> => {
    if (looks % PLAN_EVERY_LOOKS === 0)
      await planPeriodicJobs(options.database.db, options.jobs, options.wallClock.now());
    looks += 1;
    while (!closing && running.size < width && (await startNext()));
  };
  const again = (): void => {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => options.log.warn({ err: error }, 'jobs could not be looked for'))
        .finally(() => {
          if (!closing) again();
        });
    }, LOOK_EVERY_MS);
  };
  return {
    start: again,
    drain: async () => {
      await planPeriodicJobs(options.database.db, options.jobs, options.wallClock.now());
      let runs = 0;
      while (await startNext()) {
        runs += 1;
        await Promise.all(running);
      }
      return runs;
    },
    close: async () => {
      closing = true;
      clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}
