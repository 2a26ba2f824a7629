import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { DisputeSubject } from '../../terms/model/life-merchants.ts';

export interface DisputeRow {
  readonly account_id: string;
  readonly id: string;
  readonly purchase_id: string;
  readonly merchant_id: string;
  readonly subject: DisputeSubject;
  readonly message: string;
  readonly handled_by: 'merchant' | 'operator' | 'subscriber';
  readonly state: 'open' | 'answered' | 'escalated' | 'closed';
  readonly opened_at: Instant;
  readonly opened_on: CivilDate;
  readonly opened_by: string;
  readonly due_on: CivilDate | null;
  readonly answer: string | null;
  readonly outcome: 'refunded' | 'refused' | 'explained' | null;
  readonly answered_by: string | null;
  readonly answered_at: Instant | null;
  readonly refund_id: string | null;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** Keeps a dispute; false when one is open on the same purchase. */
export async function insertDispute(tx: Tx, row: DisputeRow): Promise<boolean> {
  const done =
    await sql`insert into merchant_dispute (account_id, id, purchase_id, merchant_id, subject, message, handled_by,
      state, opened_at, opened_on, opened_by, due_on, answer, outcome, answered_by, answered_at, decision, because)
    values (${row.account_id}, ${row.id}, ${row.purchase_id}, ${row.merchant_id}, ${row.subject}, ${row.message},
      ${row.handled_by}, ${row.state}, ${sqlInstant(row.opened_at)}, ${sqlDate(row.opened_on)}, ${row.opened_by},
      ${sqlDate(row.due_on)}, ${row.answer}, ${row.outcome}, ${row.answered_by}, ${sqlInstant(row.answered_at)},
      ${row.decision}, ${row.because}::text[]) on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Keeps what becomes of a dispute. */
export async function updateDispute(tx: Tx, row: DisputeRow): Promise<void> {
  await sql`update merchant_dispute set state = ${row.state}, handled_by = ${row.handled_by}, answer = ${row.answer},
      outcome = ${row.outcome}, answered_by = ${row.answered_by}, answered_at = ${sqlInstant(row.answered_at)},
      refund_id = ${row.refund_id}
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

/** A dispute by its id alone, held: callers check whose it is. */
export async function lockDispute(tx: Tx, id: string): Promise<DisputeRow | undefined> {
  return (await sql<DisputeRow>`select * from merchant_dispute where id = ${id}::uuid for update`.execute(tx)).rows[0];
}

/** A dispute by its id alone: callers check whose it is. */
export async function selectDispute(tx: Tx, id: string): Promise<DisputeRow | undefined> {
  return (await sql<DisputeRow>`select * from merchant_dispute where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** Disputes, the newest first; of one account or of one merchant when it is named. */
export async function selectDisputes(
  tx: Tx,
  filter: { readonly accountId?: string | undefined; readonly merchantId?: string | undefined; readonly limit: number },
): Promise<readonly DisputeRow[]> {
  const { accountId = null, merchantId = null, limit } = filter;
  const rows = await sql<DisputeRow>`select * from merchant_dispute
    where (${accountId}::uuid is null or account_id = ${accountId}::uuid)
      and (${merchantId}::uuid is null or merchant_id = ${merchantId}::uuid)
    order by id desc limit ${limit}`.execute(tx);
  return rows.rows;
}
