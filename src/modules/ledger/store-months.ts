import { sql } from 'kysely';
import { type CivilDate, lastOfMonth, yearMonthDay } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

export interface MonthRow {
  readonly month: CivilDate;
  readonly state: 'closed' | 'reopened';
  readonly closed_at: Instant;
  readonly closed_by: string;
  readonly reopened_at: Instant | null;
  readonly reopened_by: string | null;
  readonly reason: string | null;
}

/** Months that have been closed, the latest first, opened again or not. */
export async function selectMonths(tx: Tx): Promise<readonly MonthRow[]> {
  const rows = await sql<MonthRow>`select month, state, closed_at, closed_by, reopened_at, reopened_by, reason
    from ledger_month order by month desc`.execute(tx);
  return rows.rows;
}

/** Day of the first entry of the books; `null` when there is none. */
export async function selectFirstEntryDay(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select min(on_date) as day from ledger_entry`.execute(tx);
  return rows.rows[0]?.day ?? null;
}

/**
 * Gives the entries of a month their numbers of the year, in the order of their days; those that have one keep it. The first
 * number is left to the opening balances of a year that is not the first. Answers how many were numbered.
 */
export async function numberEntries(tx: Tx, month: CivilDate, validatedOn: CivilDate): Promise<number> {
  const { year } = yearMonthDay(month);
  const start = sql`make_date(${year}, 1, 1)`;
  const done = await sql`insert into ledger_number (year, number, entry_id, validated_on)
    select ${year}::int, base.number + row_number() over (order by e.on_date, e.recorded_at, e.id), e.id, ${sqlDate(validatedOn)}
    from ledger_entry e, (select coalesce((select max(number) from ledger_number where year = ${year}),
      case when exists (select 1 from ledger_entry where on_date < ${start}) then 1 else 0 end) as number) base
    where e.on_date between ${sqlDate(month)} and ${sqlDate(lastOfMonth(month))}
      and not exists (select 1 from ledger_number n where n.entry_id = e.id)`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Keeps that a month is closed, and what it comes to by account. */
export async function closeMonthRow(tx: Tx, context: Context, month: CivilDate): Promise<void> {
  await sql`insert into ledger_month_total (month, account, territory, vat_rate, debit, credit)
    select ${sqlDate(month)}, l.account, l.territory, l.vat_rate, sum(l.debit), sum(l.credit)
    from ledger_entry e join ledger_line l on l.operator_id = e.operator_id and l.entry_id = e.id
    where e.on_date between ${sqlDate(month)} and ${sqlDate(lastOfMonth(month))}
    group by 2, 3, 4`.execute(tx);
  await sql`insert into ledger_month (month, state, closed_at, closed_by)
    values (${sqlDate(month)}, 'closed', ${sqlInstant(context.clock.now())}, ${context.actor})
    on conflict (operator_id, month) do update set state = 'closed', closed_at = excluded.closed_at,
      closed_by = excluded.closed_by`.execute(tx);
}

/** Keeps that a month is open again, and why. */
export async function reopenMonthRow(tx: Tx, context: Context, month: CivilDate, reason: string): Promise<void> {
  await sql`delete from ledger_month_total where month = ${sqlDate(month)}`.execute(tx);
  await sql`update ledger_month set state = 'reopened', reopened_at = ${sqlInstant(context.clock.now())},
      reopened_by = ${context.actor}, reason = ${reason}
    where month = ${sqlDate(month)} and state = 'closed'`.execute(tx);
}
