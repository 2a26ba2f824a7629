import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { openedDebit } from './opened-rows.ts';
import type { DirectDebitRow } from './tables.ts';

/** Debits that came back and may be presented again by a day, locked. */
export async function selectRetries(tx: Tx, day: CivilDate, limit: number): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select * from direct_debit where retry_on <= ${sqlDate(day)}
    order by retry_on, account_id, id limit ${limit} for update`.execute(tx);
  return rows.rows.map(openedDebit);
}

/** These are not to be presented again any more. */
export async function clearRetries(tx: Tx, debits: readonly DirectDebitRow[]): Promise<void> {
  await sql`update direct_debit d set retry_on = null
    from unnest(${debits.map((one) => one.account_id)}::uuid[], ${debits.map((one) => one.id)}::uuid[]) as t (account_id, id)
    where d.account_id = t.account_id and d.id = t.id`.execute(tx);
}

/** A debit that came back is to be presented again from a day on. */
export async function updateRetry(tx: Tx, debit: DirectDebitRow, on: CivilDate): Promise<void> {
  await sql`update direct_debit set retry_on = ${sqlDate(on)}
    where account_id = ${debit.account_id} and id = ${debit.id}`.execute(tx);
}

/** The last debits of an account's bills that came back and that nothing was done about since. */
export async function selectReturnedOf(tx: Tx, accountId: string): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select d.* from direct_debit d
    where d.account_id = ${accountId} and d.state = 'rejected' and d.retry_on is null and not exists (
      select 1 from direct_debit l where l.account_id = d.account_id and l.bill_id = d.bill_id and l.attempt > d.attempt)
    order by d.settled_on, d.id for update`.execute(tx);
  return rows.rows.map(openedDebit);
}

/** Debits that came back lately, the newest first. */
export async function selectReturned(tx: Tx, limit: number): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select * from direct_debit where state = 'rejected'
    order by settled_on desc nulls last, id desc limit ${limit}`.execute(tx);
  return rows.rows.map(openedDebit);
}

/** One debit, locked. */
export async function lockDebit(tx: Tx, accountId: string, id: string): Promise<DirectDebitRow | undefined> {
  const rows = await sql<DirectDebitRow>`select * from direct_debit where account_id = ${accountId} and id = ${id}
    for update`.execute(tx);
  return rows.rows.map(openedDebit)[0];
}

/** The debits of a group or of a whole file that no payment bears: not answered, or refused before they were credited. Locked. */
export async function lockGroupOf(
  tx: Tx,
  of: { readonly group?: string | undefined; readonly message?: string | undefined },
): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select d.* from direct_debit d
    where d.payment_id is null and (d.group_id = ${of.group ?? null}
      or (${of.group ?? null}::text is null and d.batch_id in (
        select b.id from direct_debit_batch b where b.message_id = ${of.message ?? null})))
    order by d.end_to_end for update`.execute(tx);
  return rows.rows.map(openedDebit);
}
