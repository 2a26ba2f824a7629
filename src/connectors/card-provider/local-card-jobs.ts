import type { Job } from '../../platform/jobs/job.ts';
import { sendCardMessages } from './local-card-messages.ts';

/** The provider that stands in for a real one sends what is due. */
export const localCardJobs: readonly Job[] = [
  {
    name: 'card-provider:send',
    everySeconds: 10,
    run: async ({ database, context }) => {
      await sendCardMessages(database.db, context);
    },
  },
];
