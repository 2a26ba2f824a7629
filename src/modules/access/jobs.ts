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
