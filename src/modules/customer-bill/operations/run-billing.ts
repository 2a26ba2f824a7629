import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { LATE_CALLS_DAYS } from '../domain/billing-period.ts';
import { billAccounts } from '../runs/bill-accounts.ts';
import { accountsWithCallsToCharge } from '../../usage/index.ts';
import { countDueAccounts, lockDueAccount, lockDueAccounts, reopenAccounts, selectClosedAccounts } from '../store.ts';
import {
  addRunProgress,
  clearRunFailures,
  insertRun,
  insertRunFailure,
  isStopped,
  lockRuns,
  selectUnfinishedRun,
  setRunState,
} from '../store-runs.ts';
import type { DueAccount } from '../tables.ts';

/** Accounts a transaction: enough that what each transaction costs is shared by many, few enough that little is lost with one. */
const ACCOUNTS_AT_ONCE = 500;
/** While the database keeps the bills of one chunk, the next one is worked out. */
const CHUNKS_AT_ONCE = 2;

export interface BillRunReport {
  readonly runId: string | null;
  readonly bills: number;
  readonly failed: number;
  /** False when it was stopped, by its signal or by somebody who asked for it. */
  readonly finished: boolean;
}

export interface BillRunOptions {
  /** Every account whose billing day is on or before this day is billed. */
  readonly asOf: CivilDate;
  /** Stops after the chunks in hand; the run is taken up again by the next call for the same day. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** Lends a hand to the run of that day while it goes on, and begins none. */
  readonly join?: boolean;
  readonly accountsAtOnce?: number;
  readonly chunksAtOnce?: number;
}

interface Run {
  readonly id: string;
  readonly total: number;
}

/** What one pass comes to; `stopped` when somebody has stopped the run. */
interface Chunk {
  readonly found: number;
  readonly bills: number;
  readonly failed: number;
  readonly stopped?: boolean;
}

const NOTHING: Chunk = { found: 0, bills: 0, failed: 0 };

/** Calls may come after the last bill of an account: it is billed once more. */
async function reopenForLateCalls(tx: Tx, asOf: CivilDate): Promise<void> {
  const closed = await selectClosedAccounts(tx, plusDays(asOf, -LATE_CALLS_DAYS));
  const late = closed.length === 0 ? [] : await accountsWithCallsToCharge(tx, closed);
  if (late.length > 0) await reopenAccounts(tx, late);
}

async function openRun(db: Db, context: Context, options: BillRunOptions): Promise<Run | undefined> {
  const { asOf } = options;
  return inTransaction(db, context, async (tx) => {
    await lockRuns(tx);
    const unfinished = await selectUnfinishedRun(tx, asOf);
    if (options.join) return unfinished?.state === 'running' ? unfinished : undefined;
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

/** Where the work of one process stands. */
interface Work {
  readonly db: Db;
  readonly context: Context;
  readonly asOf: CivilDate;
  readonly run: Run;
  readonly atOnce: number;
}

async function billChunk(work: Work, others: 'leave' | 'await'): Promise<Chunk> {
  const { context, asOf, run } = work;
  return inTransaction(work.db, context, async (tx) => {
    if (await isStopped(tx, run.id)) return { ...NOTHING, stopped: true };
    const dues = await lockDueAccounts(tx, asOf, run.id, work.atOnce, others);
    if (dues.length === 0) return NOTHING;
    const { bills } = await billAccounts(tx, context, dues, run.id);
    await addRunProgress(tx, run.id, dues.length, 0);
    return { found: dues.length, bills: bills.length, failed: 0 };
  });
}

async function billAlone(work: Work, accountId: string): Promise<number> {
  const { db, context, asOf, run } = work;
  try {
    return await inTransaction(db, context, async (tx) => {
      const due = await lockDueAccount(tx, accountId, asOf);
      if (!due) return 0;
      const { bills } = await billAccounts(tx, context, [due], run.id);
      await addRunProgress(tx, run.id, 1, 0);
      return bills.length;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return inTransaction(db, context, async (tx) => {
      // Another worker may have set it aside already.
      if (!(await insertRunFailure(tx, run.id, accountId, reason))) return 0;
      await addRunProgress(tx, run.id, 0, 1);
      return -1;
    });
  }
}

/** After a chunk failed whole: each of its accounts alone, so that one bad file never blocks the others. */
async function billOneByOne(work: Work): Promise<Chunk> {
  const { db, context, asOf, run } = work;
  const dues: readonly DueAccount[] = await inTransaction(db, context, (tx) =>
    lockDueAccounts(tx, asOf, run.id, work.atOnce, 'leave'),
  );
  let bills = 0;
  let failed = 0;
  for (const due of dues) {
    const made = await billAlone(work, due.account_id);
    if (made < 0) failed += 1;
    else bills += made;
  }
  return { found: dues.length, bills, failed };
}

async function nextChunk(work: Work): Promise<Chunk> {
  try {
    const chunk = await billChunk(work, 'leave');
    // The run is over when nobody holds an account any more: a worker that died has given its own back.
    return chunk.found === 0 && !chunk.stopped ? await billChunk(work, 'await') : chunk;
  } catch {
    const one = await billOneByOne(work);
    // Those of the chunk may be held by others meanwhile: they are looked for again.
    return one.found === 0 ? nextChunk(work) : one;
  }
}

/**
 * Bills every account whose billing day has come, chunks of accounts each in a transaction; several processes may run it
 * together, and each works on two chunks at once. Stopped or killed at any moment, the next call goes on where the commits ended:
 * no bill twice, no number lost. An account that cannot be billed is set aside with its reason and blocks nobody; one that a
 * person holds is left out.
 */
export async function runBilling(db: Db, context: Context, options: BillRunOptions): Promise<BillRunReport> {
  const run = await openRun(db, context, options);
  if (!run) return { runId: null, bills: 0, failed: 0, finished: true };
  const work: Work = { db, context, asOf: options.asOf, run, atOnce: options.accountsAtOnce ?? ACCOUNTS_AT_ONCE };
  let [bills, failed, done, stopped] = [0, 0, 0, false];
  const loop = async (): Promise<void> => {
    for (;;) {
      stopped ||= options.signal?.aborted === true;
      if (stopped) return;
      const chunk = await nextChunk(work);
      stopped ||= chunk.stopped === true;
      if (chunk.found === 0) return;
      bills += chunk.bills;
      failed += chunk.failed;
      done += chunk.found;
      options.progress?.(done, run.total);
    }
  };
  await Promise.all(Array.from({ length: options.chunksAtOnce ?? CHUNKS_AT_ONCE }, loop));
  const state = stopped ? 'stopped' : 'done';
  await inTransaction(db, context, (tx) => setRunState(tx, run.id, state, context.clock.now()));
  return { runId: run.id, bills, failed, finished: !stopped };
}
