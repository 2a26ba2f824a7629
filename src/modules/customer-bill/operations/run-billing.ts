import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { LATE_CALLS_DAYS } from '../domain/billing-period.ts';
import { billAccounts } from '../runs/bill-accounts.ts';
import { accountsWithCallsToCharge } from '../../usage/index.ts';
import {
  countDueAccounts,
  type DueAccount,
  lockDueAccount,
  lockDueAccounts,
  reopenAccounts,
  selectClosedAccounts,
} from '../store.ts';
import {
  addRunProgress,
  clearRunFailures,
  insertRun,
  insertRunFailure,
  lockRuns,
  selectUnfinishedRun,
  setRunState,
} from '../store-runs.ts';

const CHUNK = 100;

export interface BillRunReport {
  readonly runId: string | null;
  readonly bills: number;
  readonly failed: number;
  readonly finished: boolean;
}

export interface BillRunOptions {
  /** Every account whose billing day is on or before this day is billed. */
  readonly asOf: CivilDate;
  /** Stops after the chunk in hand; the run is taken up again by the next call for the same day. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

interface Chunk {
  readonly found: number;
  readonly bills: number;
}

/** Calls may come after the last bill of an account: it is billed once more. */
async function reopenForLateCalls(tx: Tx, asOf: CivilDate): Promise<void> {
  const closed = await selectClosedAccounts(tx, plusDays(asOf, -LATE_CALLS_DAYS));
  const late = closed.length === 0 ? [] : await accountsWithCallsToCharge(tx, closed);
  if (late.length > 0) await reopenAccounts(tx, late);
}

async function openRun(db: Db, context: Context, asOf: CivilDate): Promise<{ id: string; total: number } | undefined> {
  return inTransaction(db, context, async (tx) => {
    await lockRuns(tx);
    const unfinished = await selectUnfinishedRun(tx, asOf);
    if (unfinished) {
      await clearRunFailures(tx, unfinished.id);
      await setRunState(tx, unfinished.id, 'running', context.clock.now());
      return { id: unfinished.id, total: unfinished.total };
    }
    await reopenForLateCalls(tx, asOf);
    const total = await countDueAccounts(tx, asOf);
    if (total === 0) return undefined;
    const id = uuidV7(context.clock.now(), context.random);
    await insertRun(tx, id, asOf, total, context.clock.now());
    return { id, total };
  });
}

async function billChunk(
  db: Db,
  context: Context,
  asOf: CivilDate,
  runId: string,
  others: 'leave' | 'await',
): Promise<Chunk> {
  return inTransaction(db, context, async (tx) => {
    const dues = await lockDueAccounts(tx, asOf, runId, CHUNK, others);
    if (dues.length === 0) return { found: 0, bills: 0 };
    const { bills } = await billAccounts(tx, context, dues, runId);
    await addRunProgress(tx, runId, dues.length, 0);
    return { found: dues.length, bills: bills.length };
  });
}

async function billAlone(db: Db, context: Context, asOf: CivilDate, runId: string, accountId: string): Promise<number> {
  try {
    return await inTransaction(db, context, async (tx) => {
      const due = await lockDueAccount(tx, accountId, asOf);
      if (!due) return 0;
      const { bills } = await billAccounts(tx, context, [due], runId);
      await addRunProgress(tx, runId, 1, 0);
      return bills.length;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await inTransaction(db, context, async (tx) => {
      await insertRunFailure(tx, runId, accountId, reason);
      await addRunProgress(tx, runId, 0, 1);
    });
    return -1;
  }
}

/** After a chunk failed whole: each of its accounts alone, so that one bad file never blocks the others. */
async function billOneByOne(
  db: Db,
  context: Context,
  asOf: CivilDate,
  runId: string,
): Promise<Chunk & { failed: number }> {
  const dues: readonly DueAccount[] = await inTransaction(db, context, (tx) => lockDueAccounts(tx, asOf, runId, CHUNK));
  let bills = 0;
  let failed = 0;
  for (const due of dues) {
    const made = await billAlone(db, context, asOf, runId, due.account_id);
    if (made < 0) failed += 1;
    else bills += made;
  }
  return { found: dues.length, bills, failed };
}

/**
 * Bills every account whose billing day has come, a chunk of accounts a transaction; several workers may run it together.
 * Stopped or killed at any moment, the next call goes on where the commits ended: no bill twice, no number lost.
 * An account that cannot be billed is set aside with its reason and blocks nobody.
 */
export async function runBilling(db: Db, context: Context, options: BillRunOptions): Promise<BillRunReport> {
  const run = await openRun(db, context, options.asOf);
  if (!run) return { runId: null, bills: 0, failed: 0, finished: true };
  let bills = 0;
  let failed = 0;
  let done = 0;
  for (;;) {
    if (options.signal?.aborted) {
      await inTransaction(db, context, (tx) => setRunState(tx, run.id, 'stopped', context.clock.now()));
      return { runId: run.id, bills, failed, finished: false };
    }
    let chunk: Chunk & { failed?: number };
    try {
      chunk = await billChunk(db, context, options.asOf, run.id, 'leave');
      // The run is over when nobody holds an account any more: a worker that died has given its own back.
      if (chunk.found === 0) chunk = await billChunk(db, context, options.asOf, run.id, 'await');
    } catch {
      chunk = await billOneByOne(db, context, options.asOf, run.id);
    }
    if (chunk.found === 0) break;
    bills += chunk.bills;
    failed += chunk.failed ?? 0;
    done += chunk.found;
    options.progress?.(done, run.total);
  }
  await inTransaction(db, context, (tx) => setRunState(tx, run.id, 'done', context.clock.now()));
  return { runId: run.id, bills, failed, finished: true };
}
