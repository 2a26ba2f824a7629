import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { OrderState } from './domain/order.ts';
import type { OrderLineRow, OrderRow, StepRow } from './tables.ts';

const big = (amount: bigint) => sql`${String(amount)}::bigint`;

/** The next number of an order; nobody else numbers one until the commit. */
export async function takeOrderNumber(tx: Tx): Promise<number> {
  const rows = await sql<{ next: number }>`insert into shop_order_number (next) values (2)
    on conflict (operator_id) do update set next = shop_order_number.next + 1 returning next`.execute(tx);
  return rows.rows[0]!.next - 1;
}

/** Lets one order of an account be placed at a time: what it may still buy depends on the others. */
export async function lockBuying(tx: Tx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('shop ' || ${accountId}, 0))`.execute(tx);
}

export async function insertOrder(tx: Tx, row: OrderRow): Promise<void> {
  await sql`insert into shop_order (account_id, id, number, state, pack, version, placed_at, placed_on, placed_by, cart_id,
      facts, delivery_mode, delivery, payment, goods_excl, delivery_excl, vat, total_incl, eco_excl, voucher,
      voucher_incl, to_pay_incl, total_decision, total_because, earliest_on, latest_on)
    values (${row.account_id}, ${row.id}, ${row.number}, ${row.state}, ${row.pack}, ${row.version},
      ${sqlInstant(row.placed_at)}, ${sqlDate(row.placed_on)}, ${row.placed_by}, ${row.cart_id}, ${sqlJson(row.facts)},
      ${row.delivery_mode}, ${sqlJson(row.delivery)}, ${row.payment}, ${big(row.goods_excl)}, ${big(row.delivery_excl)},
      ${big(row.vat)}, ${big(row.total_incl)}, ${big(row.eco_excl)}, ${row.voucher}, ${big(row.voucher_incl)},
      ${big(row.to_pay_incl)}, ${row.total_decision}, ${row.total_because}::text[], ${sqlDate(row.earliest_on)},
      ${sqlDate(row.latest_on)})`.execute(tx);
}

export async function insertOrderLine(tx: Tx, row: OrderLineRow): Promise<void> {
  await sql`insert into shop_order_line (account_id, order_id, position, variant_id, product, sku, label, quantity,
      unit_excl, eco_excl, private_copy_excl, usual_excl, sale_id, mobile_terminal, laptop, plan, agreement_id, reserved)
    values (${row.account_id}, ${row.order_id}, ${row.position}, ${row.variant_id}, ${row.product}, ${row.sku},
      ${sqlJson(row.label)}, ${row.quantity}, ${big(row.unit_excl)}, ${big(row.eco_excl)},
      ${big(row.private_copy_excl)}, ${big(row.usual_excl)}, ${row.sale_id}, ${row.mobile_terminal}, ${row.laptop},
      ${row.plan}, ${row.agreement_id}, ${row.reserved})`.execute(tx);
}

export async function lockOrder(tx: Tx, accountId: string, id: string): Promise<OrderRow | undefined> {
  return (
    await sql<OrderRow>`select * from shop_order where account_id = ${accountId}::uuid and id = ${id}::uuid
      for update`.execute(tx)
  ).rows[0];
}

export async function selectOrder(tx: Tx, accountId: string, id: string): Promise<OrderRow | undefined> {
  return (
    await sql<OrderRow>`select * from shop_order where account_id = ${accountId}::uuid and id = ${id}::uuid`.execute(tx)
  ).rows[0];
}

export async function selectOrdersOf(tx: Tx, accountId: string, limit: number): Promise<readonly OrderRow[]> {
  return (
    await sql<OrderRow>`select * from shop_order where account_id = ${accountId}::uuid
      order by placed_at desc, id desc limit ${limit}`.execute(tx)
  ).rows;
}

/** Orders of all accounts in some states, those that wait longest first. */
export async function selectOrdersIn(
  tx: Tx,
  states: readonly OrderState[],
  limit: number,
): Promise<readonly OrderRow[]> {
  return (
    await sql<OrderRow>`select * from shop_order where state = any(${states}::text[])
      order by placed_at, id limit ${limit}`.execute(tx)
  ).rows;
}

/** An order by its number, or the newest ones when none is told. */
export async function searchOrders(tx: Tx, number: string | undefined, limit: number): Promise<readonly OrderRow[]> {
  const named = number === undefined ? sql`true` : sql`number = ${number}`;
  return (
    await sql<OrderRow>`select * from shop_order where ${named} order by placed_at desc, id desc limit ${limit}`.execute(
      tx,
    )
  ).rows;
}

export async function countOrders(tx: Tx): Promise<readonly { readonly state: OrderState; readonly count: number }[]> {
  return (
    await sql<{ state: OrderState; count: number }>`select state, count(*)::int as count from shop_order
      group by state`.execute(tx)
  ).rows;
}

/** Orders whose payment has not come since before an instant. */
export async function selectUnpaid(tx: Tx, before: Instant, limit: number): Promise<readonly OrderRow[]> {
  return (
    await sql<OrderRow>`select * from shop_order where state = 'awaiting-payment' and placed_at < ${sqlInstant(before)}
      order by placed_at limit ${limit} for update skip locked`.execute(tx)
  ).rows;
}

/** An order on its way whose last day has passed without anybody having seen it, locked. */
export async function lockLate(tx: Tx, today: CivilDate): Promise<OrderRow | undefined> {
  return (
    await sql<OrderRow>`select o.* from shop_order o
      where o.state in ('on-hold', 'to-prepare', 'prepared', 'dispatched') and o.latest_on < ${sqlDate(today)}
        and o.late_since is null
      order by o.latest_on limit 1 for update of o skip locked`.execute(tx)
  ).rows[0];
}

/** Keeps what has become of an order. */
export async function updateOrder(tx: Tx, row: OrderRow): Promise<void> {
  await sql`update shop_order set state = ${row.state}, registered_at = ${sqlInstant(row.registered_at)},
      earliest_on = ${sqlDate(row.earliest_on)}, latest_on = ${sqlDate(row.latest_on)},
      late_since = ${sqlDate(row.late_since)},
      carrier_reference = ${row.carrier_reference}, dispatched_on = ${sqlDate(row.dispatched_on)},
      available_on = ${sqlDate(row.available_on)}, collect_by = ${sqlDate(row.collect_by)},
      delivered_at = ${sqlInstant(row.delivered_at)}, bill_id = ${row.bill_id}, owned_on = ${sqlDate(row.owned_on)},
      intent_id = ${row.intent_id}, cancelled_at = ${sqlInstant(row.cancelled_at)},
      cancelled_why = ${row.cancelled_why === null ? null : sqlJson(row.cancelled_why)}
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

export async function selectLines(tx: Tx, accountId: string, orderId: string): Promise<readonly OrderLineRow[]> {
  return (
    await sql<OrderLineRow>`select * from shop_order_line where account_id = ${accountId}::uuid
      and order_id = ${orderId}::uuid order by position`.execute(tx)
  ).rows;
}

/** Lines that wait for pieces of a variant, those of the oldest order first; orders whose payment was validated alone. */
export async function selectWaitingLines(tx: Tx, variantId: string): Promise<readonly OrderLineRow[]> {
  return (
    await sql<OrderLineRow>`select l.* from shop_order_line l
      join shop_order o on o.account_id = l.account_id and o.id = l.order_id
      where l.variant_id = ${variantId}::uuid and not l.reserved and o.state = 'on-hold'
      order by o.registered_at, o.number, l.position for update of l`.execute(tx)
  ).rows;
}

export async function updateLine(
  tx: Tx,
  row: Pick<OrderLineRow, 'account_id' | 'order_id' | 'position' | 'reserved' | 'picked' | 'serials' | 'agreement_id'>,
): Promise<void> {
  await sql`update shop_order_line set reserved = ${row.reserved}, picked = ${row.picked},
      serials = ${row.serials}::text[], agreement_id = ${row.agreement_id}
    where account_id = ${row.account_id} and order_id = ${row.order_id} and position = ${row.position}`.execute(tx);
}

/** How many mobile terminals an account has ordered, by day, since a day; cancelled orders left out. */
export async function selectTerminals(
  tx: Tx,
  accountId: string,
  since: CivilDate,
): Promise<readonly { readonly on: CivilDate; readonly quantity: number }[]> {
  return (
    await sql<{ on: CivilDate; quantity: number }>`select o.placed_on as on, sum(l.quantity)::int as quantity
      from shop_order o join shop_order_line l on l.account_id = o.account_id and l.order_id = o.id
      where o.account_id = ${accountId}::uuid and o.placed_on >= ${sqlDate(since)} and o.state <> 'cancelled'
        and l.mobile_terminal
      group by o.placed_on order by o.placed_on`.execute(tx)
  ).rows;
}

export async function insertStep(tx: Tx, row: StepRow): Promise<void> {
  await sql`insert into shop_order_step (account_id, order_id, id, kind, at, by_whom, words, decision, because)
    values (${row.account_id}, ${row.order_id}, ${row.id}, ${row.kind}, ${sqlInstant(row.at)}, ${row.by_whom},
      ${sqlJson(row.words)}, ${row.decision}, ${row.because}::text[])`.execute(tx);
}

export async function selectSteps(tx: Tx, accountId: string, orderId: string): Promise<readonly StepRow[]> {
  return (
    await sql<StepRow>`select * from shop_order_step where account_id = ${accountId}::uuid
      and order_id = ${orderId}::uuid order by rank`.execute(tx)
  ).rows;
}
