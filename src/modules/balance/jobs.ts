import type { Job } from '../../platform/jobs/job.ts';
import type { ObligationAction } from '../obligation/index.ts';
import { closeMonth } from './operations/close-month.ts';
import { giveBackExpired } from './operations/give-back-expired.ts';

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const balanceActions: Readonly<Record<string, ObligationAction>> = { 'close-balance-month': closeMonth };

/** Gives back, minute by minute, what uses held that the network never ended. */
export const balanceJobs: readonly Job[] = [
  {
    name: 'balance:give-back',
    everySeconds: 60,
    run: async ({ database, context }) => {
      await giveBackExpired(database.db, context);
    },
  },
];
