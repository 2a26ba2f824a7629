import { sql } from 'kysely';
import { type CivilDate, plusMonths } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { MonthOfUse, PlaceOfUse } from '../../terms/model/life.ts';

/** What an agreement used in some days, as far as its records tell. */
export interface UseOfDays extends Omit<MonthOfUse, 'month' | 'places'> {
  readonly agreementId: string;
  readonly accountId: string;
  /** It was used abroad. */
  readonly roamed: boolean;
}

/** The use of agreements that were used between two days, both included, by agreement; `after` is the last one of the page before. */
export async function selectUsePage(
  tx: Tx,
  page: { readonly from: CivilDate; readonly to: CivilDate; readonly after: string | null; readonly limit: number },
): Promise<UseOfDays[]> {
  const found = await sql<UseOfDays>`select agreement_id as "agreementId", account_id as "accountId",
      count(distinct called) filter (where kind = 'voice')::int as correspondents,
      coalesce(max(seconds) filter (where kind = 'voice'), 0)::int as "longestCallSeconds",
      coalesce(sum(seconds) filter (where kind = 'voice'), 0)::int as "totalSeconds",
      count(distinct called) filter (where kind in ('sms', 'mms') and called like '+%')::int as "messageRecipients",
      count(distinct called) filter (where kind <> 'data' and called like '+%')::int as recipients,
      bool_or(visited_country is not null) as roamed
    from usage_record where operator_id = current_setting('regie.operator')
      and on_date between ${sqlDate(page.from)} and ${sqlDate(page.to)} and outcome <> 'not-connected'
      and direction = 'out' and replaced_by is null
      and (${page.after}::uuid is null or agreement_id > ${page.after}::uuid)
    group by agreement_id, account_id order by agreement_id limit ${page.limit}`.execute(tx);
  return found.rows;
}

/** Months looked back at for a line that was used abroad. */
const MONTHS_BACK = [0, 3] as const;

/** Where a line was used in a month, and in the four that end with it. */
export async function selectPlaces(
  tx: Tx,
  of: { readonly accountId: string; readonly agreementId: string },
  month: CivilDate,
): Promise<readonly PlaceOfUse[]> {
  const places: PlaceOfUse[] = [];
  for (const monthsBack of MONTHS_BACK) {
    const rows = await sql<Omit<PlaceOfUse, 'monthsBack'>>`select visited_country as country, count(*)::int as records,
        count(distinct on_date)::int as days
      from usage_record where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid
        and on_date >= ${sqlDate(plusMonths(month, -monthsBack))} and on_date < ${sqlDate(plusMonths(month, 1))}
        and direction = 'out' and replaced_by is null and outcome <> 'not-connected'
      group by 1 order by 1 nulls first`.execute(tx);
    places.push(...rows.rows.map((row) => ({ monthsBack, ...row })));
  }
  return places;
}
