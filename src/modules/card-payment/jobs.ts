import type { Job } from '../../platform/jobs/job.ts';
import { followUpIntents } from './operations/follow-up-intents.ts';
import { takePayouts } from './operations/take-payouts.ts';

/** Payments of which the provider says nothing, and what it has paid to the bank. */
export const cardPaymentJobs: readonly Job[] = [
  {
    name: 'card-payment:follow-up',
    everySeconds: 60,
    run: async ({ database, context }) => {
      await followUpIntents(database.db, context);
    },
  },
  {
    name: 'card-payment:payouts',
    everySeconds: 300,
    run: async ({ database, context }) => {
      await takePayouts(database.db, context);
    },
  },
];
