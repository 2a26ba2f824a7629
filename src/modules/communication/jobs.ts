import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { deliverOutbox } from './operations/deliver-outbox.ts';
import type { Enclosures } from './operations/prepare-message.ts';
import type { Transport } from './ports.ts';

/** Delivers what waits in the outbox every few seconds. */
export function outboxJob(
  openTransport: (run: JobRun) => Transport,
  enclosures: Enclosures = {},
  publicUrl?: () => string,
): Job {
  return {
    name: 'communication:deliver',
    everySeconds: 10,
    run: async (run) => {
      const { database, context, stopRequested } = run;
      const report = await deliverOutbox(database.db, context, openTransport(run), {
        enclosures,
        stopRequested,
        ...(publicUrl ? { publicUrl: publicUrl() } : {}),
      });
      if (report.failed > 0) run.log.warn({ ...report }, 'messages given up');
    },
  };
}
