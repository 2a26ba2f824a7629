import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import type { PersonalTable } from '../../kernel/personal-data.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** Which rows of a declared table: of these accounts, started until a day. */
export interface RowsAsked {
  readonly accounts: readonly string[] | null;
  readonly startedUntil: CivilDate | null;
}

const CHUNK = 5_000;

/** The SQL of a declaration, with the accounts in the place kept for them. Declarations are ours: nothing in them comes from outside. */
function ownText(text: string, accounts: readonly string[] | null): RawBuilder<unknown> {
  const parts = text.split(':accounts').map((part) => sql.raw(part));
  return sql.join(parts, sql`${accounts ?? []}::uuid[]`);
}

function rowsOf(one: PersonalTable, asked: RowsAsked): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (one.whose !== null) conditions.push(ownText(one.whose ?? 't.account_id = any(:accounts)', asked.accounts));
  if (one.only !== undefined) conditions.push(sql`(${sql.raw(one.only)})`);
  if (asked.startedUntil !== null && one.from !== undefined)
    conditions.push(sql`${sql.raw(one.from)} < ${sqlDate(plusDays(asked.startedUntil, 1))}`);
  if (typeof one.end === 'object' && 'done' in one.end)
    conditions.push(sql`not coalesce(${sql.raw(one.end.done)}, false)`);
  return sql.join(conditions, sql` and `);
}

/** How many rows these are. */
export async function countRows(tx: Tx, one: PersonalTable, asked: RowsAsked): Promise<number> {
  if (typeof one.end === 'object' && 'stays' in one.end) return 0;
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(one.table)} t
    where ${rowsOf(one, asked)}`.execute(tx);
  return found.rows[0]!.n;
}

/** Says for the rest of the transaction that rows kept for ever against changes may go. */
export async function allowErasing(tx: Tx): Promise<void> {
  await sql`select set_config('regie.erasing', 'yes', true)`.execute(tx);
}

/** Takes rows away, or empties them of whom they name; answers how many. What belongs to no account goes by the chunk. */
export async function endRows(
  tx: Tx,
  one: PersonalTable,
  asked: RowsAsked,
  leftIn: readonly string[] = [],
): Promise<number> {
  const { end } = one;
  if (typeof end === 'object' && 'stays' in end) return 0;
  const nothingLeft = leftIn.map(
    (table) => sql` and not exists (select from ${sql.table(table)} x where x.account_id = t.account_id)`,
  );
  const where = sql`${rowsOf(one, asked)}${sql.join(nothingLeft, sql``)}`;
  const table = sql.table(one.table);
  const rows =
    one.whose === null ? sql`t.ctid in (select t.ctid from ${table} t where ${where} limit ${CHUNK})` : where;
  const done =
    end === 'erase'
      ? await sql`delete from ${table} t where ${rows}`.execute(tx)
      : await sql`update ${table} t set ${sql.join(
          Object.entries(end.set).map(([column, value]) => sql`${sql.ref(column)} = ${sql.raw(value)}`),
        )} where ${rows}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Whether there may be more than what one call took away. */
export function isFullChunk(rows: number): boolean {
  return rows >= CHUNK;
}
