import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { hasCallsToCharge } from '../usage/index.ts';
import { NOT_HELD } from './store-checks.ts';
import { LATE_CALLS_DAYS } from './domain/billing-period.ts';

/** Whether a bill run of a day has anything to do, as part of a larger question. */
export function billingWaits(asOf: CivilDate): RawBuilder<boolean> {
  const day = sqlDate(asOf);
  return sql`(exists (select 1 from billing_account b where not closed and next_bill_on <= ${day} and ${NOT_HELD})
    or exists (select 1 from bill_run where as_of = ${day} and state <> 'done')
    or exists (select 1 from billing_account c where c.closed
      and c.next_bill_on > ${sqlDate(plusDays(asOf, -LATE_CALLS_DAYS))} and ${hasCallsToCharge(sql`c.account_id`)}))`;
}

/** Whether there is a bill that still awaits money and is due by a day, of which something more holds; it is named `b`. */
export function dueBillThat(by: CivilDate, more: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`exists (select 1 from customer_bill b where b.state in ('issued', 'partly-paid')
    and b.due_on <= ${sqlDate(by)} and ${more})`;
}

/** Whether a bill awaits no money any more, as part of a larger question that names it. */
export function isSettled(account: RawBuilder<unknown>, bill: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from customer_bill s where s.account_id = ${account} and s.id = ${bill}
    and s.state in ('paid', 'credited'))`;
}

/** Whether the last bill of what ended on a day has been made and nothing is owed any more, as part of a larger question. */
export function lastBillPaid(account: RawBuilder<unknown>, endedOn: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(not exists (select 1 from customer_bill u where u.account_id = ${account} and u.state in ('issued', 'partly-paid'))
    and (exists (select 1 from customer_bill l where l.account_id = ${account} and l.issued_on > ${endedOn})
      or not exists (select 1 from billing_account w where w.account_id = ${account} and not w.closed)))`;
}
