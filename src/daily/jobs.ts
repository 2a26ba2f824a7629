import { localOperator } from '../connectors/portability/local-operator.ts';
import type { Job } from '../platform/jobs/job.ts';
import { catchUp } from './catch-up.ts';
import { isDemonstration } from './store.ts';

/** Nobody's debits are refused by the bank of a demonstration that goes on. */
const noRefusals = (): ReadonlyMap<string, string> => new Map();

/** The work of the day: what falls due, bills, direct debits, collection; it catches up day by day when the clock has gone further. */
export const dailyJob: Job = {
  name: 'daily:work',
  everySeconds: 60,
  run: async ({ database, context, stopRequested }) => {
    const standIns = (await isDemonstration(database.db)) ? { bank: noRefusals, operators: localOperator() } : {};
    await catchUp(database.db, context, { stopRequested, ...standIns });
  },
};
