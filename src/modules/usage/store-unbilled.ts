import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';

/** What an agreement was charged for that no bill has taken. */
export interface UnbilledSpending {
  readonly agreementId: string;
  readonly accountId: string;
  readonly amount: Money;
  /** Day of the oldest of it. */
  readonly since: CivilDate;
}

/** The agreements with at least so much unbilled, by agreement; `after` is the last one of the page before. */
export async function selectUnbilledSpending(
  tx: Tx,
  page: { readonly atLeast: Money; readonly after: string | null; readonly limit: number },
): Promise<readonly UnbilledSpending[]> {
  const rows = await sql<UnbilledSpending>`select agreement_id as "agreementId", account_id as "accountId",
      sum(amount)::bigint as amount, min(on_date) as since
    from usage_row where operator_id = current_setting('regie.operator') and bill_id is null and amount > 0
      and replaced_by is null and (${page.after}::uuid is null or agreement_id > ${page.after}::uuid)
    group by agreement_id, account_id having sum(amount) >= ${String(page.atLeast)}::bigint
    order by agreement_id limit ${page.limit}`.execute(tx);
  return rows.rows;
}

/** What agreements were charged for that no bill has taken, by agreement. */
export async function selectUnbilledOf(tx: Tx, accountId: string, agreementId: string): Promise<Money> {
  const rows = await sql<{ amount: Money | null }>`select sum(amount)::bigint as amount from usage_row
    where account_id = ${accountId}::uuid and agreement_id = ${agreementId}::uuid and bill_id is null
      and replaced_by is null`.execute(tx);
  return rows.rows[0]?.amount ?? (0n as Money);
}
