import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { ReturnRow } from './tables.ts';

export async function insertReturn(tx: Tx, row: ReturnRow): Promise<void> {
  await sql`insert into shop_return (account_id, id, order_id, position, kind, state, asked_at, asked_by, facts, reason,
      decision, because, refund_incl)
    values (${row.account_id}, ${row.id}, ${row.order_id}, ${row.position}, ${row.kind}, ${row.state},
      ${sqlInstant(row.asked_at)}, ${row.asked_by}, ${sqlJson(row.facts)}, ${row.reason}, ${row.decision},
      ${row.because}::text[], ${String(row.refund_incl)}::bigint)`.execute(tx);
}

export async function lockReturn(tx: Tx, accountId: string, id: string): Promise<ReturnRow | undefined> {
  return (
    await sql<ReturnRow>`select * from shop_return where account_id = ${accountId}::uuid and id = ${id}::uuid
      for update`.execute(tx)
  ).rows[0];
}

export async function selectReturnsOf(tx: Tx, accountId: string, orderId: string): Promise<readonly ReturnRow[]> {
  return (
    await sql<ReturnRow>`select * from shop_return where account_id = ${accountId}::uuid
      and order_id = ${orderId}::uuid order by asked_at, id`.execute(tx)
  ).rows;
}

export async function selectOpenReturns(tx: Tx, limit: number): Promise<readonly ReturnRow[]> {
  return (
    await sql<ReturnRow>`select * from shop_return where state in ('awaiting-item', 'received')
      order by asked_at, id limit ${limit}`.execute(tx)
  ).rows;
}

export async function updateReturn(tx: Tx, row: ReturnRow): Promise<void> {
  await sql`update shop_return set state = ${row.state}, facts = ${sqlJson(row.facts)}, reason = ${row.reason},
      decision = ${row.decision}, because = ${row.because}::text[], refund_incl = ${String(row.refund_incl)}::bigint,
      settled_on = ${sqlDate(row.settled_on)} where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}
