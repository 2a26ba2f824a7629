import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import { CHART } from './domain/chart.ts';
import { type NewEntry, settledLines } from './domain/entry.ts';

/** Inserts entries with their lines in two statements, whatever their number. */
export async function insertEntries(
  tx: Tx,
  context: Context,
  entries: readonly (NewEntry & { readonly id: string })[],
): Promise<void> {
  if (entries.length === 0) return;
  const lines = entries.flatMap((entry) =>
    settledLines(entry.lines).map((line, position) => ({ entryId: entry.id, position, ...line })),
  );
  await sql`insert into ledger_entry (id, on_date, recorded_at, kind, reference, reverses)
    select id, on_date, ${sqlInstant(context.clock.now())}, kind, reference, reverses
    from unnest(${entries.map((e) => e.id)}::uuid[], ${sqlDates(entries.map((e) => e.on))},
      ${entries.map((e) => e.kind)}::text[], ${entries.map((e) => e.reference)}::text[],
      ${entries.map((e) => e.reverses ?? null)}::uuid[]) as t (id, on_date, kind, reference, reverses)`.execute(tx);
  await sql`insert into ledger_line (entry_id, position, account, account_id, debit, credit, label)
    select * from unnest(${lines.map((l) => l.entryId)}::uuid[], ${lines.map((l) => l.position)}::int[],
      ${lines.map((l) => CHART[l.account].code)}::text[],
      ${lines.map((l) => (l as { accountId?: string }).accountId ?? null)}::uuid[],
      ${lines.map((l) => String(l.debit))}::bigint[], ${lines.map((l) => String(l.credit))}::bigint[],
      ${lines.map((l) => l.label)}::text[])`.execute(tx);
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

export interface EntryRow {
  readonly id: string;
  readonly on_date: CivilDate;
  readonly kind: string;
  readonly reference: string;
  readonly account: string;
  readonly account_id: string | null;
  readonly debit: Money;
  readonly credit: Money;
  readonly label: string;
}

/** Lines of one entry, found by what it records. */
export async function selectEntryByReference(tx: Tx, reference: string): Promise<readonly EntryRow[]> {
  const rows =
    await sql<EntryRow>`select e.id, e.on_date, e.kind, e.reference, l.account, l.account_id, l.debit, l.credit, l.label
    from ledger_entry e join ledger_line l on l.entry_id = e.id where e.reference = ${reference}
    order by l.position`.execute(tx);
  return rows.rows;
}
