import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { Discount } from './domain/discount-lines.ts';

interface DiscountRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly label: Bilingual;
  readonly monthly: Money;
  readonly from_day: CivilDate;
  readonly to_day: CivilDate;
}

export async function insertDiscount(
  tx: Tx,
  discount: Discount,
  granted: { readonly reason: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await sql`insert into bill_discount (account_id, id, agreement_id, label, monthly, from_day, to_day, reason, granted_by,
      granted_at)
    values (${discount.accountId}::uuid, ${discount.id}::uuid, ${discount.agreementId}::uuid, ${sqlJson(discount.label)},
      ${String(discount.monthly)}::bigint, ${sqlDate(discount.from)}, ${sqlDate(discount.to)}, ${granted.reason},
      ${granted.by}, ${sqlInstant(granted.at)})`.execute(tx);
}

/** The discounts of accounts that are not told whole yet, by account, oldest first. */
export async function selectDiscounts(tx: Tx, accountIds: readonly string[]): Promise<readonly Discount[]> {
  const rows =
    await sql<DiscountRow>`select d.account_id, d.id, d.agreement_id, d.label, d.monthly, d.from_day, d.to_day
    from bill_discount d left join billed_product b on b.account_id = d.account_id and b.product_id = d.id
    where d.account_id = any(${accountIds}::uuid[]) and (b.billed_through is null or b.billed_through < d.to_day)
    order by d.account_id, d.from_day, d.id`.execute(tx);
  return rows.rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    label: row.label,
    monthly: row.monthly,
    from: row.from_day,
    to: row.to_day,
  }));
}
