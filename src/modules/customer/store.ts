import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

// This room has no tables: it counts over those of the others, and never writes.

export interface OfferCount {
  readonly pack: string;
  readonly offer: string;
  readonly territory: string;
  readonly running: boolean;
  readonly count: number;
}

/** Contracts that run or are about to, by offer and territory. */
export async function countContracts(tx: Tx): Promise<readonly OfferCount[]> {
  const rows = await sql<OfferCount>`select pack, offer, territory,
      state in ('active', 'suspended', 'terminating') as running, count(*)::int as count
    from agreement where state in ('ordered', 'awaiting-activation', 'active', 'suspended', 'terminating')
    group by 1, 2, 3, 4`.execute(tx);
  return rows.rows;
}

/** Visits of technicians in a span of time, by what became of them. */
export async function countVisits(
  tx: Tx,
  from: Instant,
  to: Instant,
): Promise<readonly { readonly state: string; readonly count: number }[]> {
  const rows = await sql<{ state: string; count: number }>`select state, count(*)::int as count from appointment
    where at >= ${sqlInstant(from)} and at < ${sqlInstant(to)} group by state`.execute(tx);
  return rows.rows;
}

/** Amounts billed by month, from a day on. */
export async function sumBilled(
  tx: Tx,
  from: CivilDate,
): Promise<readonly { readonly month: string; readonly amount: Money }[]> {
  const rows = await sql<{ month: string; amount: Money }>`select to_char(issued_on, 'YYYY-MM') as month,
      sum(total_incl)::bigint as amount
    from customer_bill where issued_on >= ${sqlDate(from)} group by 1 order by 1`.execute(tx);
  return rows.rows;
}

/** What is left of bills whose due date has passed. */
export async function sumOverdue(
  tx: Tx,
  today: CivilDate,
): Promise<{ readonly amount: Money; readonly bills: number }> {
  const rows = await sql<{ amount: Money | null; bills: number }>`select sum(total_incl - settled)::bigint as amount,
      count(*)::int as bills
    from customer_bill where state in ('issued', 'partly-paid') and total_incl > settled
      and due_on < ${sqlDate(today)}`.execute(tx);
  const row = rows.rows[0];
  return { amount: (row?.amount ?? 0n) as Money, bills: row?.bills ?? 0 };
}

/** Obligations that await somebody: late, due today, due in the week. */
export async function countObligations(
  tx: Tx,
  now: Instant,
  today: CivilDate,
): Promise<{ readonly late: number; readonly today: number; readonly week: number }> {
  const rows = await sql<{ late: number; today: number; week: number }>`select
      count(*) filter (where due_at <= ${sqlInstant(now)})::int as late,
      count(*) filter (where due_on = ${sqlDate(today)})::int as today,
      count(*) filter (where due_on > ${sqlDate(today)} and due_on <= ${sqlDate(today)} + 7)::int as week
    from obligation where state = 'open' and due_on <= ${sqlDate(today)} + 7`.execute(tx);
  return rows.rows[0]!;
}

/** What is left to pay of bills, by id. */
export async function selectLeft(
  tx: Tx,
  accountIds: readonly string[],
  billIds: readonly string[],
): Promise<ReadonlyMap<string, Money>> {
  const rows = await sql<{ id: string; left: Money }>`select id, total_incl - settled as left from customer_bill
    where account_id = any(${accountIds}::uuid[]) and id = any(${billIds}::uuid[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.id, row.left]));
}

/** Cases of collection that are open. */
export async function countOpenCases(tx: Tx): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from collection_case
    where state = 'open'`.execute(tx);
  return rows.rows[0]?.count ?? 0;
}

/** Calls by day, from a day on. */
export async function countCalls(
  tx: Tx,
  from: CivilDate,
): Promise<readonly { readonly on: CivilDate; readonly calls: number }[]> {
  const rows = await sql<{ on: CivilDate; calls: number }>`select on_date as on, count(*)::int as calls
    from usage_record where on_date >= ${sqlDate(from)} group by 1 order by 1`.execute(tx);
  return rows.rows;
}

/** Whether work of a kind was asked for and has not ended. */
export async function countJobsAhead(tx: Tx, operatorId: string, job: string): Promise<number> {
  const row = await tx
    .selectFrom('platform_job')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('operator_id', '=', operatorId)
    .where('job', '=', job)
    .where('every_seconds', 'is', null)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
