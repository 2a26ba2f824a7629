import { type RawBuilder, sql } from 'kysely';
import { TO_CHARGE } from './store-billed.ts';

/** Whether an account has calls to pay, or corrections of calls billed, that no bill has taken, as part of a larger question that names the account. */
export function hasCallsToCharge(account: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(exists (select 1 from usage_row r
    where r.account_id = ${account} and ${TO_CHARGE}) or exists (select 1 from usage_correction c
    where c.account_id = ${account} and c.bill_id is null))`;
}
