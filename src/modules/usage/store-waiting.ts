import { type RawBuilder, sql } from 'kysely';
import { PASSED } from './store-billed.ts';

const UNBILLED = sql`r.bill_id is null and r.amount > 0 and r.replaced_by is null`;

/** What the latest bill of an account has passed: its days, or the files that had come. */
function lastTold(account: RawBuilder<unknown>, what: 'before' | 'files_through'): RawBuilder<unknown> {
  return sql`(select l.${sql.ref(what)} from usage_told l where l.account_id = ${account}
    order by l.before desc, l.files_through desc limit 1)`;
}

/**
 * Whether an account has calls to pay, or corrections of calls billed, that no bill has taken, as part of a larger question that
 * names the account. What its latest bill has passed is not gone through again: only later days and later files are.
 */
export function hasCallsToCharge(account: RawBuilder<unknown>): RawBuilder<boolean> {
  const calls = sql`select 1 from usage_row r where r.account_id = ${account} and ${UNBILLED}`;
  return sql`(exists (${calls} and r.waits)
    or exists (${calls} and r.on_date >= coalesce(${lastTold(account, 'before')}, '-infinity') and not ${PASSED})
    or exists (${calls} and r.file_no > ${lastTold(account, 'files_through')} and not ${PASSED})
    or exists (select 1 from usage_correction c where c.account_id = ${account} and c.bill_id is null))`;
}
