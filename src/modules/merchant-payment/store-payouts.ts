import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { PurchaseRow } from './tables.ts';

export interface PayoutRow {
  readonly id: string;
  readonly merchant_id: string;
  readonly number: string;
  readonly month: CivilDate;
  readonly paid_on: CivilDate;
  readonly gross: Money;
  readonly base: Money;
  readonly commission: Money;
  readonly commission_vat: Money;
  readonly vat_rate: string;
  readonly net: Money;
  readonly order_id: string;
  readonly created_at: Instant;
}

export interface PayoutLineRow {
  readonly payout_id: string;
  readonly position: number;
  readonly account_id: string;
  readonly purchase_id: string;
  readonly service_id: string;
  readonly source: string;
  readonly kind: 'sale' | 'refund';
  readonly reference: string;
  readonly on_date: CivilDate;
  readonly bill_number: string | null;
  readonly gross: Money;
  readonly base: Money;
  readonly commission: Money;
}

/** Through which month everything was paid out; locked, so that two workers do not close one month together. */
export async function lockClosing(tx: Tx): Promise<CivilDate | null> {
  await sql`insert into merchant_closing (next_number) values (1) on conflict do nothing`.execute(tx);
  const rows = await sql<{ closed_through: CivilDate | null }>`select closed_through from merchant_closing
    for update`.execute(tx);
  return rows.rows[0]!.closed_through;
}

/** Through which month everything was paid out, without waiting. */
export async function selectClosing(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ closed_through: CivilDate | null }>`select closed_through from merchant_closing`.execute(tx);
  return rows.rows[0]?.closed_through ?? null;
}

export async function updateClosing(tx: Tx, through: CivilDate): Promise<void> {
  await sql`update merchant_closing set closed_through = ${sqlDate(through)}`.execute(tx);
}

/** The number of the next statement: the series has no gap, the row being held until the commit. */
export async function takeStatementNumber(tx: Tx): Promise<number> {
  const rows = await sql<{ given: number }>`update merchant_closing set next_number = next_number + 1
    returning next_number - 1 as given`.execute(tx);
  return rows.rows[0]!.given;
}

/** Purchases of a merchant that were confirmed between two days, after one; oldest first. */
export async function selectConfirmed(
  tx: Tx,
  of: {
    readonly merchantId: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<readonly PurchaseRow[]> {
  const rows = await sql<PurchaseRow>`select * from merchant_purchase where merchant_id = ${of.merchantId}::uuid
    and state = 'confirmed' and confirmed_on between ${sqlDate(of.from)} and ${sqlDate(of.to)}
    and (${of.after ?? null}::uuid is null or id > ${of.after ?? null}::uuid) order by id limit ${of.limit}`.execute(
    tx,
  );
  return rows.rows;
}

/** What of some purchases was paid out already: `<account> <source>` of each line, and the purchases themselves. */
export async function selectPaidOut(
  tx: Tx,
  accountIds: readonly string[],
  purchaseIds: readonly string[],
): Promise<{ readonly sources: ReadonlySet<string>; readonly purchases: ReadonlySet<string> }> {
  const rows = await sql<{
    account_id: string;
    source: string;
    purchase_id: string;
  }>`select account_id, source, purchase_id
    from merchant_payout_line where account_id = any(${accountIds}::uuid[]) and purchase_id = any(${purchaseIds}::uuid[])`.execute(
    tx,
  );
  return {
    sources: new Set(rows.rows.map((one) => `${one.account_id} ${one.source}`)),
    purchases: new Set(rows.rows.map((one) => one.purchase_id)),
  };
}

export async function insertPayout(tx: Tx, row: PayoutRow, lines: readonly PayoutLineRow[]): Promise<void> {
  await sql`insert into merchant_payout (id, merchant_id, number, month, paid_on, gross, base, commission, commission_vat,
      vat_rate, net, order_id, created_at)
    values (${row.id}, ${row.merchant_id}, ${row.number}, ${sqlDate(row.month)}, ${sqlDate(row.paid_on)},
      ${String(row.gross)}::bigint, ${String(row.base)}::bigint, ${String(row.commission)}::bigint,
      ${String(row.commission_vat)}::bigint, ${row.vat_rate}, ${String(row.net)}::bigint, ${row.order_id},
      ${sqlInstant(row.created_at)})`.execute(tx);
  for (const line of lines)
    await sql`insert into merchant_payout_line (payout_id, position, account_id, purchase_id, service_id, source, kind,
        reference, on_date, bill_number, gross, base, commission)
      values (${line.payout_id}, ${line.position}, ${line.account_id}, ${line.purchase_id}, ${line.service_id},
        ${line.source}, ${line.kind}, ${line.reference}, ${sqlDate(line.on_date)}, ${line.bill_number},
        ${String(line.gross)}::bigint, ${String(line.base)}::bigint, ${String(line.commission)}::bigint)`.execute(tx);
}

/** Payouts, the newest first; of one merchant when it is named. */
export async function selectPayouts(tx: Tx, limit: number, merchantId?: string): Promise<readonly PayoutRow[]> {
  const rows = await sql<PayoutRow>`select * from merchant_payout
    where ${merchantId ?? null}::uuid is null or merchant_id = ${merchantId ?? null}::uuid
    order by number desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectPayout(tx: Tx, id: string): Promise<PayoutRow | undefined> {
  return (await sql<PayoutRow>`select * from merchant_payout where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** The lines of a payout, in order. */
export async function selectPayoutLines(tx: Tx, payoutId: string): Promise<readonly PayoutLineRow[]> {
  const rows = await sql<PayoutLineRow>`select * from merchant_payout_line where payout_id = ${payoutId}::uuid
    order by position`.execute(tx);
  return rows.rows;
}
