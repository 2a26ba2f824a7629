import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate, sqlDates, sqlInstant, sqlInstants } from '../../platform/database/sql-values.ts';
import type { NewCorrespondent } from './domain/correspondents.ts';
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
  await sql`insert into usage_file (id, sha256, name, state, received_at)
    values (${file.id}, ${file.sha256}, ${file.name}, 'importing', ${sqlInstant(file.received_at)})
    on conflict do nothing`.execute(tx);
}

export async function moveBookmark(
  tx: Tx,
  fileId: string,
  from: bigint,
  to: bigint,
  kept: number,
  rejected: number,
): Promise<boolean> {
  const done = await sql`update usage_file set bookmark = ${String(to)}::bigint, kept = kept + ${kept},
    rejected = rejected + ${rejected} where id = ${fileId} and bookmark = ${String(from)}::bigint`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
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

/** Inserts calls; answers the ids of those kept: a call id already known is left out. */
export async function insertCalls(tx: Tx, rows: readonly UsageRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const kept = await sql<{
    id: string;
  }>`insert into usage_record (account_id, id, call_id, file_id, agreement_id, calling,
      called, network, started_at, on_date, duration, rank, pack, version, outcome, zone, destination, charged_seconds,
      fair_use_exceeded, amount, because, kind, quantity, charged_units, direction, visited_country, replaces)
    select account_id, id, call_id, file_id, agreement_id, calling, called, network, started_at, on_date, duration, rank,
      pack, version, outcome, zone, destination, charged_seconds, fair_use_exceeded, amount, string_to_array(because, ' '),
      kind, quantity, charged_units, direction, visited_country, replaces
    from unnest(${rows.map((r) => r.account_id)}::uuid[], ${rows.map((r) => r.id)}::uuid[],
      ${rows.map((r) => r.call_id)}::text[], ${rows.map((r) => r.file_id)}::uuid[],
      ${rows.map((r) => r.agreement_id)}::uuid[], ${rows.map((r) => r.calling)}::text[],
      ${rows.map((r) => r.called)}::text[], ${rows.map((r) => r.network)}::text[],
      ${sqlInstants(rows.map((r) => r.started_at))}, ${sqlDates(rows.map((r) => r.on_date))},
      ${rows.map((r) => r.duration)}::text[], ${rows.map((r) => r.rank)}::int[], ${rows.map((r) => r.pack)}::text[],
      ${rows.map((r) => r.version)}::text[], ${rows.map((r) => r.outcome)}::text[], ${rows.map((r) => r.zone)}::text[],
      ${rows.map((r) => r.destination)}::text[], ${rows.map((r) => r.charged_seconds)}::int[],
      ${rows.map((r) => r.fair_use_exceeded)}::boolean[], ${rows.map((r) => String(r.amount))}::bigint[],
      ${rows.map((r) => r.because.join(' '))}::text[], ${rows.map((r) => r.kind)}::text[],
      ${rows.map((r) => String(r.quantity))}::bigint[], ${rows.map((r) => String(r.charged_units))}::bigint[],
      ${rows.map((r) => r.direction)}::text[], ${rows.map((r) => r.visited_country)}::text[],
      ${rows.map((r) => r.replaces)}::text[])
      as t (account_id, id, call_id, file_id, agreement_id, calling, called, network, started_at, on_date, duration, rank,
        pack, version, outcome, zone, destination, charged_seconds, fair_use_exceeded, amount, because, kind, quantity,
        charged_units, direction, visited_country, replaces)
    on conflict (operator_id, call_id) do nothing returning id`.execute(tx);
  return new Set(kept.rows.map((row) => row.id));
}

export async function selectKnownCalls(tx: Tx, callIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ call_id: string }>`select call_id from usage_record
    where call_id = any(${callIds}::text[])`.execute(tx);
  return new Set(rows.rows.map((row) => row.call_id));
}

export async function selectCorrespondents(
  tx: Tx,
  keys: readonly { readonly accountId: string; readonly agreementId: string; readonly month: CivilDate }[],
): Promise<
  readonly {
    readonly agreement_id: string;
    readonly month: CivilDate;
    readonly called: string;
    readonly rank: number;
  }[]
> {
  const rows = await sql<{ agreement_id: string; month: CivilDate; called: string; rank: number }>`
    select c.agreement_id, c.month, c.called, c.rank from usage_correspondent c
    join unnest(${keys.map((k) => k.accountId)}::uuid[], ${keys.map((k) => k.agreementId)}::uuid[],
      ${sqlDates(keys.map((k) => k.month))}) as t (account_id, agreement_id, month)
    on c.account_id = t.account_id and c.agreement_id = t.agreement_id and c.month = t.month`.execute(tx);
  return rows.rows;
}

export async function insertCorrespondents(tx: Tx, added: readonly NewCorrespondent[]): Promise<void> {
  if (added.length === 0) return;
  await sql`insert into usage_correspondent (account_id, agreement_id, month, called, rank)
    select * from unnest(${added.map((a) => a.accountId)}::uuid[], ${added.map((a) => a.agreementId)}::uuid[],
      ${sqlDates(added.map((a) => a.month))}, ${added.map((a) => a.called)}::text[], ${added.map((a) => a.rank)}::int[])
    on conflict do nothing`.execute(tx);
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
      sum(trunc(duration::numeric))::int as seconds, sum(amount)::bigint as amount
    from usage_record where account_id = ${accountId} and on_date between ${sqlDate(from)} and ${sqlDate(to)}
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
  const rows = await sql<UsageRow & { all: number }>`select *, count(*) over ()::int as all from usage_record
    where account_id = ${accountId} and bill_id = ${billId} and amount > 0 order by started_at, id limit ${limit}`.execute(
    tx,
  );
  return { calls: rows.rows, all: rows.rows[0]?.all ?? 0 };
}

/** Which of these accounts have calls to pay that no bill has taken. */
export async function selectAccountsToCharge(tx: Tx, accountIds: readonly string[]): Promise<readonly string[]> {
  const rows = await sql<{
    account_id: string;
  }>`select a.account_id::text from unnest(${accountIds}::uuid[]) as a (account_id)
    where exists (select 1 from usage_record u where u.account_id = a.account_id and u.bill_id is null and u.amount > 0)`.execute(
    tx,
  );
  return rows.rows.map((row) => row.account_id);
}
