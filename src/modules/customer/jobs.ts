import { z } from 'zod';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { requestJob } from '../../platform/jobs/job-store.ts';
import { newId } from '../../platform/random.ts';
import { runBilling, simulateBilling } from '../customer-bill/index.ts';
import { presentDirectDebits } from '../payment/index.ts';
import { AT_ONCE, BILL_RUN_JOB, PRESENT_JOB } from './operations/read-money-in.ts';
import { SIMULATION_JOB } from './operations/read-simulations.ts';

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

/** A second process, if there is one, lends a hand to a run that has begun. */
const HAND_JOB = 'customer-bill:lend-hand';

async function askForHand(run: JobRun, asOf: CivilDate): Promise<void> {
  const { context } = run;
  const id = `${HAND_JOB}:${newId(context)}`;
  const { operatorId } = context;
  await inTransaction(run.database.db, context, (tx) =>
    requestJob(tx, { id, job: HAND_JOB, operatorId, input: { asOf }, dueAt: AT_ONCE }),
  );
}

/** What the office asks for from its screens: a bill run or a presentation of direct debits. */
export const customerJobs: readonly Job[] = [
  {
    name: BILL_RUN_JOB,
    run: async (run) => {
      const asOf = asOfInput.parse(run.input).asOf as CivilDate;
      // Without another hand the run goes on all the same.
      let asked: Promise<void> | undefined;
      const progress = (): void => void (asked ??= askForHand(run, asOf).catch(() => undefined));
      await untilStopped(run, (signal) => runBilling(run.database.db, run.context, { asOf, signal, progress }));
      await asked;
    },
  },
  {
    name: HAND_JOB,
    run: async (run) => {
      const asOf = asOfInput.parse(run.input).asOf as CivilDate;
      await untilStopped(run, (signal) => runBilling(run.database.db, run.context, { asOf, signal, join: true }));
    },
  },
  {
    name: SIMULATION_JOB,
    run: async (run) => {
      const asOf = asOfInput.parse(run.input).asOf as CivilDate;
      await untilStopped(run, (signal) => simulateBilling(run.database.db, run.context, { asOf, signal }));
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
