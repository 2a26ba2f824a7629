import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';

/**
 * Enters what bills have taken, until the transaction ends: bills together, or alone to rate again what they may be taking. A bill
 * touches no record, so that nothing else would tell the two of one another.
 */
export async function enterBilledUse(tx: Tx, alone = false): Promise<void> {
  const enter = sql.raw(alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${enter}(hashtextextended('billed-use ' || regie_operator(), 0))`.execute(tx);
}

/** Whether the bills of an account have passed the record `r`: taken it, or left it to wait. */
export const PASSED: RawBuilder<boolean> = sql`exists (select from usage_told p where p.account_id = r.account_id
  and p.before > r.on_date and p.files_through >= r.file_no)`;

/** The bill that took the record `r` with its days, or nothing. */
export const TAKING_BILL: RawBuilder<string | null> = sql`(select o.bill_id from usage_told o
  where o.account_id = r.account_id and o.from_day <= r.on_date and o.before > r.on_date and o.files_through >= r.file_no limit 1)`;

/** Whether the record `r` is to be paid and no bill has taken it. */
export const TO_CHARGE: RawBuilder<boolean> = sql`r.bill_id is null and r.amount > 0 and r.replaced_by is null
  and (r.waits or not ${PASSED})`;
