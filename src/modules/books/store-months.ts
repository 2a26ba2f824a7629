import { sql } from 'kysely';
import { type CivilDate, lastOfMonth } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

// This room has no tables: it reads those of the others, and never writes.

/** How many of something, and for how much. */
export interface Found {
  readonly count: number;
  readonly amount: Money;
}

/** What is looked at before a month is closed. */
export interface MonthFacts {
  readonly difference: Money;
  readonly entries: number;
  readonly unposted: Found;
  readonly unbilled: number;
  readonly unallocated: Found;
  readonly importing: number;
  readonly presented: Found;
}

/** What a month holds that may stand in the way of closing it. */
export async function selectMonthFacts(tx: Tx, month: CivilDate): Promise<MonthFacts> {
  const [from, to] = [sqlDate(month), sqlDate(lastOfMonth(month))];
  const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> => (await query.execute(tx)).rows[0]!;
  const books = await one(sql<{ difference: Money; entries: number }>`
    select coalesce(sum(l.debit) - sum(l.credit), 0)::bigint as difference, count(distinct e.id)::int as entries
    from ledger_entry e join ledger_line l on l.operator_id = e.operator_id and l.entry_id = e.id
    where e.on_date between ${from} and ${to}`);
  const unposted = await one(sql<Found>`
    select count(*)::int as count, coalesce(sum(total_incl), 0)::bigint as amount from customer_bill b
    where issued_on between ${from} and ${to} and total_incl <> 0
      and not exists (select 1 from ledger_entry e where e.operator_id = b.operator_id and e.reference = 'bill:' || b.id)`);
  const billing = await one(sql<{ count: number }>`
    select count(*)::int as count from billing_account where not closed and next_bill_on <= ${to}`);
  const unallocated = await one(sql<Found>`
    select count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount from bank_movement
    where outcome = 'unallocated' and booked_on <= ${to} and currency = 'EUR'`);
  const importing = await one(sql<{ count: number }>`
    select count(*)::int as count from bank_statement where state = 'importing'`);
  const presented = await one(sql<Found>`
    select count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount from direct_debit
    where state = 'presented' and collect_on <= ${to}`);
  return { ...books, unposted, unbilled: billing.count, unallocated, importing: importing.count, presented };
}
