import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Money, NO_MONEY } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

/** A movement of the account of the TV portal. */
export interface TvMovementRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly kind: 'load' | 'purchase' | 'refund';
  readonly amount: Money;
  readonly balance: Money;
  readonly at: Instant;
  readonly charge_id: string | null;
  readonly purchase_id: string | null;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** What is left on the account of the TV portal of an agreement; held when it is to be changed. */
export async function selectTvBalance(tx: Tx, accountId: string, agreementId: string, held = false): Promise<Money> {
  const query = held ? sql`for update` : sql``;
  const rows = await sql<{
    balance: bigint;
  }>`select balance from merchant_tv_account where account_id = ${accountId}::uuid
    and agreement_id = ${agreementId}::uuid ${query}`.execute(tx);
  return (rows.rows[0]?.balance ?? NO_MONEY) as Money;
}

/** Keeps a movement and what is left after it. */
export async function insertTvMovement(tx: Tx, row: TvMovementRow): Promise<void> {
  await sql`insert into merchant_tv_account (account_id, agreement_id, balance)
    values (${row.account_id}, ${row.agreement_id}, ${String(row.balance)}::bigint)
    on conflict (account_id, agreement_id) do update set balance = excluded.balance`.execute(tx);
  await sql`insert into merchant_tv_movement (account_id, id, agreement_id, kind, amount, balance, at, charge_id,
      purchase_id, decision, because)
    values (${row.account_id}, ${row.id}, ${row.agreement_id}, ${row.kind}, ${String(row.amount)}::bigint,
      ${String(row.balance)}::bigint, ${sqlInstant(row.at)}, ${row.charge_id}, ${row.purchase_id}, ${row.decision},
      ${row.because}::text[])`.execute(tx);
}

/** Movements of the TV accounts of a customer's account, the newest first. */
export async function selectTvMovements(tx: Tx, accountId: string, limit: number): Promise<readonly TvMovementRow[]> {
  const rows = await sql<TvMovementRow>`select * from merchant_tv_movement where account_id = ${accountId}::uuid
    order by id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** What was loaded on the bill of an account between two days. */
export async function sumLoaded(
  tx: Tx,
  of: { readonly accountId: string; readonly from: CivilDate; readonly to: CivilDate },
): Promise<Money> {
  const rows = await sql<{ sum: string }>`select coalesce(sum(amount), 0) as sum from merchant_tv_movement
    where account_id = ${of.accountId}::uuid and kind = 'load' and at::date between ${sqlDate(of.from)} and ${sqlDate(of.to)}`.execute(
    tx,
  );
  return BigInt(rows.rows[0]!.sum) as Money;
}
