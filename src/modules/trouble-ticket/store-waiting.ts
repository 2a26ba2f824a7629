import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** Whether an event of the network is being carried to its lines, or a period is to be judged, as part of a larger question. */
export function networkWaits(asOf: CivilDate): RawBuilder<boolean> {
  return sql`(exists (select 1 from network_event where phase is not null)
    or exists (select 1 from line_interruption where judge_on <= ${sqlDate(asOf)}))`;
}

/** The next day on which a period of availability is to be judged; the first of all days while an event has lines to reach. */
export async function selectNextNetworkDay(tx: Tx, first: CivilDate): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select least(
      (select min(judge_on) from line_interruption where judge_on is not null),
      (select ${sqlDate(first)} from network_event where phase is not null limit 1)) as day`.execute(tx);
  return rows.rows[0]?.day ?? null;
}
