import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { DAY_MS } from '../../kernel/instant.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { tellLimits } from './operations/tell-limits.ts';
import { alertsWait } from './store-waiting.ts';

const LOOK_MS = 500;

/** Tells customers of their limits within a minute of the records that bring them near; the daily work takes up what was stopped. */
export const consumptionJobs: readonly Job[] = [
  {
    name: 'consumption:tell',
    everySeconds: 60,
    run: async (run) => {
      const { database, context } = run;
      const asked = await inTransaction(database.db, context, (tx) =>
        sql<{ waits: boolean }>`select ${alertsWait()} as waits`.execute(tx),
      );
      if (!asked.rows[0]!.waits) return;
      const controller = new AbortController();
      const look = setInterval(() => {
        if (run.stopRequested()) controller.abort();
      }, LOOK_MS);
      try {
        const asOf = Math.floor(context.clock.now() / DAY_MS) as CivilDate;
        await tellLimits(database.db, context, { asOf, signal: controller.signal });
      } finally {
        clearInterval(look);
      }
    },
  },
];
