import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import { openedDebit } from './opened-rows.ts';
import type { DirectDebitRow, PaymentRow } from './tables.ts';

/** The direct debits of these end-to-end ids that the bank has not answered and no payment bears yet, locked. */
export async function lockAwaited(tx: Tx, endToEnds: readonly string[]): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select d.* from direct_debit d where d.end_to_end = any(${endToEnds}::text[])
    and d.state = 'presented' and not exists (select 1 from payment p
      where p.method = 'direct-debit' and p.reference = d.end_to_end) for update`.execute(tx);
  return rows.rows.map(openedDebit);
}

/** A direct debit that was collected, as one payment put against its one bill. */
export interface Collected {
  readonly debit: DirectDebitRow;
  readonly payment: PaymentRow;
}

/** Keeps the payments of collected debits, what they settled, and that the bank has answered, in three statements. */
export async function insertCollected(tx: Tx, all: readonly Collected[]): Promise<void> {
  const accounts = all.map((one) => one.payment.account_id);
  const payments = all.map((one) => one.payment.id);
  const amounts = all.map((one) => String(one.payment.amount));
  const days = sqlDates(all.map((one) => one.payment.received_on));
  await sql`insert into payment (account_id, id, method, amount, received_on, reference, state, recorded_at)
    select account_id, id, 'direct-debit', amount, received_on, reference, 'received',
      ${sqlInstant(all[0]!.payment.recorded_at)}
    from unnest(${accounts}::uuid[], ${payments}::uuid[], ${amounts}::bigint[], ${days},
      ${all.map((one) => one.payment.reference)}::text[]) as t (account_id, id, amount, received_on, reference)${unanswered}`.execute(
    tx,
  );
  await sql`insert into payment_allocation (account_id, payment_id, bill_id, position, amount)
    select account_id, payment_id, bill_id, 0, amount from unnest(${accounts}::uuid[], ${payments}::uuid[],
      ${all.map((one) => one.debit.bill_id)}::uuid[], ${amounts}::bigint[]) as t (account_id, payment_id, bill_id, amount)${unanswered}`.execute(
    tx,
  );
  await sql`update direct_debit d set state = 'collected', settled_on = t.settled_on, payment_id = t.payment_id
    from unnest(${accounts}::uuid[], ${all.map((one) => one.debit.id)}::uuid[], ${days}, ${payments}::uuid[])
      as t (account_id, id, settled_on, payment_id)
    where d.account_id = t.account_id and d.id = t.id${unanswered}`.execute(tx);
}
