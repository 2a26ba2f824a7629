import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

/** A record that came alone, and what has become of it. */
export interface RecordRow {
  readonly id: string;
  readonly call_id: string;
  readonly line: string;
  readonly received_at: Instant;
  readonly file_id: string | null;
  readonly row_number: number | null;
}

export interface RecordFate extends RecordRow {
  readonly file_state: string | null;
  readonly field: string | null;
  readonly reason: Bilingual | null;
  readonly reject_state: string | null;
}

export async function insertRecord(
  tx: Tx,
  record: Pick<RecordRow, 'id' | 'call_id' | 'line' | 'received_at'>,
): Promise<void> {
  await sql`insert into mediation_record (id, call_id, line, received_at)
    values (${record.id}::uuid, ${record.call_id}, ${record.line}, ${sqlInstant(record.received_at)})`.execute(tx);
}

export async function selectRecord(tx: Tx, id: string): Promise<RecordFate | undefined> {
  const rows =
    await sql<RecordFate>`select m.*, m.row_number::int as row_number, f.state as file_state, r.field, r.reason,
      r.state as reject_state
    from mediation_record m left join mediation_file f on f.id = m.file_id
    left join mediation_reject r on r.file_id = m.file_id and r.row_number = m.row_number
    where m.id = ${id}::uuid`.execute(tx);
  return rows.rows[0];
}

/** Records that wait to be read, the oldest first; no other worker takes them meanwhile. */
export async function selectWaiting(tx: Tx, limit: number): Promise<readonly RecordRow[]> {
  const rows = await sql<RecordRow>`select * from mediation_record where file_id is null
    order by id limit ${limit} for update skip locked`.execute(tx);
  return rows.rows;
}

/** Says in which line of which file each record is read. */
export async function placeRecords(
  tx: Tx,
  fileId: string,
  places: readonly { readonly id: string; readonly row: number }[],
): Promise<void> {
  await sql`update mediation_record m set file_id = ${fileId}::uuid, row_number = told.row
    from unnest(${places.map((one) => one.id)}::uuid[], ${places.map((one) => String(one.row))}::bigint[])
      as told (id, row) where m.id = told.id`.execute(tx);
}
