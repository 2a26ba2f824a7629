import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { reviewPlans } from '../../payment-plan/index.ts';
import { lockDueCase, postponeCase, updateCase, wakeReleased } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { reviewImpairments } from './impairment.ts';
import { openCases, wakePaidCases } from './open-cases.ts';
import { takeStep } from './take-step.ts';

export interface CollectionReport {
  readonly steps: number;
  readonly failed: number;
}

/** Steps on one day that a case may need before it waits for another day; a guard against a rule that never moves on. */
const MOST_STEPS = 100_000;

async function nextCase(
  db: Db,
  context: Context,
  asOf: CivilDate,
): Promise<'none' | 'done' | { failed: CaseRow; why: string }> {
  let current: CaseRow | undefined;
  try {
    return await inTransaction(db, context, async (tx) => {
      current = await lockDueCase(tx, asOf);
      if (!current) return 'none';
      const after = await takeStep(tx, context, current, asOf);
      const waits = after.state !== 'open' || after.next_on > asOf;
      await updateCase(tx, waits ? after : { ...after, next_on: plusDays(asOf, 1) });
      return 'done';
    });
  } catch (error) {
    if (!current) throw error;
    return { failed: current, why: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Opens cases for the bills that have fallen due and takes the steps whose day has come, one transaction a case; many workers
 * may run it together; debts barred by time that were paid since are written back. A step that fails is put off to the next day with its reason, and the other cases go on.
 */
export async function runCollection(
  db: Db,
  context: Context,
  options: { readonly asOf: CivilDate; readonly signal?: AbortSignal },
): Promise<CollectionReport> {
  await openCases(db, context, options.asOf);
  await reviewPlans(db, context, options);
  await inTransaction(db, context, (tx) => wakeReleased(tx, options.asOf));
  await wakePaidCases(db, context, options.asOf);
  await reviewImpairments(db, context, options.asOf);
  let steps = 0;
  let failed = 0;
  while (steps + failed < MOST_STEPS && !options.signal?.aborted) {
    const taken = await nextCase(db, context, options.asOf);
    if (taken === 'none') break;
    if (taken === 'done') steps += 1;
    else {
      failed += 1;
      const tomorrow = plusDays(options.asOf, 1);
      await inTransaction(db, context, (tx) => postponeCase(tx, taken.failed, tomorrow, taken.why));
    }
  }
  return { steps, failed };
}
