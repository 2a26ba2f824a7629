import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { dueBillThat, isSettled } from '../customer-bill/index.ts';
import { plansWait } from '../payment-plan/index.ts';
import { IS_CHANGED_DEBT } from './store.ts';

/** Whether collection may have a case to open, a step to take or a barred debt to reckon again, as part of a larger question. */
export function collectionWaits(asOf: CivilDate): RawBuilder<boolean> {
  const fresh = sql<boolean>`not exists (select 1 from collection_case k
    where k.account_id = b.account_id and k.bill_id = b.id)`;
  return sql`(${dueBillThat(plusDays(asOf, -1), fresh)}
    or ${plansWait(asOf)}
    or exists (select 1 from collection_case c where ${IS_CHANGED_DEBT})
    or exists (select 1 from collection_case c where c.state = 'open'
      and (c.next_on <= ${sqlDate(asOf)} or ${isSettled(sql`c.account_id`, sql`c.bill_id`)})))`;
}
