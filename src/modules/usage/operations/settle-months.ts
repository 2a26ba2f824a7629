import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { markReplaced, selectBusyMonths } from '../store-months.ts';
import type { UsageFileRow } from '../tables.ts';
import { rerateMonths } from './rerate-month.ts';

/** Months rated again in one transaction. */
const AT_ONCE = 100;

/**
 * Rates again, in the order in which records began, the months of a file in which a limit may be passed, and those whose records
 * were corrected: so that neither the order of records nor the way they are cut into files makes a difference.
 */
export async function settleFile(db: Db, context: Context, file: UsageFileRow): Promise<void> {
  await inTransaction(db, context, async (tx) => rerateMonths(tx, await markReplaced(tx)));
  const months = await inTransaction(db, context, (tx) => selectBusyMonths(tx, file));
  for (let i = 0; i < months.length; i += AT_ONCE)
    await inTransaction(db, context, (tx) => rerateMonths(tx, months.slice(i, i + AT_ONCE)));
}
