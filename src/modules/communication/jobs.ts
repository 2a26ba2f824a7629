import type { Job, JobRun } from '../../platform/jobs/job.ts';
import type { Transport } from './domain/message.ts';
import { deliverOutbox, type Enclosures } from './operations/deliver-outbox.ts';

/** Delivers what waits in the outbox every few seconds. */
export function outboxJob(openTransport: (run: JobRun) => Transport, enclosures: Enclosures = {}): Job {
  return {
    name: 'communication:deliver',
    everySeconds: 10,
    run: async (run) => {
      const { database, context, stopRequested } = run;
      const report = await deliverOutbox(database.db, context, openTransport(run), { enclosures, stopRequested });
      if (report.failed > 0) run.log.warn({ ...report }, 'messages given up');
    },
  };
}
