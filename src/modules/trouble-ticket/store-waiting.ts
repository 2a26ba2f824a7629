import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** Whether an event of the network is being carried to its lines, or a period is to be judged, as part of a larger question. */
export function networkWaits(asOf: CivilDate): RawBuilder<boolean> {
  return sql`(exists (select 1 from network_event where phase is not null)
    or exists (select 1 from line_interruption where judge_on <= ${sqlDate(asOf)}))`;
}
