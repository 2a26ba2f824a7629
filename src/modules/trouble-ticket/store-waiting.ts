import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** Whether an event is being carried to its lines, a report is to be kept, or a period judged, as part of a larger question. */
export function networkWaitsFor(procedures: readonly string[], asOf: CivilDate): RawBuilder<boolean> {
  return sql`(exists (select 1 from network_event where phase is not null)
    or exists (select 1 from process_flow f where f.closed_on is null and f.procedure = any(${[...procedures]}::text[])
      and not exists (select 1 from line_interruption l where l.account_id = f.account_id and l.process_flow_id = f.id))
    or exists (select 1 from line_interruption where judge_on <= ${sqlDate(asOf)}))`;
}

/** The next day on which a period of availability is to be judged; the first of all days while an event has lines to reach. */
export async function selectNextNetworkDay(tx: Tx, first: CivilDate): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select least(
      (select min(judge_on) from line_interruption where judge_on is not null),
      (select ${sqlDate(first)} from network_event where phase is not null limit 1)) as day`.execute(tx);
  return rows.rows[0]?.day ?? null;
}
