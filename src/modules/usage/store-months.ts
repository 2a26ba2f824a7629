import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlDates } from '../../platform/database/sql-values.ts';
import { enterBilledUse, PASSED, TAKING_BILL } from './store-billed.ts';
import type { UsageFileRow } from './tables.ts';

/** A calendar month of an agreement, by its first day. */
export interface LineMonth {
  readonly account_id: string;
  readonly agreement_id: string;
  readonly month: CivilDate;
}

/** A record of a month, with what it came to so far. */
export interface MonthRow extends LineMonth {
  readonly id: string;
  readonly started_at: Instant;
  readonly on_date: CivilDate;
  readonly calling_no: bigint;
  readonly called_no: bigint;
  readonly amount_used: bigint;
  readonly flags: number;
  readonly visited_country: string | null;
  readonly replaced_by: string | null;
  readonly rated_key: bigint;
  readonly terms_key: bigint;
  readonly charged_units: bigint;
  readonly amount: bigint;
  readonly rank: number | null;
  readonly bill_id: string | null;
  /** Whether the bill of its days has been made, with the record or without. */
  readonly passed: boolean;
}

/** Records of a file above which its months are looked for among all records of its days, not one by one. */
const MANY = 20_000;

/** Marks the records that others correct, when both have come; answers the months that they counted in. */
export async function markReplaced(tx: Tx): Promise<readonly LineMonth[]> {
  await enterBilledUse(tx, true);
  const rows = await sql<LineMonth>`with marked as (
      update usage_row u set replaced_by = r.by_call_id
      from (select target_id, min(by_call_id collate "C") as by_call_id from usage_replacement group by target_id) r
      where u.id = r.target_id and (u.replaced_by is null or u.replaced_by collate "C" > r.by_call_id)
      returning u.account_id, u.agreement_id, date_trunc('month', u.on_date)::date as month
    ) select distinct account_id, agreement_id, month from marked`.execute(tx);
  return rows.rows;
}

/** The months that a file touched in which a limit may be passed: more calls than pass none, or a contract that does not tell. */
export async function selectBusyMonths(tx: Tx, file: UsageFileRow): Promise<readonly LineMonth[]> {
  if (file.first_day === null || file.last_day === null) return [];
  const busy = sql`count(*) > min(t.calm_calls) or bool_or(t.calm_calls is null)`;
  const terms = sql`join usage_terms t on t.operator_id = r.operator_id and t.key = r.terms_key`;
  const [first, last] = [sqlDate(file.first_day), sqlDate(file.last_day)];
  if (file.kept > BigInt(MANY)) {
    const rows = await sql<LineMonth>`select r.account_id, r.agreement_id, date_trunc('month', r.on_date)::date as month
      from usage_row r ${terms}
      where r.on_date >= date_trunc('month', ${first}::timestamp) and r.on_date < date_trunc('month', ${last}::timestamp) + interval '1 month'
      group by 1, 2, 3 having bool_or(r.file_no = ${file.no}) and (${busy})`.execute(tx);
    return rows.rows;
  }
  const rows = await sql<LineMonth>`select m.account_id, m.agreement_id, m.month from (
      select distinct account_id, agreement_id, date_trunc('month', on_date)::date as month from usage_row
      where file_no = ${file.no} and on_date between ${first} and ${last}) m
    where (select ${busy} from usage_row r ${terms} where r.account_id = m.account_id and r.agreement_id = m.agreement_id
      and r.started_at >= m.month::timestamptz - interval '2 days' and r.started_at < m.month::timestamptz + interval '33 days'
      and r.on_date >= m.month and r.on_date < m.month + interval '1 month')`.execute(tx);
  return rows.rows;
}

/** The months of some days in which there are records: of every agreement, or of those named. */
export async function selectMonthsBetween(
  tx: Tx,
  days: { readonly from: CivilDate; readonly to: CivilDate; readonly agreementIds?: readonly string[] },
): Promise<readonly LineMonth[]> {
  const among = days.agreementIds === undefined ? sql`true` : sql`agreement_id = any(${days.agreementIds}::uuid[])`;
  const rows =
    await sql<LineMonth>`select distinct account_id, agreement_id, date_trunc('month', on_date)::date as month
    from usage_row where on_date between ${sqlDate(days.from)} and ${sqlDate(days.to)} and ${among}`.execute(tx);
  return rows.rows;
}

/** The records of some months, each month in the order in which they began; nobody else rates these months meanwhile. */
export async function lockMonths(tx: Tx, months: readonly LineMonth[]): Promise<readonly MonthRow[]> {
  const wanted = sql`unnest(${months.map((m) => m.account_id)}::uuid[], ${months.map((m) => m.agreement_id)}::uuid[],
    ${sqlDates(months.map((m) => m.month))}) as m (account_id, agreement_id, month)`;
  await sql`select pg_advisory_xact_lock(k) from (select hashtextextended(m.agreement_id::text || m.month, 7264003) as k
    from ${wanted} order by 1) as locks`.execute(tx);
  const rows =
    await sql<MonthRow>`select r.account_id, r.agreement_id, m.month, r.id, r.started_at, r.on_date, r.calling_no,
      r.called_no, r.amount_used, r.flags, r.visited_country, r.replaced_by, r.rated_key, r.terms_key, r.charged_units, r.amount,
      r.rank, case when r.bill_id is null and r.waits is null and g.shape ->> 'outcome' in ('included', 'charged')
        then ${TAKING_BILL} else r.bill_id end as bill_id, ${PASSED} as passed
    from ${wanted} join lateral (select * from usage_row u where u.account_id = m.account_id and u.agreement_id = m.agreement_id
      and u.started_at >= m.month::timestamptz - interval '2 days' and u.started_at < m.month::timestamptz + interval '33 days'
      and u.on_date >= m.month and u.on_date < m.month + interval '1 month') r on true
    join usage_rating g on g.operator_id = r.operator_id and g.key = r.rated_key
    order by r.agreement_id, m.month, r.started_at, r.call_id collate "C"`.execute(tx);
  return rows.rows;
}

/** The texts of some terms, by their key. */
export async function selectTerms(tx: Tx, keys: readonly bigint[]): Promise<ReadonlyMap<bigint, unknown>> {
  const rows = await sql<{ key: bigint; terms: unknown }>`select key, terms from usage_terms
    where key = any(${keys.map(String)}::bigint[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.key, row.terms]));
}

/** What a record came to anew. */
export interface RatedAnew {
  readonly row: MonthRow;
  readonly ratedKey: bigint;
  readonly termsKey: bigint;
  readonly units: number;
  readonly amount: number;
  readonly rank: number | null;
}

/** Writes what records came to anew; of one that a bill charges, the bill keeps its amount and the difference waits for the next. */
export async function updateRated(tx: Tx, anew: readonly RatedAnew[]): Promise<void> {
  if (anew.length === 0) return;
  await sql`update usage_row u set rated_key = t.rated_key, terms_key = t.terms_key, charged_units = t.units, amount = t.amount,
      rank = t.rank, waits = case when t.passed and t.bill_id is null and u.bill_id is null then true else u.waits end, bill_id = case when t.amount > 0 then coalesce(u.bill_id, t.bill_id) else u.bill_id end,
      billed_amount = case when coalesce(u.bill_id, t.bill_id) is not null and u.amount <> t.amount
        then coalesce(u.billed_amount, u.amount) else u.billed_amount end
    from unnest(${anew.map((a) => a.row.id)}::uuid[], ${anew.map((a) => String(a.ratedKey))}::bigint[],
      ${anew.map((a) => String(a.termsKey))}::bigint[], ${anew.map((a) => String(a.units))}::bigint[],
      ${anew.map((a) => String(a.amount))}::bigint[], ${anew.map((a) => a.rank)}::int[],
      ${anew.map((a) => a.row.bill_id)}::uuid[], ${anew.map((a) => a.row.passed)}::boolean[])
      as t (id, rated_key, terms_key, units, amount, rank, bill_id, passed) where u.id = t.id`.execute(tx);
  const billed = anew.filter(({ row, amount }) => row.bill_id !== null && row.amount !== BigInt(amount));
  if (billed.length === 0) return;
  await sql`insert into usage_correction (account_id, record_id, agreement_id, terms_key, on_date, was, now, because)
    select t.account_id, t.record_id, t.agreement_id, t.terms_key, t.on_date, t.was, t.now,
      array(select jsonb_array_elements_text(g.shape -> 'because'))
    from unnest(${billed.map((a) => a.row.account_id)}::uuid[], ${billed.map((a) => a.row.id)}::uuid[],
      ${billed.map((a) => a.row.agreement_id)}::uuid[], ${billed.map((a) => String(a.termsKey))}::bigint[],
      ${sqlDates(billed.map((a) => a.row.on_date))}, ${billed.map((a) => String(a.row.amount))}::bigint[],
      ${billed.map((a) => String(a.amount))}::bigint[], ${billed.map((a) => String(a.ratedKey))}::bigint[])
      as t (account_id, record_id, agreement_id, terms_key, on_date, was, now, rated_key)
    join usage_rating g on g.key = t.rated_key`.execute(tx);
}
