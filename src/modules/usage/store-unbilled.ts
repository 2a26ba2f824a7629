import { sql } from 'kysely';
import { type CivilDate, plusYears } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { TAKING_BILL, TO_CHARGE } from './store-billed.ts';

/** What an agreement was charged for that no bill has taken. */
export interface UnbilledSpending {
  readonly agreementId: string;
  readonly accountId: string;
  readonly amount: Money;
  /** Day of the oldest of it. */
  readonly since: CivilDate;
}

/** The agreements with at least so much unbilled since a day, by agreement; `after` is the last one of the page before. */
export async function selectUnbilledSpending(
  tx: Tx,
  page: { readonly atLeast: Money; readonly from: CivilDate; readonly after: string | null; readonly limit: number },
): Promise<readonly UnbilledSpending[]> {
  const rows = await sql<UnbilledSpending>`with passed as materialized (
      select account_id, max(before) as before, max(files_through) as through from usage_told
      where before > ${sqlDate(page.from)} group by account_id
    )
    select r.agreement_id as "agreementId", r.account_id as "accountId", sum(r.amount)::bigint as amount, min(r.on_date) as since
    from usage_row r left join passed p on p.account_id = r.account_id
    where r.operator_id = current_setting('regie.operator') and r.bill_id is null and r.amount > 0 and r.replaced_by is null
      and r.on_date >= ${sqlDate(page.from)} and (${page.after}::uuid is null or r.agreement_id > ${page.after}::uuid)
      and (r.waits or p.account_id is null or r.on_date >= p.before or r.file_no > p.through)
    group by r.agreement_id, r.account_id having sum(r.amount) >= ${String(page.atLeast)}::bigint
    order by r.agreement_id limit ${page.limit}`.execute(tx);
  return rows.rows;
}

/** What was used until a day, tax included, and no bill issued by then had asked for, by territory. */
export async function selectUnbilledAt(
  tx: Tx,
  on: CivilDate,
): Promise<readonly { readonly territory: Territory; readonly amount: Money }[]> {
  const rows = await sql<{ territory: Territory; amount: Money }>`
    select a.territory, sum(r.amount)::bigint as amount from usage_row r join account a on a.account_id = r.account_id
    left join customer_bill b on b.account_id = r.account_id and b.id = coalesce(r.bill_id, ${TAKING_BILL})
    where r.operator_id = current_setting('regie.operator') and r.amount > 0 and r.replaced_by is null
      and r.on_date between ${sqlDate(plusYears(on, -1))} and ${sqlDate(on)}
      and ((b.id is null and ${TO_CHARGE}) or b.issued_on > ${sqlDate(on)})
    group by a.territory order by a.territory`.execute(tx);
  return rows.rows;
}

/** What agreements were charged for that no bill has taken, by agreement. */
export async function selectUnbilledOf(tx: Tx, accountId: string, agreementId: string): Promise<Money> {
  const rows = await sql<{ amount: Money | null }>`select sum(r.amount)::bigint as amount from usage_row r
    where r.account_id = ${accountId}::uuid and r.agreement_id = ${agreementId}::uuid and ${TO_CHARGE}`.execute(tx);
  return rows.rows[0]?.amount ?? (0n as Money);
}
