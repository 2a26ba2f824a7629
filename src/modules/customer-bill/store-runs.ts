import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import { NOT_HELD } from './store-checks.ts';
import type { RunRow } from './tables.ts';

/** Lets one worker at a time open a run, until its transaction ends. */
export async function lockRuns(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('bill-run ' || regie_operator(), 0))`.execute(tx);
}

/** The run of that day that was begun and not ended: after a stop or a crash it is taken up again. */
export async function selectUnfinishedRun(tx: Tx, asOf: CivilDate): Promise<RunRow | undefined> {
  const rows = await sql<RunRow>`select * from bill_run where as_of = ${sqlDate(asOf)} and state <> 'done'
    order by started_at desc limit 1`.execute(tx);
  return rows.rows[0];
}

export async function insertRun(tx: Tx, id: string, asOf: CivilDate, total: number, at: Instant): Promise<void> {
  await sql`insert into bill_run (id, as_of, state, started_at, total)
    values (${id}, ${sqlDate(asOf)}, 'running', ${sqlInstant(at)}, ${total})`.execute(tx);
}

export async function addRunProgress(tx: Tx, id: string, done: number, failed: number): Promise<void> {
  await sql`update bill_run set done = done + ${done}, failed = failed + ${failed} where id = ${id}`.execute(tx);
}

export async function setRunState(tx: Tx, id: string, state: RunRow['state'], at: Instant): Promise<void> {
  await sql`update bill_run set state = ${state}, ended_at = case when ${state} = 'running' then null else ${sqlInstant(at)} end
    where id = ${id}`.execute(tx);
}

/** Sets an account aside with its reason; answers false when it was already. */
export async function insertRunFailure(tx: Tx, runId: string, accountId: string, reason: string): Promise<boolean> {
  const done = await sql`insert into bill_run_failure (account_id, run_id, reason)
    values (${accountId}, ${runId}, ${reason}) on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** A run by its id, locked for the change that follows. */
export async function selectRun(tx: Tx, runId: string): Promise<RunRow | undefined> {
  const rows = await sql<RunRow>`select * from bill_run where id = ${runId}::uuid for update`.execute(tx);
  return rows.rows[0];
}

/** Whether somebody has stopped a run. */
export async function isStopped(tx: Tx, runId: string): Promise<boolean> {
  const rows = await sql<{ state: RunRow['state'] }>`select state from bill_run where id = ${runId}`.execute(tx);
  return rows.rows[0]?.state === 'stopped';
}

/** A resumed run tries again what had failed. */
export async function clearRunFailures(tx: Tx, runId: string): Promise<void> {
  await sql`delete from bill_run_failure where run_id = ${runId}`.execute(tx);
  await sql`update bill_run set failed = 0 where id = ${runId}`.execute(tx);
}

export async function selectRuns(tx: Tx, limit: number): Promise<readonly RunRow[]> {
  const rows = await sql<RunRow>`select * from bill_run order by started_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectRunFailures(
  tx: Tx,
  runId: string,
): Promise<readonly { readonly account_id: string; readonly reason: string }[]> {
  const rows = await sql<{ account_id: string; reason: string }>`select account_id, reason from bill_run_failure
    where run_id = ${runId} order by account_id limit 500`.execute(tx);
  return rows.rows;
}

/** The day of the next bill of any account; `null` when none is to come. */
export async function selectNextBillingDay(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select min(next_bill_on) as day from billing_account b
    where not closed and ${NOT_HELD}`.execute(tx);
  return rows.rows[0]?.day ?? null;
}
