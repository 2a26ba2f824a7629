import { ok } from '../../kernel/result.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { ObligationAction } from '../obligation/index.ts';
import { applyChange } from './operations/apply-change.ts';
import { tellChanges } from './operations/tell-changes.ts';

/** What this room does when obligations fall due. */
export const changeActions: Readonly<Record<string, ObligationAction>> = {
  'apply-contract-change': (tx, context, { agreementId, payload }) =>
    applyChange(tx, context, {
      agreementId: agreementId!,
      changeId: (payload as { readonly changeId: string }).changeId,
    }),
  // The days to leave free of charge have passed: nothing follows from it.
  'close-contract-change-exit': () => Promise.resolve(ok(undefined)),
};

/** Tells customers of the changes announced; goes on where it was stopped. */
export const tellChangesJob: Job = {
  name: 'contract-change:tell',
  everySeconds: 60,
  run: async ({ database, context, stopRequested }) => {
    const stop = new AbortController();
    const progress = () => {
      if (stopRequested()) stop.abort();
    };
    await tellChanges(database.db, context, { signal: stop.signal, progress });
  },
};
