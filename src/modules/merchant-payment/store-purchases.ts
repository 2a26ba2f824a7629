import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { AccessRow, PurchaseRow, RefundRow } from './tables.ts';

/** Keeps a purchase; false when its merchant has brought one under that reference before. */
export async function insertPurchase(tx: Tx, row: PurchaseRow): Promise<boolean> {
  const done = await sql`insert into merchant_purchase (account_id, id, agreement_id, merchant_id, service_id,
      subscription_id, period_rank, reference, line, state, reason, amount, connected_seconds, through, vat, return_to,
      asked_at, expires_at, code_hash, confirmed_at, confirmed_on, confirmed_by, line_code, charge_id, decision, because)
    values (${row.account_id}, ${row.id}, ${row.agreement_id}, ${row.merchant_id}, ${row.service_id},
      ${row.subscription_id}, ${row.period_rank}, ${row.reference}, ${row.line}, ${row.state}, ${row.reason},
      ${String(row.amount)}::bigint, ${row.connected_seconds}, ${row.through}, ${row.vat}, ${row.return_to},
      ${sqlInstant(row.asked_at)}, ${sqlInstant(row.expires_at)}, ${row.code_hash}, ${sqlInstant(row.confirmed_at)},
      ${sqlDate(row.confirmed_on)}, ${row.confirmed_by}, ${row.line_code}, ${row.charge_id}, ${row.decision},
      ${row.because}::text[]) on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** What becomes of a purchase that was asked for. */
export async function updatePurchase(tx: Tx, row: PurchaseRow): Promise<void> {
  await sql`update merchant_purchase set state = ${row.state}, reason = ${row.reason}, through = ${row.through},
      subscription_id = ${row.subscription_id}, period_rank = ${row.period_rank},
      confirmed_at = ${sqlInstant(row.confirmed_at)}, confirmed_on = ${sqlDate(row.confirmed_on)},
      confirmed_by = ${row.confirmed_by}, charge_id = ${row.charge_id}, refunded = ${String(row.refunded)}::bigint,
      decision = ${row.decision}, because = ${row.because}::text[]
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

/** The purchase that a merchant knows by a reference. */
export async function purchaseByReference(
  tx: Tx,
  merchantId: string,
  reference: string,
): Promise<PurchaseRow | undefined> {
  const rows = await sql<PurchaseRow>`select * from merchant_purchase where merchant_id = ${merchantId}::uuid
    and reference = ${reference}`.execute(tx);
  return rows.rows[0];
}

/** A purchase of an account, held until the end of the transaction. */
export async function lockPurchase(tx: Tx, accountId: string, id: string): Promise<PurchaseRow | undefined> {
  const rows = await sql<PurchaseRow>`select * from merchant_purchase where account_id = ${accountId}::uuid
    and id = ${id}::uuid for update`.execute(tx);
  return rows.rows[0];
}

/** A purchase by its id alone: callers check whose it is. */
export async function selectPurchase(tx: Tx, id: string): Promise<PurchaseRow | undefined> {
  return (await sql<PurchaseRow>`select * from merchant_purchase where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** Counts a wrong code. */
export async function countWrongCode(tx: Tx, accountId: string, id: string): Promise<void> {
  await sql`update merchant_purchase set code_tries = code_tries + 1 where account_id = ${accountId}::uuid
    and id = ${id}::uuid`.execute(tx);
}

export interface PurchaseFilter {
  readonly accountId?: string | undefined;
  readonly merchantId?: string | undefined;
  readonly subscriptionId?: string | undefined;
  /** Goes on after this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Purchases, the newest first. */
export async function selectPurchases(tx: Tx, filter: PurchaseFilter): Promise<readonly PurchaseRow[]> {
  const { accountId = null, merchantId = null, subscriptionId = null, before = null } = filter;
  const rows = await sql<PurchaseRow>`select * from merchant_purchase
    where (${accountId}::uuid is null or account_id = ${accountId}::uuid)
      and (${merchantId}::uuid is null or merchant_id = ${merchantId}::uuid)
      and (${subscriptionId}::uuid is null or subscription_id = ${subscriptionId}::uuid)
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${filter.limit}`.execute(tx);
  return rows.rows;
}

/** What purchases of some days have collected of an account, or of one of its agreements; what was refunded left out. */
export async function sumCollected(
  tx: Tx,
  of: { readonly accountId: string; readonly agreementId?: string; readonly from: CivilDate; readonly to: CivilDate },
): Promise<Money> {
  const rows = await sql<{ sum: string }>`select coalesce(sum(amount - refunded), 0) as sum from merchant_purchase
    where account_id = ${of.accountId}::uuid and state = 'confirmed' and through <> 'tv-account'
      and (${of.agreementId ?? null}::uuid is null or agreement_id = ${of.agreementId ?? null}::uuid)
      and confirmed_on between ${sqlDate(of.from)} and ${sqlDate(of.to)}`.execute(tx);
  return BigInt(rows.rows[0]!.sum) as Money;
}

export async function insertRefund(tx: Tx, row: RefundRow): Promise<void> {
  await sql`insert into merchant_refund (account_id, id, purchase_id, amount, reason, by_whom, refunded_on, refunded_at,
      actor, charge_id)
    values (${row.account_id}, ${row.id}, ${row.purchase_id}, ${String(row.amount)}::bigint, ${row.reason},
      ${row.by_whom}, ${sqlDate(row.refunded_on)}, ${sqlInstant(row.refunded_at)}, ${row.actor}, ${row.charge_id})`.execute(
    tx,
  );
}

/** Refunds of the purchases of an account, in order. */
export async function selectRefunds(tx: Tx, accountId: string): Promise<readonly RefundRow[]> {
  const rows =
    await sql<RefundRow>`select * from merchant_refund where account_id = ${accountId}::uuid order by id`.execute(tx);
  return rows.rows;
}

/** Whether purchases were taken away from an agreement: the newest word on it. */
export async function selectAccess(tx: Tx, accountId: string, agreementId: string): Promise<AccessRow | undefined> {
  const rows = await sql<AccessRow>`select * from merchant_access where account_id = ${accountId}::uuid
    and agreement_id = ${agreementId}::uuid order by id desc limit 1`.execute(tx);
  return rows.rows[0];
}

export async function insertAccess(tx: Tx, row: AccessRow): Promise<void> {
  await sql`insert into merchant_access (account_id, id, agreement_id, withdrawn, reason, actor, at, decision)
    values (${row.account_id}, ${row.id}, ${row.agreement_id}, ${row.withdrawn}, ${row.reason}, ${row.actor},
      ${sqlInstant(row.at)}, ${row.decision})`.execute(tx);
}

/** Holds what an account buys until the end of the transaction: two purchases at once never pass a cap together. */
export async function lockSpending(tx: Tx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('merchant-spending:' || ${accountId}::text, 0))`.execute(tx);
}
