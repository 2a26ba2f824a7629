import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { forgetFileAccesses } from '../../platform/sign-in/file-accesses.ts';
import { dropExpiredSessions } from '../../platform/sign-in/sessions.ts';
import { dropOldTokens } from '../../platform/sign-in/sign-in-tokens.ts';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import type { Transport } from '../communication/index.ts';
import { mailWaysIn } from './operations/mail-way-in.ts';

/** Sends the mails that carry a way in, every few seconds: who asks for one waits for it. */
export function accessMailJob(
  open: (run: JobRun) => { readonly transport: Transport; readonly publicUrl: string },
): Job {
  return {
    name: 'access:mail',
    everySeconds: 5,
    run: async (run) => {
      await mailWaysIn(run.database.db, run.context, open(run), run.stopRequested);
    },
  };
}

/** How long accesses to files are kept: as long as the CNIL recommends for traces of access, at most. */
const ACCESSES_KEPT_DAYS = 365;
const DAY_SECONDS = 86_400;

/** Forgets what is too old to be asked for: accesses to files, sessions that are over, links and codes past their day. */
export const forgetAccessesJob: Job = {
  name: 'access:forget',
  everySeconds: DAY_SECONDS,
  run: async ({ database, context, wallClock }) => {
    const { db } = database;
    await dropExpiredSessions(db, wallClock);
    await inTransaction(db, context, async (tx) => {
      const now = context.clock.now();
      await forgetFileAccesses(tx, plusMs(now, -ACCESSES_KEPT_DAYS * DAY_MS));
      await dropOldTokens(tx, context);
    });
  },
};
