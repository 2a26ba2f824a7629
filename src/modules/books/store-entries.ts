import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

export interface EntriesQuery {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Code of an account that the entry has a line in. */
  readonly account?: string;
  readonly kind?: string;
  /** Number of a customer's account. */
  readonly customer?: string;
  /** Number of a paper, or its beginning. */
  readonly document?: string;
  /** The last entry of the page before. */
  readonly after?: { readonly on: CivilDate; readonly id: string };
}

export interface EntryHead {
  readonly id: string;
  readonly on_date: CivilDate;
  readonly document_on: CivilDate | null;
  readonly kind: string;
  readonly reference: string;
  readonly document: string | null;
  readonly number: number | null;
}

export interface EntryLineRow {
  readonly entry_id: string;
  readonly account: string;
  readonly account_id: string | null;
  readonly account_number: string | null;
  readonly debit: Money;
  readonly credit: Money;
  readonly label: string;
  readonly territory: string | null;
}

/** Entries, the latest first, a page by key. */
export async function selectEntries(tx: Tx, query: EntriesQuery, limit: number): Promise<readonly EntryHead[]> {
  const { from, to, account, kind, customer, document, after } = query;
  const lineThat = (that: ReturnType<typeof sql>) =>
    sql`exists (select 1 from ledger_line l where l.operator_id = e.operator_id and l.entry_id = e.id and ${that})`;
  const conditions = [
    sql`true`,
    ...(from === undefined ? [] : [sql`e.on_date >= ${sqlDate(from)}`]),
    ...(to === undefined ? [] : [sql`e.on_date <= ${sqlDate(to)}`]),
    ...(kind === undefined ? [] : [sql`e.kind = ${kind}`]),
    ...(account === undefined ? [] : [lineThat(sql`starts_with(l.account, ${account})`)]),
    ...(customer === undefined
      ? []
      : [lineThat(sql`l.account_id = (select account_id from account where number = ${customer})`)]),
    ...(document === undefined ? [] : [sql`starts_with(e.document, ${document})`]),
    ...(after === undefined ? [] : [sql`(e.on_date, e.id) < (${sqlDate(after.on)}, ${after.id}::uuid)`]),
  ];
  const rows = await sql<EntryHead>`select e.id, e.on_date, e.document_on, e.kind, e.reference, e.document, n.number
    from ledger_entry e left join ledger_number n on n.operator_id = e.operator_id and n.entry_id = e.id
    where ${sql.join(conditions, sql` and `)} order by e.on_date desc, e.id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Lines of some entries, in their order. */
export async function selectLinesOf(tx: Tx, ids: readonly string[]): Promise<readonly EntryLineRow[]> {
  const rows =
    await sql<EntryLineRow>`select l.entry_id, l.account, l.account_id, a.number as account_number, l.debit, l.credit,
      l.label, l.territory
    from ledger_line l left join account a on a.account_id = l.account_id
    where l.entry_id = any(${[...ids]}::uuid[]) order by l.entry_id, l.position`.execute(tx);
  return rows.rows;
}

/** The kinds of entries that the books hold. */
export async function selectKinds(tx: Tx): Promise<readonly string[]> {
  // One look into the index a kind, however many entries there are.
  const rows = await sql<{ kind: string }>`with recursive k as (
      (select kind from ledger_entry order by operator_id, kind limit 1)
      union all
      select (select e.kind from ledger_entry e where e.kind > k.kind order by e.operator_id, e.kind limit 1) from k where k.kind is not null
    ) select kind from k where kind is not null`.execute(tx);
  return rows.rows.map((row) => row.kind);
}
