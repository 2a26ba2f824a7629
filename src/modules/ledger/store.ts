import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { copyRows } from '../../platform/database/copy-rows.ts';
import { plainArray, sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import { CHART } from './domain/chart.ts';
import type { NewEntry, SettledLine } from './domain/entry.ts';
import type { KeptLine } from './domain/reversed-lines.ts';

/** How far the books are closed and deferred revenue is released; `null` when they never were. */
export interface BooksState {
  readonly closedThrough: CivilDate | null;
  readonly releasedThrough: CivilDate | null;
}

/** Enters the books until the transaction ends: with others who post, or alone, to close a month or to release revenue. */
export async function enterBooks(tx: Tx, alone = false): Promise<BooksState> {
  const enter = sql.raw(alone ? 'ledger_enter_alone()' : 'ledger_enter()');
  const rows = await sql<BooksState>`select closed_through as "closedThrough", released_through as "releasedThrough"
    from ${enter}`.execute(tx);
  return rows.rows[0]!;
}

/** An entry as it is kept: on a day of the books that is open, its lines settled. */
export interface KeptEntry extends Omit<NewEntry, 'lines'> {
  readonly id: string;
  readonly documentOn: CivilDate;
  readonly lines: readonly SettledLine[];
}

async function insertDeferrals(tx: Tx, entries: readonly KeptEntry[]): Promise<void> {
  const rows = entries.flatMap(({ id, lines }) =>
    lines.flatMap((line, position) => (line.deferral ? [{ id, position, line, deferral: line.deferral }] : [])),
  );
  if (rows.length === 0) return;
  const of = rows.map((row) => row.deferral);
  await sql`insert into ledger_deferral (entry_id, position, account_id, account, territory, from_day, to_day, amount, recognised_to)
    select * from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.position)}::int[],
      ${rows.map((r) => r.line.accountId ?? null)}::uuid[], ${of.map((d) => d.account)}::text[],
      ${rows.map((r) => r.line.territory ?? null)}::text[], ${sqlDates(of.map((d) => d.from))},
      ${sqlDates(of.map((d) => d.to))}, ${of.map((d) => String(d.amount))}::bigint[],
      ${sqlDates(of.map((d) => d.recognisedTo))})`.execute(tx);
}

/** Lines from which COPY is quicker than arrays. */
const MANY_LINES = 200;

/** Inserts entries with their lines in two statements, whatever their number; a third when revenue is deferred. */
export async function insertEntries(tx: Tx, context: Context, entries: readonly KeptEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const lines = entries.flatMap((entry) =>
    entry.lines.map((line, position) => ({ entryId: entry.id, position, ...line })),
  );
  await sql`insert into ledger_entry (id, on_date, recorded_at, kind, reference, reverses, document, document_on)
    select id, on_date, ${sqlInstant(context.clock.now())}, kind, reference, reverses, document, document_on
    from unnest(${plainArray(entries.map((e) => e.id))}::uuid[], ${sqlDates(entries.map((e) => e.on))},
      ${entries.map((e) => e.kind)}::text[], ${entries.map((e) => e.reference)}::text[],
      ${plainArray(entries.map((e) => e.reverses ?? null))}::uuid[], ${entries.map((e) => e.document ?? null)}::text[],
      ${sqlDates(entries.map((e) => e.documentOn))})
      as t (id, on_date, kind, reference, reverses, document, document_on)${unanswered}`.execute(tx);
  if (lines.length > MANY_LINES) {
    await copyRows(
      tx,
      'ledger_line',
      ['entry_id', 'position', 'account', 'account_id', 'debit', 'credit', 'label', 'territory', 'vat_rate'],
      lines.map((l) => [
        l.entryId,
        String(l.position),
        CHART[l.account].code,
        l.accountId ?? null,
        String(l.debit),
        String(l.credit),
        l.label,
        l.territory ?? null,
        l.vatRate ?? null,
      ]),
    );
    return insertDeferrals(tx, entries);
  }
  await sql`insert into ledger_line (entry_id, position, account, account_id, debit, credit, label, territory, vat_rate)
    select * from unnest(${lines.map((l) => l.entryId)}::uuid[], ${lines.map((l) => l.position)}::int[],
      ${lines.map((l) => CHART[l.account].code)}::text[], ${lines.map((l) => l.accountId ?? null)}::uuid[],
      ${lines.map((l) => String(l.debit))}::bigint[], ${lines.map((l) => String(l.credit))}::bigint[],
      ${lines.map((l) => l.label)}::text[], ${lines.map((l) => l.territory ?? null)}::text[],
      ${lines.map((l) => l.vatRate ?? null)}::text[])${unanswered}`.execute(tx);
  await insertDeferrals(tx, entries);
}

export interface BalanceRow {
  readonly account: string;
  readonly debit: Money;
  readonly credit: Money;
}

/** Totals by account of the chart, up to a day included. */
export async function selectTrialBalance(tx: Tx, upTo?: CivilDate): Promise<readonly BalanceRow[]> {
  const until = upTo === undefined ? sql`true` : sql`e.on_date <= (${sqlDates([upTo])})[1]`;
  const rows = await sql<BalanceRow>`select l.account, sum(l.debit)::bigint as debit, sum(l.credit)::bigint as credit
    from ledger_line l join ledger_entry e on e.id = l.entry_id where ${until}
    group by l.account order by l.account`.execute(tx);
  return rows.rows;
}

/** What a customer owes (above zero) or is owed (below zero): the balance of the customers account. */
export async function selectCustomerBalance(tx: Tx, accountId: string): Promise<Money> {
  const rows = await sql<{ balance: bigint | null }>`select sum(debit - credit)::bigint as balance from ledger_line
    where account_id = ${accountId} and account = ${CHART.customers.code}`.execute(tx);
  return (rows.rows[0]?.balance ?? 0n) as Money;
}

/** A line with the entry that it is of. */
export interface EntryRow extends KeptLine {
  readonly id: string;
  readonly on_date: CivilDate;
  readonly kind: string;
  readonly reference: string;
  readonly document: string | null;
}

/** Lines of one entry, found by what it records. */
export async function selectEntryByReference(tx: Tx, reference: string): Promise<readonly EntryRow[]> {
  const rows =
    await sql<EntryRow>`select e.id, e.on_date, e.kind, e.reference, e.document, l.account, l.account_id, l.debit,
      l.credit, l.label, l.territory, l.vat_rate, d.account as deferred_for, d.amount as deferred_amount, d.from_day, d.to_day
    from ledger_entry e join ledger_line l on l.entry_id = e.id and l.operator_id = e.operator_id
    left join ledger_deferral d on d.operator_id = l.operator_id and d.entry_id = l.entry_id and d.position = l.position
    where e.reference = ${reference} order by l.position`.execute(tx);
  return rows.rows;
}
