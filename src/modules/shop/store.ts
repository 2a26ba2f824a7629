import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { CategoryRow, ProductRow, SaleRow, StockMoveRow, StoreRow, VariantRow } from './tables.ts';

const big = (amount: bigint) => sql`${String(amount)}::bigint`;

export async function selectStore(tx: Tx): Promise<StoreRow | undefined> {
  const rows = await sql<StoreRow>`select pack, name, opened_on from shop_store`.execute(tx);
  return rows.rows[0];
}

export async function saveStore(tx: Tx, row: StoreRow): Promise<void> {
  await sql`insert into shop_store (pack, name, opened_on) values (${row.pack}, ${row.name}, ${sqlDate(row.opened_on)})
    on conflict (operator_id) do update set pack = excluded.pack, name = excluded.name`.execute(tx);
}

export async function saveCategory(tx: Tx, row: CategoryRow): Promise<void> {
  await sql`insert into shop_category (code, label, position) values (${row.code}, ${sqlJson(row.label)}, ${row.position})
    on conflict (operator_id, code) do update set label = excluded.label, position = excluded.position`.execute(tx);
}

export async function selectCategories(tx: Tx): Promise<readonly CategoryRow[]> {
  return (await sql<CategoryRow>`select * from shop_category order by position, code`.execute(tx)).rows;
}

/** Keeps a product under its code; answers the id under which it stands. */
export async function saveProduct(tx: Tx, row: ProductRow): Promise<string> {
  const rows = await sql<{
    id: string;
  }>`insert into shop_product (id, code, category, brand, name, summary, description,
      kind, mobile_terminal, laptop, after_sales, features, plans, visible, restocked, pre_order, release_on, own_terms,
      created_at)
    values (${row.id}, ${row.code}, ${row.category}, ${row.brand}, ${sqlJson(row.name)}, ${sqlJson(row.summary)},
      ${sqlJson(row.description)}, ${row.kind}, ${row.mobile_terminal}, ${row.laptop}, ${row.after_sales},
      ${sqlJson(row.features)}, ${row.plans}::text[], ${row.visible}, ${row.restocked}, ${row.pre_order},
      ${sqlDate(row.release_on)}, ${row.own_terms === null ? null : sqlJson(row.own_terms)}, ${sqlInstant(row.created_at)})
    on conflict (operator_id, code) do update set category = excluded.category, brand = excluded.brand,
      name = excluded.name, summary = excluded.summary, description = excluded.description, kind = excluded.kind,
      mobile_terminal = excluded.mobile_terminal, laptop = excluded.laptop, after_sales = excluded.after_sales,
      features = excluded.features, plans = excluded.plans, visible = excluded.visible, restocked = excluded.restocked,
      pre_order = excluded.pre_order, release_on = excluded.release_on, own_terms = excluded.own_terms
    returning id`.execute(tx);
  return rows.rows[0]!.id;
}

export async function selectProducts(tx: Tx): Promise<readonly ProductRow[]> {
  return (await sql<ProductRow>`select * from shop_product order by created_at, code`.execute(tx)).rows;
}

export async function selectProduct(tx: Tx, code: string): Promise<ProductRow | undefined> {
  return (await sql<ProductRow>`select * from shop_product where code = ${code}`.execute(tx)).rows[0];
}

export async function saveVariant(tx: Tx, row: Omit<VariantRow, 'on_hand' | 'reserved'>): Promise<void> {
  await sql`insert into shop_variant (id, product_id, sku, label, colour, price_excl, usual_price_excl, eco_excl,
      private_copy_excl, position)
    values (${row.id}, ${row.product_id}, ${row.sku}, ${sqlJson(row.label)}, ${row.colour}, ${big(row.price_excl)},
      ${big(row.usual_price_excl)}, ${big(row.eco_excl)}, ${big(row.private_copy_excl)}, ${row.position})
    on conflict (operator_id, sku) do update set product_id = excluded.product_id, label = excluded.label,
      colour = excluded.colour, price_excl = excluded.price_excl, usual_price_excl = excluded.usual_price_excl,
      eco_excl = excluded.eco_excl, private_copy_excl = excluded.private_copy_excl, position = excluded.position`.execute(
    tx,
  );
}

export async function selectVariants(tx: Tx): Promise<readonly VariantRow[]> {
  return (await sql<VariantRow>`select * from shop_variant order by product_id, position, sku`.execute(tx)).rows;
}

export async function variantById(tx: Tx, id: string): Promise<VariantRow | undefined> {
  return (await sql<VariantRow>`select * from shop_variant where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** Variants by their references, locked in one order, so that nobody else promises the same pieces meanwhile. */
export async function lockVariants(tx: Tx, skus: readonly string[]): Promise<readonly VariantRow[]> {
  return (
    await sql<VariantRow>`select * from shop_variant where sku = any(${skus}::text[]) order by id for update`.execute(
      tx,
    )
  ).rows;
}

export async function variantsBySku(tx: Tx, skus: readonly string[]): Promise<readonly VariantRow[]> {
  return (await sql<VariantRow>`select * from shop_variant where sku = any(${skus}::text[]) order by id`.execute(tx))
    .rows;
}

export async function productsById(tx: Tx, ids: readonly string[]): Promise<readonly ProductRow[]> {
  return (await sql<ProductRow>`select * from shop_product where id = any(${ids}::uuid[])`.execute(tx)).rows;
}

/** Moves what there is of a variant, and what of it is promised. */
export async function moveStock(
  tx: Tx,
  variantId: string,
  change: { readonly onHand?: number; readonly reserved?: number },
): Promise<VariantRow> {
  const rows = await sql<VariantRow>`update shop_variant set on_hand = on_hand + ${change.onHand ?? 0},
      reserved = reserved + ${change.reserved ?? 0} where id = ${variantId}::uuid returning *`.execute(tx);
  return rows.rows[0]!;
}

export async function insertStockMove(tx: Tx, row: StockMoveRow): Promise<void> {
  await sql`insert into shop_stock_move (id, variant_id, kind, quantity, reference, moved_at, moved_by)
    values (${row.id}, ${row.variant_id}, ${row.kind}, ${row.quantity}, ${row.reference}, ${sqlInstant(row.moved_at)},
      ${row.moved_by})`.execute(tx);
}

export async function selectStockMoves(tx: Tx, limit: number): Promise<readonly StockMoveRow[]> {
  return (
    await sql<StockMoveRow>`select * from shop_stock_move order by moved_at desc, id desc limit ${limit}`.execute(tx)
  ).rows;
}

export async function insertSale(tx: Tx, row: SaleRow): Promise<void> {
  await sql`insert into shop_sale (id, variant_id, kind, price_excl, starts_at, ends_at, quantity, created_by, created_at)
    values (${row.id}, ${row.variant_id}, ${row.kind}, ${big(row.price_excl)}, ${sqlInstant(row.starts_at)},
      ${sqlInstant(row.ends_at)}, ${row.quantity}, ${row.created_by}, ${sqlInstant(row.created_at)})`.execute(tx);
}

/** Sales that are not over on an instant, those to come included, the first to begin first. */
export async function selectSalesAt(tx: Tx, at: Instant): Promise<readonly SaleRow[]> {
  return (
    await sql<SaleRow>`select * from shop_sale where ends_at >= ${sqlInstant(at)} order by starts_at, id`.execute(tx)
  ).rows;
}

export async function selectSalesById(tx: Tx, ids: readonly string[], lock = false): Promise<readonly SaleRow[]> {
  if (ids.length === 0) return [];
  const held = lock ? sql`for update` : sql``;
  return (await sql<SaleRow>`select * from shop_sale where id = any(${ids}::uuid[]) order by id ${held}`.execute(tx))
    .rows;
}

export async function addSold(tx: Tx, saleId: string, quantity: number): Promise<void> {
  await sql`update shop_sale set sold = sold + ${quantity} where id = ${saleId}::uuid`.execute(tx);
}
