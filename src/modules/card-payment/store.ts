import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { IntentRow, NoticeOutcome, RefundRow } from './tables.ts';

export async function insertIntent(tx: Tx, row: IntentRow): Promise<void> {
  await sql`insert into card_intent (account_id, id, provider, amount, bill_id, state, created_at, created_by,
      held_for, back_to)
    values (${row.account_id}, ${row.id}, ${row.provider}, ${String(row.amount)}::bigint, ${row.bill_id}, ${row.state},
      ${sqlInstant(row.created_at)}, ${row.created_by}, ${row.held_for}, ${row.back_to})`.execute(tx);
}

/** Lets one request at a time ask to pay for an account, until its transaction ends: two would open two pages. */
export async function lockPayingOf(tx: Tx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('card ' || ${accountId}, 0))`.execute(tx);
}

/** The intent of an id, locked; ids are the references that providers give back. */
export async function lockIntent(tx: Tx, id: string): Promise<IntentRow | undefined> {
  const rows = await sql<IntentRow>`select * from card_intent where id = ${id}::uuid for update`.execute(tx);
  return rows.rows[0];
}

export async function selectIntent(tx: Tx, accountId: string, id: string): Promise<IntentRow | undefined> {
  const rows =
    await sql<IntentRow>`select * from card_intent where account_id = ${accountId} and id = ${id}::uuid`.execute(tx);
  return rows.rows[0];
}

export async function selectIntentsOf(tx: Tx, accountId: string, limit: number): Promise<readonly IntentRow[]> {
  const rows = await sql<IntentRow>`select * from card_intent where account_id = ${accountId}
    order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Intents of all accounts, the newest first. */
export async function selectIntents(tx: Tx, limit: number): Promise<readonly IntentRow[]> {
  const rows = await sql<IntentRow>`select * from card_intent order by created_at desc, id desc limit ${limit}`.execute(
    tx,
  );
  return rows.rows;
}

/** Intents that wait since before an instant, by age. */
export async function selectOpenIntents(tx: Tx, before: Instant, limit: number): Promise<readonly IntentRow[]> {
  const rows = await sql<IntentRow>`select * from card_intent where state in ('created', 'pending')
    and created_at < ${sqlInstant(before)} order by created_at, id limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function updateIntent(tx: Tx, row: IntentRow): Promise<void> {
  await sql`update card_intent set state = ${row.state}, page_url = ${row.page_url}, transaction = ${row.transaction},
    decline_code = ${row.decline_code}, card_brand = ${row.card_brand}, card_last_four = ${row.card_last_four},
    settled_at = ${sqlInstant(row.settled_at)}, payment_id = ${row.payment_id},
    refunded = ${String(row.refunded)}::bigint
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

/** Keeps that a message came; false when it had come before. Waits while another transaction takes the same one in. */
export async function insertNotice(
  tx: Tx,
  row: { readonly provider: string; readonly event: string; readonly at: Instant },
): Promise<boolean> {
  const done = await sql`insert into card_notice (provider, event, outcome, received_at, detail)
    values (${row.provider}, ${row.event}, 'known', ${sqlInstant(row.at)}, '{}') on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function updateNotice(
  tx: Tx,
  row: {
    readonly provider: string;
    readonly event: string;
    readonly intentId: string | null;
    readonly outcome: NoticeOutcome;
    readonly detail: unknown;
  },
): Promise<void> {
  await sql`update card_notice set intent_id = ${row.intentId}, outcome = ${row.outcome}, detail = ${sqlJson(row.detail)}
    where provider = ${row.provider} and event = ${row.event}`.execute(tx);
}

export async function insertRefund(tx: Tx, row: RefundRow): Promise<void> {
  await sql`insert into card_refund (account_id, id, intent_id, amount, transaction, refunded_on, reason, refunded_by,
      refunded_at)
    values (${row.account_id}, ${row.id}, ${row.intent_id}, ${String(row.amount)}::bigint, ${row.transaction},
      ${sqlDate(row.refunded_on)}, ${row.reason}, ${row.refunded_by}, ${sqlInstant(row.refunded_at)})`.execute(tx);
}

export async function selectRefundsOf(tx: Tx, accountId: string, intentId: string): Promise<readonly RefundRow[]> {
  const rows = await sql<RefundRow>`select * from card_refund where account_id = ${accountId}
    and intent_id = ${intentId} order by refunded_at, id`.execute(tx);
  return rows.rows;
}
