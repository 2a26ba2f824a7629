import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { ComplaintRow } from './domain/complaint.ts';

export async function insertComplaint(tx: Tx, row: ComplaintRow): Promise<void> {
  await sql`insert into shop_complaint (account_id, id, order_id, subject, about, merchant, opened_at, opened_by, outcome,
      next_step, next_words, decision, because)
    values (${row.account_id}, ${row.id}, ${row.order_id}, ${row.subject}, ${row.about}, ${row.merchant},
      ${sqlInstant(row.opened_at)}, ${row.opened_by}, ${row.outcome}, ${row.next_step}, ${sqlJson(row.next_words)},
      ${row.decision}, ${row.because}::text[])`.execute(tx);
}

export async function lockComplaint(tx: Tx, accountId: string, id: string): Promise<ComplaintRow | undefined> {
  return (
    await sql<ComplaintRow>`select * from shop_complaint where account_id = ${accountId}::uuid and id = ${id}::uuid
      for update`.execute(tx)
  ).rows[0];
}

export async function updateComplaint(tx: Tx, row: ComplaintRow): Promise<void> {
  await sql`update shop_complaint set outcome = ${row.outcome}, next_step = ${row.next_step},
      next_words = ${sqlJson(row.next_words)}, decision = ${row.decision}, because = ${row.because}::text[],
      answer = ${row.answer}, liability = ${row.liability === null ? null : sqlJson(row.liability)},
      closed_at = ${sqlInstant(row.closed_at)}, closed_by = ${row.closed_by}
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

/** Complaints about an order, the oldest first. */
export async function selectComplaintsOf(tx: Tx, accountId: string, orderId: string): Promise<readonly ComplaintRow[]> {
  return (
    await sql<ComplaintRow>`select * from shop_complaint where account_id = ${accountId}::uuid
      and order_id = ${orderId}::uuid order by opened_at, id`.execute(tx)
  ).rows;
}

/** Complaints of all buyers that await an answer, those that wait longest first. */
export async function selectOpenComplaints(tx: Tx, limit: number): Promise<readonly ComplaintRow[]> {
  return (
    await sql<ComplaintRow>`select * from shop_complaint where outcome = 'pending'
      order by opened_at, id limit ${limit}`.execute(tx)
  ).rows;
}
