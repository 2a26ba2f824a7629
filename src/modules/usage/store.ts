import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import { TAKING_BILL } from './store-billed.ts';
import { hasCallsToCharge } from './store-waiting.ts';
import type { RejectRow, UsageFileRow, UsageRow } from './tables.ts';

/** The file of that content, locked, so that two imports of it do not run together. */
export async function selectFileByContent(tx: Tx, sha256: string): Promise<UsageFileRow | undefined> {
  const rows = await sql<UsageFileRow>`select * from usage_file where sha256 = ${sha256} for update`.execute(tx);
  return rows.rows[0];
}

export async function insertFile(
  tx: Tx,
  file: Pick<UsageFileRow, 'id' | 'sha256' | 'name' | 'received_at'>,
): Promise<void> {
  // The numbers of files are seen in their order: who sees one, sees those before it.
  await sql`select pg_advisory_xact_lock(hashtextextended('usage-file ' || regie_operator(), 0))`.execute(tx);
  await sql`insert into usage_file (id, sha256, name, state, received_at)
    values (${file.id}, ${file.sha256}, ${file.name}, 'importing', ${sqlInstant(file.received_at)})
    on conflict do nothing`.execute(tx);
}

/** Passes over what stands before the first row of a file that nothing was read of. */
export async function skipHead(tx: Tx, fileId: string, bytes: number, row: number): Promise<void> {
  await sql`update usage_file set bookmark_bytes = ${String(bytes)}::bigint, next_row = ${row}
    where id = ${fileId} and bookmark_bytes = 0`.execute(tx);
}

export async function endFile(tx: Tx, fileId: string, at: Instant): Promise<void> {
  await sql`update usage_file set state = 'done', ended_at = ${sqlInstant(at)} where id = ${fileId}`.execute(tx);
}

export async function selectFiles(tx: Tx, limit: number): Promise<readonly UsageFileRow[]> {
  const rows =
    await sql<UsageFileRow>`select * from usage_file order by received_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function insertRejects(tx: Tx, fileId: string, rejects: readonly RejectRow[]): Promise<void> {
  if (rejects.length === 0) return;
  await sql`insert into usage_reject (file_id, row_number, field, reason, line)
    select ${fileId}::uuid, * from unnest(${rejects.map((r) => String(r.row_number))}::bigint[],
      ${rejects.map((r) => r.field)}::text[], ${rejects.map((r) => jsonText(r.reason))}::jsonb[],
      ${rejects.map((r) => r.line)}::text[])`.execute(tx);
}

export async function selectRejects(
  tx: Tx,
  fileId: string,
  after: number,
  limit: number,
): Promise<readonly RejectRow[]> {
  const rows = await sql<RejectRow>`select row_number::int as row_number, field, reason, line from usage_reject
    where file_id = ${fileId} and row_number > ${after} order by row_number limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Calls of an account, newest first, a page after the key of the last one seen. */
export async function selectCalls(
  tx: Tx,
  accountId: string,
  limit: number,
  before?: { readonly startedAt: Instant; readonly id: string },
): Promise<readonly UsageRow[]> {
  const key = before ? sql`(started_at, id) < (${sqlInstant(before.startedAt)}, ${before.id}::uuid)` : sql`true`;
  const rows = await sql<UsageRow>`select * from usage_record where account_id = ${accountId} and ${key}
    order by started_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectCall(tx: Tx, accountId: string, id: string): Promise<UsageRow | undefined> {
  const rows = await sql<UsageRow>`select * from usage_record where account_id = ${accountId} and id = ${id}`.execute(
    tx,
  );
  return rows.rows[0];
}

export interface DailyConsumption {
  readonly on_date: CivilDate;
  readonly zone: string | null;
  readonly destination: string | null;
  readonly calls: number;
  readonly seconds: number;
  readonly amount: Money;
}

/** Calls by day and destination, between two days included. */
export async function selectConsumption(
  tx: Tx,
  accountId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly DailyConsumption[]> {
  const rows = await sql<DailyConsumption>`select on_date, zone, destination, count(*)::int as calls,
      sum(seconds)::int as seconds, sum(amount)::bigint as amount
    from usage_record where account_id = ${accountId} and on_date between ${sqlDate(from)} and ${sqlDate(to)}
      and started_at >= ${sqlDate(from)}::timestamptz - interval '1 day'
      and started_at < ${sqlDate(to)}::timestamptz + interval '2 days' and replaced_by is null
    group by on_date, zone, destination order by on_date, zone, destination`.execute(tx);
  return rows.rows;
}

/** The calls that a bill charges, oldest first, at most `limit`, and how many there are in all. */
export async function selectChargedCalls(
  tx: Tx,
  accountId: string,
  billId: string,
  limit: number,
): Promise<{ readonly calls: readonly UsageRow[]; readonly all: number }> {
  const rows = await sql<UsageRow & { all: number }>`select u.*, coalesce(u.billed_amount, u.amount) as amount,
      count(*) over ()::int as all
    from usage_row r join usage_record u on u.account_id = r.account_id and u.started_at = r.started_at and u.id = r.id
    where r.account_id = ${accountId} and coalesce(r.billed_amount, r.amount) > 0 and (r.bill_id = ${billId}
      or r.bill_id is null and r.waits is null and ${TAKING_BILL} = ${billId}::uuid)
    order by u.started_at, u.id limit ${limit}`.execute(tx);
  return { calls: rows.rows, all: rows.rows[0]?.all ?? 0 };
}

/** Which of these accounts have calls to pay that no bill has taken. */
export async function selectAccountsToCharge(tx: Tx, accountIds: readonly string[]): Promise<readonly string[]> {
  const rows = await sql<{
    account_id: string;
  }>`select a.account_id::text from unnest(${accountIds}::uuid[]) as a (account_id)
    where ${hasCallsToCharge(sql`a.account_id`)}`.execute(tx);
  return rows.rows.map((row) => row.account_id);
}
