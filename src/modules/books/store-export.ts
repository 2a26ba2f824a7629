import { sql } from 'kysely';
import { type CivilDate, dateOf, isoDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ExportedLine } from './domain/fec-lines.ts';
import { LETTERED } from './store-lettering.ts';

const FETCHED = 2000;
const HOLDER = sql`coalesce(p.organization_name, concat_ws(' ', p.given_name, p.family_name))`;
const NOT_LETTERED = sql`null::int as settled_group, null::date as settled_on`;
const AS_LETTERED = sql`t.rank as settled_group, t.settled_on`;
const COLUMNS = sql`e.id as entry_id, n.number, n.validated_on, e.on_date, e.kind, e.reference, e.document, e.document_on,
  l.account, l.debit, l.credit, l.label, a.number as account_number, ${HOLDER} as holder`;
const LETTERS = sql`left join lettered t on t.entry_id = l.entry_id and t.position = l.position`;
const LINES = sql`join ledger_line l on l.operator_id = e.operator_id and l.entry_id = e.id
  left join account a on a.account_id = l.account_id left join party p on p.account_id = l.account_id`;

/** A day written into a statement that opens a cursor, which takes no parameters. */
const literal = (on: CivilDate) => sql.raw(`date '${isoDate(on)}'`);

let opened = 0;

/** Reads a query a few thousand rows at a time, within its transaction. */
async function* rowsOf<T>(tx: Tx, query: ReturnType<typeof sql<T>>): AsyncGenerator<T> {
  opened += 1;
  const name = sql.raw(`export_${opened}`);
  await sql`declare ${name} no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.raw(String(FETCHED))} from ${name}`.execute(tx);
    yield* rows;
    if (rows.length < FETCHED) break;
  }
  await sql`close ${name}`.execute(tx);
}

/** Groups lines that follow one another into entries. */
async function* entriesOf(lines: AsyncIterable<ExportedLine>): AsyncGenerator<readonly ExportedLine[]> {
  let entry: ExportedLine[] = [];
  for await (const line of lines) {
    if (entry.length > 0 && entry[0]!.entry_id !== line.entry_id) {
      yield entry;
      entry = [];
    }
    entry.push(line);
  }
  if (entry.length > 0) yield entry;
}

/** Entries of a year whose month is closed, by their number. */
export function closedEntries(tx: Tx, year: number): AsyncGenerator<readonly ExportedLine[]> {
  return entriesOf(
    rowsOf(
      tx,
      sql<ExportedLine>`${LETTERED} select ${COLUMNS}, ${AS_LETTERED} from ledger_number n
        join ledger_entry e on e.id = n.entry_id ${LINES} ${LETTERS}
        where n.year = ${sql.raw(String(year))} order by n.number, l.position`,
    ),
  );
}

/** Entries of some days in their order; of a year's end, those without a number alone. */
export function entriesBetween(
  tx: Tx,
  span: { readonly from: CivilDate; readonly to: CivilDate; readonly openOnly: boolean },
): AsyncGenerator<readonly ExportedLine[]> {
  const open = span.openOnly ? sql`and n.number is null` : sql``;
  const letters = span.openOnly
    ? { first: LETTERED, columns: AS_LETTERED, from: LETTERS }
    : { first: sql``, columns: NOT_LETTERED, from: sql`` };
  return entriesOf(
    rowsOf(
      tx,
      sql<ExportedLine>`${letters.first} select ${COLUMNS}, ${letters.columns} from ledger_entry e
        left join ledger_number n on n.operator_id = e.operator_id and n.entry_id = e.id ${LINES} ${letters.from}
        where e.on_date between ${literal(span.from)} and ${literal(span.to)} ${open}
        order by e.on_date, e.recorded_at, e.id, l.position`,
    ),
  );
}

export interface OpeningRow {
  readonly account: string;
  readonly account_number: string | null;
  readonly holder: string | null;
  readonly net: Money;
}

/** Balances at the end of the year before, customer by customer where accounts are kept so; revenue and costs as one (`null`). */
export function openingBalances(tx: Tx, year: number): AsyncGenerator<OpeningRow> {
  return rowsOf(
    tx,
    sql<OpeningRow>`select b.account, a.number as account_number, ${HOLDER} as holder, b.net
      from (select l.account, case when l.account ~ '^(411|416|4191)' then l.account_id end as account_id,
          sum(l.debit - l.credit)::bigint as net
        from ledger_entry e join ledger_line l on l.operator_id = e.operator_id and l.entry_id = e.id
        where e.on_date < ${literal(dateOf(year, 1, 1))} and l.account < '6'
        group by 1, 2 having sum(l.debit - l.credit) <> 0) b
      left join account a on a.account_id = b.account_id left join party p on p.account_id = b.account_id
      order by b.account, a.number`,
  );
}

/** Whether anything was posted before a year, and when the opening of the year was validated. */
export async function selectOpening(
  tx: Tx,
  year: number,
): Promise<{ readonly exists: boolean; readonly validatedOn: CivilDate | null }> {
  const rows = await sql<{ exists: boolean; validated_on: CivilDate | null }>`select
    exists (select 1 from ledger_entry where on_date < make_date(${year}::int, 1, 1)) as exists,
    (select min(validated_on) from ledger_number where year = ${year}) as validated_on`.execute(tx);
  return { exists: rows.rows[0]!.exists, validatedOn: rows.rows[0]!.validated_on };
}

/** How many entries of a year stand in months that are still open. */
export async function countOpenEntries(tx: Tx, year: number): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from ledger_entry e
    where on_date between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)
      and not exists (select 1 from ledger_number n where n.entry_id = e.id)`.execute(tx);
  return rows.rows[0]!.count;
}
