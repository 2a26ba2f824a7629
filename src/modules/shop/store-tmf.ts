import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import type { CartRow, OrderRow, VariantRow } from './tables.ts';

export async function selectStockLevels(
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<readonly VariantRow[]> {
  return (
    await sql<VariantRow>`select * from shop_variant where ${after ?? null}::text is null or sku > ${after ?? null}
      order by sku limit ${limit}`.execute(tx)
  ).rows;
}

export async function selectStockLevel(tx: Tx, sku: string): Promise<VariantRow | undefined> {
  return (await sql<VariantRow>`select * from shop_variant where sku = ${sku}`.execute(tx)).rows[0];
}

/** Carts of accounts, by key: those of visitors are nobody's yet. */
export async function selectKeptCarts(tx: Tx, after: string | undefined, limit: number): Promise<readonly CartRow[]> {
  return (
    await sql<CartRow>`select * from shop_cart where account_id is not null
      and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid) order by id limit ${limit}`.execute(tx)
  ).rows;
}

export async function selectKeptCart(tx: Tx, id: string): Promise<CartRow | undefined> {
  return (await sql<CartRow>`select * from shop_cart where account_id is not null and id::text = ${id}`.execute(tx))
    .rows[0];
}

/** Orders that have left, by key. */
export async function selectSentOrders(tx: Tx, after: string | undefined, limit: number): Promise<readonly OrderRow[]> {
  return (
    await sql<OrderRow>`select * from shop_order where dispatched_on is not null
      and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid) order by id limit ${limit}`.execute(tx)
  ).rows;
}

export async function selectSentOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  return (
    await sql<OrderRow>`select * from shop_order where dispatched_on is not null and id::text = ${id}`.execute(tx)
  ).rows[0];
}
