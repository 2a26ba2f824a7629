import { type RawBuilder, sql } from 'kysely';

/** Whether an account may be debited, as part of a larger question that names the account. */
export function hasMandate(account: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from sepa_mandate m where m.account_id = ${account} and m.revoked_on is null
    and m.halted_on is null)`;
}
