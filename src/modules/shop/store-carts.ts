import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { BuyerRow, CartRow, VoucherRow } from './tables.ts';

export async function saveCart(tx: Tx, row: CartRow): Promise<void> {
  await sql`insert into shop_cart (id, account_id, lines, vouchers, updated_at)
    values (${row.id}, ${row.account_id}, ${sqlJson(row.lines)}, ${row.vouchers}::text[], ${sqlInstant(row.updated_at)})
    on conflict (id) do update set account_id = excluded.account_id, lines = excluded.lines,
      vouchers = excluded.vouchers, updated_at = excluded.updated_at`.execute(tx);
}

/** A cart by its id: those of visitors alone, whose id is their secret. */
export async function selectVisitorsCart(tx: Tx, id: string): Promise<CartRow | undefined> {
  return (
    await sql<CartRow>`select * from shop_cart where id = ${id}::uuid and account_id is null for update`.execute(tx)
  ).rows[0];
}

export async function selectCartOf(tx: Tx, accountId: string): Promise<CartRow | undefined> {
  return (await sql<CartRow>`select * from shop_cart where account_id = ${accountId}::uuid for update`.execute(tx))
    .rows[0];
}

export async function deleteCart(tx: Tx, id: string): Promise<void> {
  await sql`delete from shop_cart where id = ${id}::uuid`.execute(tx);
}

/** Forgets visitors' carts that nobody has touched since an instant. */
export async function deleteOldCarts(tx: Tx, before: Instant): Promise<number> {
  const done = await sql`delete from shop_cart where account_id is null and updated_at < ${sqlInstant(before)}`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0n);
}

export async function insertVoucher(tx: Tx, row: VoucherRow): Promise<boolean> {
  const done = await sql`insert into shop_voucher (code, amount, expires_on, category, issued_at, issued_by)
    values (${row.code}, ${String(row.amount)}::bigint, ${sqlDate(row.expires_on)}, ${row.category},
      ${sqlInstant(row.issued_at)}, ${row.issued_by}) on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function lockVouchers(tx: Tx, codes: readonly string[]): Promise<readonly VoucherRow[]> {
  if (codes.length === 0) return [];
  return (
    await sql<VoucherRow>`select * from shop_voucher where code = any(${codes}::text[]) order by code for update`.execute(
      tx,
    )
  ).rows;
}

export async function selectVouchers(tx: Tx, limit: number): Promise<readonly VoucherRow[]> {
  return (await sql<VoucherRow>`select * from shop_voucher order by issued_at desc, code limit ${limit}`.execute(tx))
    .rows;
}

export async function useVoucher(tx: Tx, code: string, orderId: string, on: CivilDate): Promise<void> {
  await sql`update shop_voucher set used_by = ${orderId}, used_on = ${sqlDate(on)} where code = ${code}`.execute(tx);
}

/** Gives a voucher back to its bearer: the order that used it came to nothing. */
export async function freeVoucher(tx: Tx, orderId: string): Promise<void> {
  await sql`update shop_voucher set used_by = null, used_on = null where used_by = ${orderId}`.execute(tx);
}

export async function selectBuyer(tx: Tx, accountId: string): Promise<BuyerRow | undefined> {
  return (await sql<BuyerRow>`select * from shop_buyer where account_id = ${accountId}::uuid`.execute(tx)).rows[0];
}

export async function saveBuyer(tx: Tx, row: BuyerRow): Promise<void> {
  await sql`insert into shop_buyer (account_id, enterprise_access, checks, checks_note, updated_at, updated_by)
    values (${row.account_id}, ${row.enterprise_access}, ${row.checks}, ${row.checks_note}, ${sqlInstant(row.updated_at)},
      ${row.updated_by})
    on conflict (account_id) do update set enterprise_access = excluded.enterprise_access, checks = excluded.checks,
      checks_note = excluded.checks_note, updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(
    tx,
  );
}
