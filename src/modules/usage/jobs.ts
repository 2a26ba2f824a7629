import { z } from 'zod';
import type { Job } from '../../platform/jobs/job.ts';
import { RERATING_JOB, runRerating } from './operations/rerate-period.ts';

const input = z.object({ id: z.uuid() });
const LOOK_MS = 500;

/** A period rated again because somebody asked for it. */
export const usageJobs: readonly Job[] = [
  {
    name: RERATING_JOB,
    run: async (run) => {
      const controller = new AbortController();
      const look = setInterval(() => {
        if (run.stopRequested()) controller.abort();
      }, LOOK_MS);
      try {
        await runRerating(run.database.db, run.context, input.parse(run.input).id, controller.signal);
      } finally {
        clearInterval(look);
      }
    },
  },
];
