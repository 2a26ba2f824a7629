import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** What an agreement used in some days, as far as its calls tell. */
export interface UseOfDays {
  readonly agreementId: string;
  readonly accountId: string;
  /** Different numbers reached. */
  readonly correspondents: number;
  readonly longestCallSeconds: number;
  readonly totalSeconds: number;
}

/** The use of agreements that called between two days, both included, by agreement; `after` is the last one of the page before. */
export async function selectUsePage(
  tx: Tx,
  page: { readonly from: CivilDate; readonly to: CivilDate; readonly after: string | null; readonly limit: number },
): Promise<UseOfDays[]> {
  const found = await sql<UseOfDays>`select agreement_id as "agreementId", account_id as "accountId",
      count(distinct called)::int as correspondents, max(seconds)::int as "longestCallSeconds",
      sum(seconds)::int as "totalSeconds"
    from usage_record where operator_id = current_setting('regie.operator')
      and on_date between ${sqlDate(page.from)} and ${sqlDate(page.to)} and outcome <> 'not-connected'
      and kind = 'voice' and direction = 'out' and replaced_by is null
      and (${page.after}::uuid is null or agreement_id > ${page.after}::uuid)
    group by agreement_id, account_id order by agreement_id limit ${page.limit}`.execute(tx);
  return found.rows;
}
