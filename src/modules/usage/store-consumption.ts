import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { RatedUsage, UsageDirection, UsageKind } from '../../terms/model/usage.ts';
import { UNLISTED_NUMBERS } from './domain/shown-number.ts';

/** Which records of an account: of some days, both included, and of one agreement when it is named. */
export interface UseOfAccount {
  readonly accountId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly agreementId?: string;
}

/** What was used on a day towards one destination. */
export interface UseTotal {
  readonly on_date: CivilDate;
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  readonly visited_country: string | null;
  readonly zone: string | null;
  readonly destination: string | null;
  readonly records: number;
  /** Seconds of conversation. */
  readonly seconds: number;
  /** Messages or bytes. */
  readonly quantity: bigint;
  readonly amount: Money;
}

/** A record as a statement lists it. */
export interface UseRecord {
  readonly id: string;
  readonly agreement_id: string;
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  readonly calling: string;
  readonly called: string;
  readonly visited_country: string | null;
  readonly zone: string | null;
  readonly destination: string | null;
  readonly started_at: Instant;
  readonly duration: string;
  readonly quantity: bigint;
  readonly outcome: RatedUsage['outcome'];
  readonly fair_use_exceeded: boolean;
  readonly amount: Money;
  readonly because: readonly string[];
  readonly bill_id: string | null;
}

/** Where a page of records ends. */
export interface UseKey {
  readonly startedAt: Instant;
  readonly id: string;
}

/**
 * What a customer may read: records that stand, to numbers that leave a trace, and of what is received that which costs something.
 * Reads the days asked for and no more, by the account's index on the time: the difference of days keeps the index on the days, which
 * holds every account, out of it.
 */
function listed(of: UseOfAccount) {
  const { accountId, from, to, agreementId } = of;
  return sql`account_id = ${accountId}::uuid and on_date - ${sqlDate(from)} between 0 and ${to - from}::int
    and started_at >= ${sqlDate(from)}::timestamptz - interval '1 day'
    and started_at < ${sqlDate(to)}::timestamptz + interval '2 days'
    and replaced_by is null and outcome <> 'not-connected' and (direction = 'out' or amount > 0) and called !~ ${UNLISTED_NUMBERS}
    and (${agreementId ?? null}::uuid is null or agreement_id = ${agreementId ?? null}::uuid)`;
}

/** What was used day by day and destination by destination. */
export async function selectUseTotals(tx: Tx, of: UseOfAccount): Promise<readonly UseTotal[]> {
  const rows = await sql<UseTotal>`select on_date, kind, direction, visited_country, zone, destination,
      count(*)::int as records, sum(trunc(duration::numeric))::int as seconds, sum(quantity)::bigint as quantity,
      sum(amount)::bigint as amount
    from usage_record where ${listed(of)}
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(tx);
  return rows.rows;
}

/** Records, the newest first, a page after the key of the last one seen. */
export async function selectUseRecords(
  tx: Tx,
  of: UseOfAccount & { readonly kind?: UsageKind; readonly charged?: boolean; readonly before?: UseKey },
  limit: number,
): Promise<readonly UseRecord[]> {
  const { kind, charged, before } = of;
  const key = before ? sql`(started_at, id) < (${sqlInstant(before.startedAt)}, ${before.id}::uuid)` : sql`true`;
  const rows = await sql<UseRecord>`select id, agreement_id, kind, direction, calling, called, visited_country, zone,
      destination, started_at, duration, quantity, outcome, fair_use_exceeded, amount, because, bill_id
    from usage_record where ${listed(of)} and ${key}
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
      and (${charged !== true} or amount > 0)
    order by started_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}
