import { z } from 'zod';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { runBilling } from '../customer-bill/index.ts';
import { presentDirectDebits } from '../payment/index.ts';
import { BILL_RUN_JOB, PRESENT_JOB } from './operations/read-money-in.ts';

const asOfInput = z.object({ asOf: z.number().int() });
const LOOK_MS = 500;

/** Runs work that takes a signal, raised when the job is asked to stop. */
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

/** What the office asks for from its screens: a bill run or a presentation of direct debits. */
export const customerJobs: readonly Job[] = [
  {
    name: BILL_RUN_JOB,
    run: async (run) => {
      const asOf = asOfInput.parse(run.input).asOf as CivilDate;
      await untilStopped(run, (signal) => runBilling(run.database.db, run.context, { asOf, signal }));
    },
  },
  {
    name: PRESENT_JOB,
    run: async (run) => {
      const asOf = asOfInput.parse(run.input).asOf as CivilDate;
      await untilStopped(run, (signal) => presentDirectDebits(run.database.db, run.context, { asOf, signal }));
    },
  },
];
