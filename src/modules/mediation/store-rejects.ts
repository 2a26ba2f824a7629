import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { CorrectionRow, RejectRow } from './tables.ts';

/** Notes refused rows; one that is noted already stays as it is, for what is done twice. */
export async function insertRejects(tx: Tx, fileId: string, rejects: readonly RejectRow[]): Promise<void> {
  if (rejects.length === 0) return;
  await sql`insert into mediation_reject (file_id, row_number, field, reason, line, state)
    select ${fileId}::uuid, * from unnest(${rejects.map((one) => String(one.row_number))}::bigint[],
      ${rejects.map((one) => one.field)}::text[], ${rejects.map((one) => jsonText(one.reason))}::jsonb[],
      ${rejects.map((one) => one.line)}::text[], ${rejects.map((one) => one.state)}::text[])
    on conflict do nothing`.execute(tx);
}

/** Refused rows of a file after one of them, in their order; those of some states alone when they are told. */
export async function selectRejects(
  tx: Tx,
  fileId: string,
  page: { readonly after: number; readonly limit: number; readonly states?: readonly RejectRow['state'][] },
): Promise<readonly RejectRow[]> {
  const among = page.states ? sql`state = any(${[...page.states]}::text[])` : sql`true`;
  const rows = await sql<RejectRow>`select row_number::int as row_number, field, reason, line, state
    from mediation_reject where file_id = ${fileId}::uuid and row_number > ${page.after} and ${among}
    order by row_number limit ${page.limit}`.execute(tx);
  return rows.rows;
}

/** How many refused rows of a file are in each state. */
export async function countRejects(tx: Tx, fileId: string): Promise<Readonly<Record<RejectRow['state'], number>>> {
  const rows = await sql<{ state: RejectRow['state']; count: number }>`select state, count(*)::int as count
    from mediation_reject where file_id = ${fileId}::uuid group by state`.execute(tx);
  const none = { open: 0, duplicate: 0, entering: 0, entered: 0, returned: 0 };
  return { ...none, ...Object.fromEntries(rows.rows.map((row) => [row.state, row.count])) };
}

/** What is noted of some rows of a file. */
export async function selectRejectsAt(
  tx: Tx,
  fileId: string,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Pick<RejectRow, 'state'> & { readonly entered_by: string | null }>> {
  const found = await sql<{ row_number: number; state: RejectRow['state']; entered_by: string | null }>`select
      row_number::int as row_number, state, entered_by from mediation_reject
    where file_id = ${fileId}::uuid and row_number = any(${rows.map(String)}::bigint[]) for update`.execute(tx);
  return new Map(found.rows.map((row) => [row.row_number, row]));
}

/** Takes refused rows for a file of corrections: nobody else can any more. */
export async function claimRejects(
  tx: Tx,
  fileId: string,
  by: string,
  claimed: readonly CorrectionRow[],
): Promise<void> {
  if (claimed.length === 0) return;
  await sql`update mediation_reject set state = 'entering', entered_by = ${by}::uuid
    where file_id = ${fileId}::uuid and row_number = any(${claimed.map((one) => String(one.first_row_number))}::bigint[])`.execute(
    tx,
  );
  await sql`insert into mediation_correction (file_id, row_number, first_file_id, first_row_number, line)
    select ${by}::uuid, rows.at, ${fileId}::uuid, rows.first, rows.line
    from unnest(${claimed.map((one) => String(one.row_number))}::bigint[],
      ${claimed.map((one) => String(one.first_row_number))}::bigint[], ${claimed.map((one) => one.line)}::text[])
      as rows (at, first, line) on conflict do nothing`.execute(tx);
}

/** A refused row that is refused again: it stays to be corrected, with what is wrong now. */
export async function reopenReject(
  tx: Tx,
  fileId: string,
  row: number,
  now: {
    readonly field: string;
    readonly reason: Bilingual;
    readonly line: string;
    readonly state: RejectRow['state'];
  },
): Promise<void> {
  await sql`update mediation_reject set field = ${now.field}, reason = ${sqlJson(now.reason)}, line = ${now.line},
      state = ${now.state}, entered_by = null
    where file_id = ${fileId}::uuid and row_number = ${row}`.execute(tx);
}

/** The rows of a file of corrections among those given. */
export async function selectCorrections(
  tx: Tx,
  fileId: string,
  rows: readonly number[],
): Promise<readonly CorrectionRow[]> {
  const found =
    await sql<CorrectionRow>`select row_number::int as row_number, first_row_number::int as first_row_number,
      line from mediation_correction
    where file_id = ${fileId}::uuid and row_number = any(${rows.map(String)}::bigint[])`.execute(tx);
  return found.rows;
}

/** Everything that a file of corrections took and that was not refused again has entered. */
export async function closeEntered(tx: Tx, by: string): Promise<void> {
  await sql`update mediation_reject set state = 'entered' where entered_by = ${by}::uuid and state = 'entering'`.execute(
    tx,
  );
}
