import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { hasMandate } from '../account/index.ts';
import { dueBillThat } from '../customer-bill/index.ts';
import { instalmentsWait } from '../payment-plan/index.ts';
import { LEAD_DAYS } from './domain/lead-days.ts';

/** Whether a bill, a debit that came back or a transfer may have to be handed to the bank, as part of a larger question. */
export function presentingWaits(asOf: CivilDate): RawBuilder<boolean> {
  const fresh = sql`not exists (select 1 from direct_debit d where d.account_id = b.account_id and d.bill_id = b.id)`;
  const due = dueBillThat(plusDays(asOf, LEAD_DAYS), sql`${fresh} and ${hasMandate(sql`b.account_id`)}`);
  return sql`(${due} or ${instalmentsWait(plusDays(asOf, LEAD_DAYS))}
    or coalesce((select min(retry_on) from direct_debit where retry_on is not null) <= ${sqlDate(plusDays(asOf, LEAD_DAYS))}, false)
    or exists (select 1 from transfer_order where state = 'ordered'))`;
}

/** Whether the bank has collected debits or carried out transfers that it has not answered, as part of a larger question. */
export function answerWaits(asOf: CivilDate): RawBuilder<boolean> {
  return sql`(exists (select 1 from direct_debit where state = 'presented' and collect_on <= ${sqlDate(asOf)})
    or exists (select 1 from transfer_order o join transfer_batch b on b.id = o.batch_id
      where o.state = 'sent' and b.execute_on <= ${sqlDate(asOf)}))`;
}
