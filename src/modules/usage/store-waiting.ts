import { type RawBuilder, sql } from 'kysely';

/** Whether an account has calls to pay, or corrections of calls billed, that no bill has taken, as part of a larger question that names the account. */
export function hasCallsToCharge(account: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(exists (select 1 from usage_row u
    where u.account_id = ${account} and u.bill_id is null and u.amount > 0) or exists (select 1 from usage_correction c
    where c.account_id = ${account} and c.bill_id is null))`;
}
