import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { hasMandate } from '../account/index.ts';
import { dueBillThat } from '../customer-bill/index.ts';
import { LEAD_DAYS } from './domain/lead-days.ts';

/** Whether a bill may have to be handed to the bank, as part of a larger question. */
export function presentingWaits(asOf: CivilDate): RawBuilder<boolean> {
  const fresh = sql`not exists (select 1 from direct_debit d where d.account_id = b.account_id and d.bill_id = b.id)`;
  return dueBillThat(plusDays(asOf, LEAD_DAYS), sql`${fresh} and ${hasMandate(sql`b.account_id`)}`);
}

/** Whether the bank has collected debits that it has not answered, as part of a larger question. */
export function answerWaits(asOf: CivilDate): RawBuilder<boolean> {
  return sql`exists (select 1 from direct_debit where state = 'presented' and collect_on <= ${sqlDate(asOf)})`;
}
