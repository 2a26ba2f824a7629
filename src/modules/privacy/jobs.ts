import { z } from 'zod';
import { localDate } from '../../kernel/instant.ts';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { makeDirectoryFile } from './operations/directory-file.ts';
import { runRetention, tryRetention } from './operations/retain.ts';

/** Carries out a trial that somebody asked for. */
export const TRIAL_JOB = 'privacy:trial';

/** Makes a file for publishers of directories. */
export const DIRECTORY_JOB = 'privacy:directory';

const DAY_SECONDS = 86_400;
const LOOK_MS = 500;
const trialInput = z.object({ runId: z.uuid() });
const directoryInput = z.object({ kind: z.enum(['all', 'changes']) });

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
    everySeconds: DAY_SECONDS,
    run: async (run) => {
      const { database, context } = run;
      const asOf = localDate('FR', context.clock.now());
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
    name: DIRECTORY_JOB,
    run: async ({ database, context, input }) => {
      await makeDirectoryFile(database.db, context, directoryInput.parse(input).kind);
    },
  },
];
