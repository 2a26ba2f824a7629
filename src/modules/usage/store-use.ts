import { sql } from 'kysely';
import { type CivilDate, lastOfMonth } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { UsageKind } from '../../terms/model/usage.ts';

/** An agreement with the account that holds it. */
export interface LineOfUse {
  readonly accountId: string;
  readonly agreementId: string;
}

/** No counter of the contract can have counted more than this in the month. */
export interface MostCounted extends LineOfUse {
  /** Different numbers called or written to. */
  readonly correspondents: number;
  readonly seconds: number;
  readonly messages: number;
  readonly bytes: number;
  /** Micro-euros charged. */
  readonly spent: number;
}

/** A record as the contract counts it. */
export interface CountedRecord {
  readonly agreement_id: string;
  readonly kind: UsageKind;
  readonly direction: 'out' | 'in';
  readonly calling: string;
  readonly called: string;
  readonly network: 'fixed' | 'mobile' | null;
  readonly visited_country: string | null;
  readonly started_at: Instant;
  readonly on_date: CivilDate;
  readonly duration: string;
  readonly quantity: bigint;
}

/** The records of a month that stand, read by the account's index on the time. */
function ofMonth(accountIds: readonly string[], month: CivilDate) {
  const [from, to] = [sqlDate(month), sqlDate(lastOfMonth(month))];
  return sql`account_id = any(${accountIds}::uuid[]) and on_date - ${from} between 0 and ${lastOfMonth(month) - month}::int
    and started_at >= ${from}::timestamptz - interval '1 day' and started_at < ${to}::timestamptz + interval '2 days'
    and replaced_by is null`;
}

/** The agreements with records of a month in files received since an instant, by key, after the last one of the page before. */
export async function selectTouched(
  tx: Tx,
  page: {
    /** `null`: in any file. */
    readonly since: Instant | null;
    readonly month: CivilDate;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly LineOfUse[]> {
  const since = page.since === null ? sql`true` : sql`coalesce(ended_at, received_at) >= ${sqlInstant(page.since)}`;
  const rows = await sql<LineOfUse>`select distinct agreement_id as "agreementId", account_id as "accountId"
    from usage_record
    where file_id in (select id from usage_file where ${since})
      and on_date between ${sqlDate(page.month)} and ${sqlDate(lastOfMonth(page.month))}
      and (${page.after}::uuid is null or agreement_id > ${page.after}::uuid)
    order by agreement_id limit ${page.limit}`.execute(tx);
  return rows.rows;
}

/** The most that the agreements of some accounts can have counted in a month; one without use is absent. */
export async function selectMostCounted(
  tx: Tx,
  accountIds: readonly string[],
  month: CivilDate,
): Promise<readonly MostCounted[]> {
  const rows = await sql<MostCounted>`select account_id as "accountId", agreement_id as "agreementId",
      count(distinct case when direction = 'out' then called else calling end)::int as correspondents,
      coalesce(sum(case when kind = 'voice' then ceil(duration::numeric) end), 0)::float8 as seconds,
      coalesce(sum(case when kind in ('sms', 'mms') then quantity end), 0)::float8 as messages,
      coalesce(sum(case when kind = 'data' then quantity end), 0)::float8 as bytes,
      coalesce(sum(amount), 0)::float8 as spent
    from usage_record where ${ofMonth(accountIds, month)} group by 1, 2`.execute(tx);
  return rows.rows;
}

/** The records of some agreements in a month, in the order in which they began. */
export async function selectCounted(
  tx: Tx,
  lines: readonly LineOfUse[],
  month: CivilDate,
): Promise<readonly CountedRecord[]> {
  const rows = await sql<CountedRecord>`select agreement_id, kind, direction, calling, called, network, visited_country,
      started_at, on_date, duration, quantity
    from usage_record where ${ofMonth(
      lines.map((one) => one.accountId),
      month,
    )} and agreement_id = any(${lines.map((one) => one.agreementId)}::uuid[])
    order by agreement_id, started_at, call_id`.execute(tx);
  return rows.rows;
}
