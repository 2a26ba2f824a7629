import type { Job } from '../../platform/jobs/job.ts';
import { spreadNetworkEvents } from './operations/spread-events.ts';

/** Name of the job that carries network events to the lines concerned. */
export const SPREAD_JOB = 'trouble-ticket:spread';

const LOOK_MS = 500;

/** Carries what the network has told to the lines concerned, as soon as it is told; the daily work takes up what was stopped. */
export const networkJobs: readonly Job[] = [
  {
    name: SPREAD_JOB,
    run: async (run) => {
      const controller = new AbortController();
      const look = setInterval(() => {
        if (run.stopRequested()) controller.abort();
      }, LOOK_MS);
      try {
        await spreadNetworkEvents(run.database.db, run.context, { signal: controller.signal });
      } finally {
        clearInterval(look);
      }
    },
  },
];
