import type { CivilDate } from '../../kernel/civil-date.ts';
import { DAY_MS } from '../../kernel/instant.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { countDays } from './operations/count-days.ts';

/** Counts the days again when the last count is stale, or the clock of a demonstration has gone on. */
export const figuresJobs: readonly Job[] = [
  {
    name: 'figures:count',
    everySeconds: 60,
    run: async ({ database, context }) => {
      const today = Math.floor(context.clock.now() / DAY_MS) as CivilDate;
      await countDays(database.db, context, { today });
    },
  },
];
