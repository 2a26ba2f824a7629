import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { BULK_JOB, tryRow } from './operations/act-on-many.ts';
import { type Bulk, lockNextRow, saveBulkState, saveRow, selectBulk } from './store-bulk.ts';

const bulkInput = z.object({ id: z.uuid() });
const FAULT = {
  fr: 'Erreur du système : rien n’a été fait pour cette ligne.',
  en: 'A fault of the system: nothing was done for this row.',
};

/** Does the next row; a fault of one row is kept with it, and the others go on. Answers false when none is left. */
async function doNext(run: JobRun, as: Context, bulk: Bulk): Promise<boolean> {
  const { db } = run.database;
  let position = 0;
  try {
    return await inTransaction(db, as, async (tx) => {
      const row = await lockNextRow(tx, bulk.id);
      if (!row) return false;
      position = row.position;
      const { state, told } = await tryRow(tx, as, row, bulk.input, bulk.id);
      await saveRow(tx, bulk.id, row.position, state, told);
      await run.saveProgress(tx, { bookmark: null, done: row.position + 1, total: bulk.total });
      return true;
    });
  } catch (error) {
    run.log.error({ error: String(error), bulk: bulk.id, position }, 'a row of an action on many failed');
    await inTransaction(db, as, (tx) => saveRow(tx, bulk.id, position, 'failed', FAULT));
    return true;
  }
}

/** Actions on many rows, in the name of the agent who asked; each row in a transaction of its own, so that it is done once. */
export const deskJobs: readonly Job[] = [
  {
    name: BULK_JOB,
    run: async (run) => {
      const { id } = bulkInput.parse(run.input);
      const { db } = run.database;
      const bulk = await inTransaction(db, run.context, (tx) => selectBulk(tx, id));
      if (!bulk || bulk.state === 'done') return;
      const as = { ...run.context, actor: bulk.asked_by };
      await inTransaction(db, as, (tx) => saveBulkState(tx, id, 'running', null));
      for (;;) {
        if (run.stopRequested()) return;
        if (!(await doNext(run, as, bulk))) break;
      }
      await inTransaction(db, as, (tx) => saveBulkState(tx, id, 'done', run.context.clock.now()));
    },
  },
];
