import { z } from 'zod';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Instant, instantOf, localDate, SECOND_MS } from '../../kernel/instant.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { makeDirectoryFile, sendChangesOn } from './operations/directory-file.ts';
import { runRetention, tryRetention } from './operations/retain.ts';
import { selectLastErasure } from './store-runs.ts';

/** Carries out a trial that somebody asked for. */
export const TRIAL_JOB = 'privacy:trial';

/** Makes a file for publishers of directories. */
export const DIRECTORY_JOB = 'privacy:directory';

const HOUR_SECONDS = 3_600;
const LOOK_MS = 500;
const trialInput = z.object({ runId: z.uuid() });
const directoryInput = z.object({ kind: z.enum(['all', 'changes']) });

/** Hours of the night in which nobody waits for the machine. */
const NIGHT = { from: 1, to: 5 } as const;

/** Whether a night's work is to be done now: at night, or at once when a whole day went without. */
export function isTime(now: Instant, today: CivilDate, last: CivilDate | undefined): boolean {
  if (last === today) return false;
  if (last !== undefined && last < today - 1) return true;
  const hour = Math.floor((now - instantOf('FR', today)) / (HOUR_SECONDS * SECOND_MS));
  return hour >= NIGHT.from && hour < NIGHT.to;
}

async function untilStopped<T>(run: JobRun, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const look = setInterval(() => {
    if (run.stopRequested()) controller.abort();
  }, LOOK_MS);
  try {
    return await work(controller.signal);
  } finally {
    clearInterval(look);
  }
}

/** Each night what is over goes; trials of it when they are asked for. */
export const privacyJobs: readonly Job[] = [
  {
    name: 'privacy:retain',
    everySeconds: HOUR_SECONDS,
    run: async (run) => {
      const { database, context } = run;
      const now = context.clock.now();
      const asOf = localDate('FR', now);
      const last = await inTransaction(database.db, context, selectLastErasure);
      if (!isTime(now, asOf, last)) return;
      await untilStopped(run, (signal) => runRetention(database.db, context, { asOf, signal }));
    },
  },
  {
    name: TRIAL_JOB,
    run: async (run) => {
      const { database, context } = run;
      const { runId } = trialInput.parse(run.input);
      const asOf = localDate('FR', context.clock.now());
      await untilStopped(run, (signal) => tryRetention(database.db, context, { asOf, signal, years: 0, runId }));
    },
  },
  {
    // What customers change is sent on to publishers the day after, once they have been given a first file.
    name: 'privacy:directory-changes',
    everySeconds: 24 * HOUR_SECONDS,
    run: async ({ database, context }) => {
      await sendChangesOn(database.db, context);
    },
  },
  {
    name: DIRECTORY_JOB,
    run: async ({ database, context, input }) => {
      await makeDirectoryFile(database.db, context, directoryInput.parse(input).kind);
    },
  },
];
