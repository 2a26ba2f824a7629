import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** What is owed by how long it has been due. */
export interface Ages {
  readonly not_due: Money;
  readonly to_30: Money;
  readonly to_60: Money;
  readonly to_90: Money;
  readonly over_90: Money;
  /** Kept for customers who are owed, above zero. */
  readonly credit: Money;
}

export interface AgedAccount extends Ages {
  readonly account_id: string;
  readonly number: string;
  readonly holder: string;
  readonly total: Money;
}

/**
 * What each customer owes at the end of a day by the books, by the age of the bills that it comes from: what was paid until then
 * is taken on the oldest ones. The sums are the balance of the customers' accounts of that day, whatever came later.
 */
function aged(on: CivilDate): RawBuilder<unknown> {
  const day = sqlDate(on);
  return sql`with balance as (
      select l.account_id, sum(l.debit - l.credit)::bigint as owed
      from ledger_line l join ledger_entry e on e.operator_id = l.operator_id and e.id = l.entry_id
      where l.account in ('411000', '416000') and l.account_id is not null and e.on_date <= ${day}
      group by l.account_id having sum(l.debit - l.credit) <> 0
    ), claim as (
      select b.account_id, b.due_on, b.total_incl,
        sum(b.total_incl) over (partition by b.account_id order by b.due_on desc, b.number desc
          rows between unbounded preceding and 1 preceding) as later
      from customer_bill b join balance on balance.account_id = b.account_id and balance.owed > 0
      where b.issued_on <= ${day} and b.total_incl > 0
    ), part as (
      select c.account_id, ${day} - c.due_on as late,
        greatest(0, least(c.total_incl, balance.owed - coalesce(c.later, 0))) as amount
      from claim c join balance on balance.account_id = c.account_id
    ), kept as (
      select account_id,
        coalesce(sum(amount) filter (where late <= 0), 0) as not_due,
        coalesce(sum(amount) filter (where late between 1 and 30), 0) as to_30,
        coalesce(sum(amount) filter (where late between 31 and 60), 0) as to_60,
        coalesce(sum(amount) filter (where late between 61 and 90), 0) as to_90,
        coalesce(sum(amount) filter (where late > 90), 0) as over_90, sum(amount) as billed
      from part group by account_id
    )
    select balance.account_id, balance.owed as total,
      -- What no bill explains (money given back twice, a reversal) has been due for as long as anybody can tell.
      coalesce(kept.not_due, 0)::bigint as not_due, coalesce(kept.to_30, 0)::bigint as to_30,
      coalesce(kept.to_60, 0)::bigint as to_60, coalesce(kept.to_90, 0)::bigint as to_90,
      (coalesce(kept.over_90, 0) + greatest(balance.owed, 0) - coalesce(kept.billed, 0))::bigint as over_90,
      greatest(-balance.owed, 0)::bigint as credit
    from balance left join kept on kept.account_id = balance.account_id`;
}

/** What customers owe on a day, all together. */
export async function selectAges(tx: Tx, on: CivilDate): Promise<Ages & { readonly accounts: number }> {
  const rows = await sql<Ages & { accounts: number }>`select coalesce(sum(not_due), 0)::bigint as not_due,
      coalesce(sum(to_30), 0)::bigint as to_30, coalesce(sum(to_60), 0)::bigint as to_60,
      coalesce(sum(to_90), 0)::bigint as to_90, coalesce(sum(over_90), 0)::bigint as over_90,
      coalesce(sum(credit), 0)::bigint as credit, count(*) filter (where total > 0)::int as accounts
    from (${aged(on)}) a`.execute(tx);
  return rows.rows[0]!;
}

/** Customers by what they owe on a day, the most first. */
export async function selectAgedAccounts(
  tx: Tx,
  on: CivilDate,
  limit: number,
  after?: { readonly total: Money; readonly id: string },
): Promise<readonly AgedAccount[]> {
  const next = after ? sql`where (a.total, a.account_id) < (${String(after.total)}::bigint, ${after.id}::uuid)` : sql``;
  const rows = await sql<AgedAccount>`select a.*, n.number,
      coalesce(p.organization_name, concat_ws(' ', p.given_name, p.family_name), '') as holder
    from (${aged(on)}) a join account n on n.account_id = a.account_id left join party p on p.account_id = a.account_id
    ${next} order by a.total desc, a.account_id desc limit ${limit}`.execute(tx);
  return rows.rows;
}
