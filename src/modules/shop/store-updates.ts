import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { NoticeRow, ToldUpdate, UpdateRow } from './domain/update.ts';
import type { OrderRow } from './tables.ts';

export async function insertUpdate(tx: Tx, row: UpdateRow): Promise<void> {
  await sql`insert into shop_update (id, product_id, title, consequences, instructions, essential, published_at,
      published_by)
    values (${row.id}, ${row.product_id}, ${sqlJson(row.title)}, ${sqlJson(row.consequences)},
      ${row.instructions === null ? null : sqlJson(row.instructions)}, ${row.essential},
      ${sqlInstant(row.published_at)}, ${row.published_by})`.execute(tx);
}

/** The updates of some products, the newest first. */
export async function selectUpdatesOf(tx: Tx, productIds: readonly string[]): Promise<readonly UpdateRow[]> {
  if (productIds.length === 0) return [];
  return (
    await sql<UpdateRow>`select * from shop_update where product_id = any(${productIds}::uuid[])
      order by published_at desc, id desc`.execute(tx)
  ).rows;
}

/** Orders of a product that were registered and came to something, of all buyers. */
export async function selectBuyersOf(tx: Tx, product: string): Promise<readonly OrderRow[]> {
  return (
    await sql<OrderRow>`select * from shop_order o where o.registered_at is not null
      and o.state not in ('cancelled', 'unclaimed') and exists (select from shop_order_line l
        where l.account_id = o.account_id and l.order_id = o.id and l.product = ${product})
      order by o.placed_at, o.id`.execute(tx)
  ).rows;
}

/** Keeps that a buyer was told of an update. */
export async function insertNotice(tx: Tx, row: NoticeRow): Promise<void> {
  await sql`insert into shop_update_notice (account_id, order_id, update_id, told_at, may_refuse, may_uninstall, decision,
      because)
    values (${row.account_id}, ${row.order_id}, ${row.update_id}, ${sqlInstant(row.told_at)}, ${row.may_refuse},
      ${row.may_uninstall}, ${row.decision}, ${row.because}::text[])`.execute(tx);
}

/** The updates of which the buyer of an order was told, the newest first. */
export async function selectNoticesOf(tx: Tx, accountId: string, orderId: string): Promise<readonly ToldUpdate[]> {
  return (
    await sql<ToldUpdate>`select n.*, u.product_id, u.title, u.consequences, u.instructions, u.essential
      from shop_update_notice n join shop_update u on u.id = n.update_id
      where n.account_id = ${accountId}::uuid and n.order_id = ${orderId}::uuid
      order by n.told_at desc, n.update_id desc`.execute(tx)
  ).rows;
}
