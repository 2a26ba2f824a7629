import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** Whether a number is on its way, or something is to be said or heard about one, as part of a larger question. */
export function portingsWait(asOf: CivilDate): RawBuilder<boolean> {
  return sql`(exists (select 1 from porting where state in ('requested', 'sent', 'accepted', 'scheduled', 'late'))
    or exists (select 1 from porting_message where direction = 'out'
      and (delivered_at is null or awaits_until >= ${sqlDate(asOf)})))`;
}
