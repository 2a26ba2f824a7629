import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { SubscriptionRow } from './tables.ts';

export async function insertSubscription(tx: Tx, row: SubscriptionRow): Promise<void> {
  await sql`insert into merchant_subscription (account_id, id, agreement_id, merchant_id, service_id, line, subscribed_on,
      period, renews, price, total_cap, vat, ends_early, payments, next_on, paid_until, terminated_on, ends_on, end_reason,
      offer, decision, because)
    values (${row.account_id}, ${row.id}, ${row.agreement_id}, ${row.merchant_id}, ${row.service_id}, ${row.line},
      ${sqlDate(row.subscribed_on)}, ${row.period}, ${row.renews}, ${String(row.price)}::bigint,
      ${row.total_cap === null ? null : String(row.total_cap)}::bigint, ${row.vat}, ${row.ends_early}, ${row.payments},
      ${sqlDate(row.next_on)}, ${sqlDate(row.paid_until)}, ${sqlDate(row.terminated_on)}, ${sqlDate(row.ends_on)},
      ${row.end_reason}, ${row.offer}, ${row.decision}, ${row.because}::text[])`.execute(tx);
}

/** Keeps how a subscription goes on. */
export async function updateSubscription(tx: Tx, row: SubscriptionRow): Promise<void> {
  await sql`update merchant_subscription set payments = ${row.payments}, next_on = ${sqlDate(row.next_on)},
      paid_until = ${sqlDate(row.paid_until)}, terminated_on = ${sqlDate(row.terminated_on)},
      ends_on = ${sqlDate(row.ends_on)}, end_reason = ${row.end_reason}, offer = ${row.offer},
      decision = ${row.decision}, because = ${row.because}::text[]
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

export async function lockSubscription(tx: Tx, accountId: string, id: string): Promise<SubscriptionRow | undefined> {
  const rows = await sql<SubscriptionRow>`select * from merchant_subscription where account_id = ${accountId}::uuid
    and id = ${id}::uuid for update`.execute(tx);
  return rows.rows[0];
}

/** A subscription by its id alone: callers check whose it is. */
export async function selectSubscription(tx: Tx, id: string): Promise<SubscriptionRow | undefined> {
  return (await sql<SubscriptionRow>`select * from merchant_subscription where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** Subscriptions of an account, the newest first. */
export async function selectSubscriptionsOf(tx: Tx, accountId: string): Promise<readonly SubscriptionRow[]> {
  const rows = await sql<SubscriptionRow>`select * from merchant_subscription where account_id = ${accountId}::uuid
    order by id desc`.execute(tx);
  return rows.rows;
}

/** Subscriptions of an agreement that go on, oldest first, held. */
export async function lockRunning(tx: Tx, accountId: string, agreementId: string): Promise<readonly SubscriptionRow[]> {
  const rows = await sql<SubscriptionRow>`select * from merchant_subscription where account_id = ${accountId}::uuid
    and agreement_id = ${agreementId}::uuid and next_on is not null order by id for update`.execute(tx);
  return rows.rows;
}

/** The next subscriptions that go on, by account and id, after one. */
export async function selectRunning(
  tx: Tx,
  after: { readonly accountId: string; readonly id: string } | undefined,
  limit: number,
): Promise<readonly SubscriptionRow[]> {
  const rows = await sql<SubscriptionRow>`select * from merchant_subscription where next_on is not null
      and (${after?.accountId ?? null}::uuid is null or (account_id, id) > (${after?.accountId ?? null}::uuid, ${after?.id ?? null}::uuid))
    order by account_id, id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Subscriptions whose next period is to be paid by a day, the oldest day first. */
export async function selectDue(tx: Tx, asOf: CivilDate, limit: number): Promise<readonly SubscriptionRow[]> {
  const rows = await sql<SubscriptionRow>`select * from merchant_subscription where next_on <= ${sqlDate(asOf)}
    order by next_on, account_id, id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Whether an installation has merchants at all: without any there is nothing to renew and nothing to pay out. */
export function merchantsWait(): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from merchant)`;
}
