import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** A copy that was asked for. */
export interface BillCopyRow {
  readonly account_id: string;
  readonly id: string;
  readonly bill_id: string;
  readonly kind: 'duplicate' | 'archive';
  readonly copies: number;
  readonly asked_on: CivilDate;
  readonly readable_until: CivilDate | null;
  readonly charge_id: string | null;
  readonly decision_id: string | null;
}

export async function insertBillCopy(tx: Tx, row: BillCopyRow): Promise<void> {
  await sql`insert into bill_copy (account_id, id, bill_id, kind, copies, asked_on, readable_until, charge_id, decision_id)
    values (${row.account_id}, ${row.id}, ${row.bill_id}, ${row.kind}, ${row.copies}, ${sqlDate(row.asked_on)},
      ${row.readable_until === null ? null : sqlDate(row.readable_until)}, ${row.charge_id}, ${row.decision_id})`.execute(
    tx,
  );
}

/** Copies of a bill, the newest first. */
export async function selectBillCopies(tx: Tx, accountId: string, billId: string): Promise<readonly BillCopyRow[]> {
  const rows = await sql<BillCopyRow>`select account_id, id, bill_id, kind, copies, asked_on, readable_until, charge_id,
      decision_id
    from bill_copy where account_id = ${accountId} and bill_id = ${billId} order by asked_on desc, id desc`.execute(tx);
  return rows.rows;
}

/** Whether an account wants its charged calls listed at the end of each bill; it does unless it said otherwise. */
export async function selectCallsListed(tx: Tx, accountId: string): Promise<boolean> {
  const rows = await sql<{ calls_listed: boolean }>`select calls_listed from bill_preference
    where account_id = ${accountId}`.execute(tx);
  return rows.rows[0]?.calls_listed ?? true;
}

export async function saveCallsListed(tx: Tx, accountId: string, wanted: boolean): Promise<void> {
  await sql`insert into bill_preference (account_id, calls_listed) values (${accountId}, ${wanted})
    on conflict (account_id) do update set calls_listed = excluded.calls_listed,
      version = bill_preference.version + 1`.execute(tx);
}
