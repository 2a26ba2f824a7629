import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { BulkRow, BulkRowState } from './domain/bulk.ts';
import type { BulkInput } from './shapes/bulk.ts';

export interface Bulk {
  readonly id: string;
  readonly input: BulkInput;
  readonly asked_by: string;
  readonly state: 'waiting' | 'running' | 'done';
  readonly total: number;
}

interface Row {
  position: number;
  kind: string;
  item_id: string;
  account_id: string | null;
  title: Bilingual;
  holder: string | null;
  state: BulkRowState;
  told: Bilingual | null;
}

const fromRow = (row: Row): BulkRow => ({
  position: row.position,
  kind: row.kind,
  id: row.item_id,
  accountId: row.account_id,
  title: row.title,
  holder: row.holder,
  state: row.state,
  told: row.told,
});

/** Keeps what is asked of many rows, with the rows. */
export async function insertBulk(
  tx: Tx,
  bulk: { readonly id: string; readonly input: BulkInput; readonly askedBy: string; readonly at: Instant },
  rows: readonly BulkRow[],
): Promise<void> {
  await sql`insert into desk_bulk (id, action, input, asked_by, asked_at, state, total)
    values (${bulk.id}::uuid, ${bulk.input.action}, ${sqlJson({ ...bulk.input, items: [] })}, ${bulk.askedBy}, ${sqlInstant(bulk.at)},
      'waiting', ${rows.length})`.execute(tx);
  await sql`insert into desk_bulk_row (bulk_id, position, kind, item_id, account_id, title, holder, state, told)
    select ${bulk.id}::uuid, * from unnest(${rows.map(({ position }) => position)}::int[], ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ id }) => id)}::text[], ${rows.map(({ accountId }) => accountId)}::uuid[],
      ${rows.map(({ title }) => jsonText(title))}::jsonb[], ${rows.map(({ holder }) => holder)}::text[],
      ${rows.map(({ state }) => state)}::text[], ${rows.map(({ told }) => (told === null ? null : jsonText(told)))}::jsonb[])`.execute(
    tx,
  );
}

/** What was asked, by its id. */
export async function selectBulk(tx: Tx, id: string): Promise<Bulk | undefined> {
  const found = await sql<Bulk>`select id, input, asked_by, state, total from desk_bulk where id = ${id}::uuid`.execute(
    tx,
  );
  return found.rows[0];
}

/** The rows of an action, in their order. */
export async function selectBulkRows(tx: Tx, id: string): Promise<BulkRow[]> {
  const found = await sql<Row>`select position, kind, item_id, account_id, title, holder, state, told from desk_bulk_row
    where bulk_id = ${id}::uuid order by position`.execute(tx);
  return found.rows.map(fromRow);
}

/** The next row that waits, locked for this transaction. */
export async function lockNextRow(tx: Tx, id: string): Promise<BulkRow | undefined> {
  const found = await sql<Row>`select position, kind, item_id, account_id, title, holder, state, told from desk_bulk_row
    where bulk_id = ${id}::uuid and state = 'waiting' order by position limit 1 for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Keeps what became of a row. */
export async function saveRow(
  tx: Tx,
  id: string,
  position: number,
  state: BulkRowState,
  told: Bilingual,
): Promise<void> {
  await sql`update desk_bulk_row set state = ${state}, told = ${sqlJson(told)}
    where bulk_id = ${id}::uuid and position = ${position}`.execute(tx);
}

/** Keeps how far an action has come. */
export async function saveBulkState(tx: Tx, id: string, state: Bulk['state'], endedAt: Instant | null): Promise<void> {
  await sql`update desk_bulk set state = ${state}, ended_at = ${sqlInstant(endedAt)} where id = ${id}::uuid`.execute(
    tx,
  );
}
