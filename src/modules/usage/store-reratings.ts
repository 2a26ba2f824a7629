import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { LineMonth } from './store-months.ts';

/** A period rated again: who asked for it, and what came of it. */
export interface ReratingRow {
  readonly id: string;
  readonly from_day: CivilDate;
  readonly to_day: CivilDate;
  readonly unpriced_only: boolean;
  readonly requested_by: string;
  readonly requested_at: Instant;
  readonly note: string | null;
  readonly state: 'running' | 'done';
  readonly ended_at: Instant | null;
  readonly after_agreement: string | null;
  readonly after_month: CivilDate | null;
  readonly months: number;
  readonly records: number;
  readonly raised: Money;
  readonly lowered: Money;
  readonly to_charge: Money;
  readonly to_credit: Money;
}

type NewRerating = Pick<
  ReratingRow,
  'id' | 'from_day' | 'to_day' | 'unpriced_only' | 'requested_by' | 'requested_at' | 'note'
>;

/** What a step of a re-rating did. */
export type ReratingStep = Pick<
  ReratingRow,
  'months' | 'records' | 'raised' | 'lowered' | 'to_charge' | 'to_credit'
> & {
  readonly last: LineMonth;
};

export async function insertRerating(tx: Tx, row: NewRerating): Promise<void> {
  await sql`insert into usage_rerating (id, from_day, to_day, unpriced_only, requested_by, requested_at, note, state)
    values (${row.id}, ${sqlDate(row.from_day)}, ${sqlDate(row.to_day)}, ${row.unpriced_only}, ${row.requested_by},
      ${sqlInstant(row.requested_at)}, ${row.note}, 'running')`.execute(tx);
}

/** A re-rating, locked so that it goes on in one place alone. */
export async function lockRerating(tx: Tx, id: string): Promise<ReratingRow | undefined> {
  const rows = await sql<ReratingRow>`select * from usage_rerating where id = ${id} for update`.execute(tx);
  return rows.rows[0];
}

export async function selectReratings(tx: Tx, limit: number): Promise<readonly ReratingRow[]> {
  const rows = await sql<ReratingRow>`select * from usage_rerating
    where operator_id = current_setting('regie.operator') order by requested_at desc, id desc limit ${limit}`.execute(
    tx,
  );
  return rows.rows;
}

/** Adds what a step did, and where the next one begins. */
export async function addStep(tx: Tx, id: string, step: ReratingStep): Promise<void> {
  await sql`update usage_rerating set after_agreement = ${step.last.agreement_id}, after_month = ${sqlDate(step.last.month)},
      months = months + ${step.months}, records = records + ${step.records},
      raised = raised + ${String(step.raised)}::bigint, lowered = lowered + ${String(step.lowered)}::bigint,
      to_charge = to_charge + ${String(step.to_charge)}::bigint, to_credit = to_credit + ${String(step.to_credit)}::bigint
    where id = ${id}`.execute(tx);
}

export async function endRerating(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update usage_rerating set state = 'done', ended_at = ${sqlInstant(at)} where id = ${id}`.execute(tx);
}

/** The next months of a period in which there are records, in the order of agreements; those with records without a price alone. */
export async function selectMonthsAfter(
  tx: Tx,
  days: { readonly from: CivilDate; readonly to: CivilDate; readonly unpricedOnly: boolean },
  after: { readonly agreement: string | null; readonly month: CivilDate | null },
  limit: number,
): Promise<readonly LineMonth[]> {
  const beyond =
    after.agreement === null
      ? sql`true`
      : sql`(r.agreement_id, date_trunc('month', r.on_date)::date) > (${after.agreement}::uuid, ${sqlDate(after.month!)})`;
  const waiting = days.unpricedOnly
    ? sql`r.bill_id is null and exists (select 1 from usage_rating g
        where g.operator_id = r.operator_id and g.key = r.rated_key and g.shape ->> 'outcome' = 'unpriced')`
    : sql`true`;
  const rows = await sql<LineMonth>`select distinct r.account_id, r.agreement_id,
      date_trunc('month', r.on_date)::date as month
    from usage_row r where r.on_date between ${sqlDate(days.from)} and ${sqlDate(days.to)} and ${waiting} and ${beyond}
    order by r.agreement_id, month limit ${limit}`.execute(tx);
  return rows.rows;
}

/** A record as a correction tells it. */
export interface ToldRecord {
  readonly id: string;
  readonly destination: string | null;
  readonly kind: string;
  readonly because: readonly string[];
}

/** Some records of accounts, by id. */
export async function selectTold(
  tx: Tx,
  accountIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldRecord>> {
  const rows = await sql<ToldRecord>`select id, destination, kind, because from usage_record
    where account_id = any(${accountIds}::uuid[]) and id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.id, row]));
}
