import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

// This room counts over the tables of the others, and writes nothing but its own counts.

export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Counting = (span: Span) => RawBuilder<unknown>;

const GONE = sql`state in ('terminated', 'withdrawn', 'terminating') and ends_on is not null`;
const between = (column: string, { from, to }: Span): RawBuilder<unknown> =>
  sql`${sql.ref(column)} between ${sqlDate(from)} and ${sqlDate(to)}`;

/** What happened on each day of a span: `(on_date, part, value)`. */
const FLOWS: Readonly<Record<string, Counting>> = {
  began: (span) => sql`select activated_on, pack || ':' || offer, count(*) from agreement
    where ${between('activated_on', span)} group by 1, 2`,
  ended: (span) => sql`select ends_on, coalesce(end_reason, ''), count(*) from agreement
    where activated_on is not null and ${GONE} and ${between('ends_on', span)} group by 1, 2`,
  billed: (span) => sql`select issued_on, '', sum(total_incl) from customer_bill
    where ${between('issued_on', span)} group by 1`,
  bills: (span) => sql`select issued_on, kind, count(*) from customer_bill
    where ${between('issued_on', span)} group by 1, 2`,
  'cash-in': (span) => sql`select received_on, method, sum(amount) from payment
    where ${between('received_on', span)} and state <> 'returned' group by 1, 2`,
  'debits-rejected': (span) => sql`select settled_on, coalesce(reason_code, ''), count(*) from direct_debit
    where state = 'rejected' and ${between('settled_on', span)} group by 1, 2`,
  'cases-opened': (span) => sql`select opened_on, '', count(*) from collection_case
    where ${between('opened_on', span)} group by 1`,
  'cases-closed': (span) => sql`select closed_on, '', count(*) from collection_case
    where ${between('closed_on', span)} group by 1`,
  'tickets-opened': (span) => sql`select opened_on, procedure_group, count(*) from process_flow
    where procedure_group in ('quality', 'complaint') and ${between('opened_on', span)} group by 1, 2`,
  'lines-interrupted': ({ from, to }) => sql`select (started_at at time zone 'UTC')::date, '', count(*)
    from line_interruption where not cancelled and started_at >= ${sqlDate(from)}::date
      and started_at < ${sqlDate(to)}::date + 1 group by 1`,
  visits: ({ from, to }) => sql`select (at at time zone 'UTC')::date, state, count(*) from appointment
    where at >= ${sqlDate(from)}::date and at < ${sqlDate(to)}::date + 1 group by 1, 2`,
  // Rows alone: what they are called by is looked up for those who read them.
  calls: (span) => sql`select on_date, '', count(*) from usage_row where ${between('on_date', span)} group by 1`,
};

/** What stands at the end of a day, of which only the present is known. */
const STOCKS: Readonly<Record<string, (now: Instant, today: CivilDate) => RawBuilder<unknown>>> = {
  contracts: () => sql`select pack || ':' || offer || '@' || territory
      || case when state in ('active', 'suspended', 'terminating') then '' else '?' end, count(*)
    from agreement where state in ('ordered', 'awaiting-activation', 'active', 'suspended', 'terminating') group by 1`,
  owed: (_now, today) => sql`select case when due_on >= ${sqlDate(today)} then 'notDue'
        when ${sqlDate(today)} - due_on <= 30 then 'to30' when ${sqlDate(today)} - due_on <= 60 then 'to60'
        when ${sqlDate(today)} - due_on <= 90 then 'to90' else 'over90' end, sum(total_incl - settled)
    from customer_bill where state in ('issued', 'partly-paid') and total_incl > settled group by 1`,
  'bills-late': (_now, today) => sql`select '', count(*) from customer_bill
    where state in ('issued', 'partly-paid') and total_incl > settled and due_on < ${sqlDate(today)}`,
  'obligations-late': (now) => sql`select by_whom, count(*) from obligation
    where state = 'open' and due_at <= ${sqlInstant(now)} group by 1`,
  'cases-open': () => sql`select case when terminated_on is not null then 'termination'
        when suspended_on is not null then 'suspension' when notice_sent_on is not null then 'formal-notice'
        when reminder_sent_on is not null then 'reminder' else 'opened' end, count(*)
    from collection_case where state = 'open' group by 1`,
  'tickets-open': () => sql`select coalesce(d.team, case when f.procedure_group = 'complaint' then 'customer-care'
        else 'technical' end), count(*)
    from process_flow f left join ticket_desk d on d.account_id = f.account_id and d.process_flow_id = f.id
    where f.closed_on is null and f.procedure_group in ('quality', 'complaint') group by 1`,
  'lines-down': () => sql`select cause, count(*) from line_interruption
    where not cancelled and ended_at is null group by 1`,
};

/** The names of what is counted. */
export const COUNTED = [...Object.keys(FLOWS), ...Object.keys(STOCKS)] as const;

/** Counts a span of days again, and what stands today: counts of before are replaced. */
export async function countSpan(tx: Tx, span: Span, now: Instant): Promise<void> {
  await sql`delete from day_count where name = any(${Object.keys(FLOWS)}::text[])
    and ${between('on_date', span)}`.execute(tx);
  for (const [name, counting] of Object.entries(FLOWS))
    await sql`insert into day_count (name, on_date, part, value)
      select ${name}, c.on_date, c.part, c.value::bigint from (${counting(span)}) c (on_date, part, value)`.execute(tx);
  await sql`delete from day_count where name = any(${Object.keys(STOCKS)}::text[])
    and on_date = ${sqlDate(span.to)}`.execute(tx);
  for (const [name, counting] of Object.entries(STOCKS))
    await sql`insert into day_count (name, on_date, part, value)
      select ${name}, ${sqlDate(span.to)}, c.part, c.value::bigint
      from (${counting(now, span.to)}) c (part, value)`.execute(tx);
  await sql`insert into day_count_state (counted_on, counted_at) values (${sqlDate(span.to)}, ${sqlInstant(now)})
    on conflict (operator_id) do update
      set counted_on = excluded.counted_on, counted_at = excluded.counted_at`.execute(tx);
}

export interface CountState {
  readonly countedOn: CivilDate;
  readonly countedAt: Instant;
}

/** When days were last counted; nothing when they never were. */
export async function countState(tx: Tx): Promise<CountState | undefined> {
  const rows = await sql<CountState>`select counted_on as "countedOn", counted_at as "countedAt"
    from day_count_state`.execute(tx);
  return rows.rows[0];
}
