import { sql } from 'kysely';
import { type CivilDate, lastOfMonth } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

export interface MonthTotal {
  readonly month: CivilDate;
  readonly account: string;
  readonly territory: string | null;
  readonly vat_rate: string | null;
  readonly debit: Money;
  readonly credit: Money;
}

/** Totals of the months from one to another, by account, territory and rate: kept ones of closed months, counted ones of the others. */
export async function selectMonthTotals(tx: Tx, from: CivilDate, to: CivilDate): Promise<readonly MonthTotal[]> {
  const [first, last] = [sqlDate(from), sqlDate(lastOfMonth(to))];
  const rows = await sql<MonthTotal>`select month, account, territory, vat_rate, debit, credit from ledger_month_total
      where month between ${first} and ${last}
    union all
    select date_trunc('month', e.on_date)::date, l.account, l.territory, l.vat_rate, sum(l.debit)::bigint, sum(l.credit)::bigint
      from ledger_entry e join ledger_line l on l.operator_id = e.operator_id and l.entry_id = e.id
      where e.on_date between ${first} and ${last}
        and date_trunc('month', e.on_date)::date not in (select month from ledger_month where state = 'closed')
      group by 1, 2, 3, 4`.execute(tx);
  return rows.rows;
}

/** Balances of accounts at the end of a day. */
export async function selectBalances(
  tx: Tx,
  on: CivilDate,
): Promise<readonly { readonly account: string; readonly debit: Money; readonly credit: Money }[]> {
  const closed = sql`(select max(month) from ledger_month_total
    where (month + interval '1 month - 1 day')::date <= ${sqlDate(on)})`;
  const rows = await sql<{ account: string; debit: Money; credit: Money }>`with since as (select ${closed} as month)
    select account, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select t.account, t.debit, t.credit from ledger_month_total t, since where t.month <= since.month
      union all
      select l.account, l.debit, l.credit from since, ledger_entry e
        join ledger_line l on l.operator_id = e.operator_id and l.entry_id = e.id
        where e.on_date <= ${sqlDate(on)}
          and e.on_date >= coalesce((since.month + interval '1 month')::date, '-infinity'::date)
    ) lines group by account order by account`.execute(tx);
  return rows.rows;
}

/** Money received by month and means, what banks took back left out. */
export async function selectCashIn(
  tx: Tx,
  from: CivilDate,
): Promise<readonly { readonly month: string; readonly method: string; readonly amount: Money }[]> {
  const rows = await sql<{
    month: string;
    method: string;
    amount: Money;
  }>`select to_char(received_on, 'YYYY-MM') as month,
      method, sum(amount)::bigint as amount
    from payment where received_on >= ${sqlDate(from)} and state <> 'returned' group by 1, 2 order by 1, 2`.execute(tx);
  return rows.rows;
}

/** Contracts put in service and ended by month, and how many ran before the first of them. */
export async function selectChurn(
  tx: Tx,
  from: CivilDate,
  to: CivilDate,
): Promise<{
  readonly before: number;
  readonly months: readonly { readonly month: string; readonly began: number; readonly ended: number }[];
}> {
  const [first, last] = [sqlDate(from), sqlDate(to)];
  const gone = sql`state in ('terminated', 'withdrawn', 'terminating') and ends_on is not null`;
  const rows = await sql<{ month: string; began: number; ended: number }>`select month, sum(began)::int as began,
      sum(ended)::int as ended from (
        select to_char(activated_on, 'YYYY-MM') as month, 1 as began, 0 as ended from agreement
          where activated_on between ${first} and ${last}
        union all
        select to_char(ends_on, 'YYYY-MM'), 0, 1 from agreement
          where activated_on is not null and ${gone} and ends_on between ${first} and ${last}
      ) m group by month order by month`.execute(tx);
  const before = await sql<{ count: number }>`select count(*)::int as count from agreement
    where activated_on < ${first} and not (${gone} and ends_on < ${first})`.execute(tx);
  return { before: before.rows[0]!.count, months: rows.rows };
}

/** How many entries the books hold, by month, and their days of validation. */
export async function selectEntryMonths(
  tx: Tx,
): Promise<readonly { readonly month: CivilDate; readonly entries: number }[]> {
  const rows = await sql<{ month: CivilDate; entries: number }>`select date_trunc('month', on_date)::date as month,
      count(*)::int as entries from ledger_entry group by 1 order by 1 desc`.execute(tx);
  return rows.rows;
}
