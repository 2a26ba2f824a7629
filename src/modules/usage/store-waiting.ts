import { type RawBuilder, sql } from 'kysely';

/** Whether an account has calls to pay that no bill has taken, as part of a larger question that names the account. */
export function hasCallsToCharge(account: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from usage_record u
    where u.account_id = ${account} and u.bill_id is null and u.amount > 0)`;
}
