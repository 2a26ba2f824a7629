import { sql } from 'kysely';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Db, Tx } from '../platform/database/connect.ts';
import { sqlDate } from '../platform/database/sql-values.ts';

/** Up to which day the operator's daily work has been done. */
export async function selectDoneThrough(tx: Tx): Promise<CivilDate | undefined> {
  const rows = await sql<{ done_through: CivilDate }>`select done_through from daily_work`.execute(tx);
  return rows.rows[0]?.done_through;
}

export async function keepDoneThrough(tx: Tx, day: CivilDate): Promise<void> {
  await sql`insert into daily_work (done_through) values (${sqlDate(day)})
    on conflict (operator_id) do update set done_through = greatest(daily_work.done_through, excluded.done_through)`.execute(
    tx,
  );
}

/** Whether the installation holds a demonstration, whose bank is ours too. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const rows = await sql<{
    demo: boolean;
  }>`select demo_ended_at is not null as demo from platform_installation`.execute(db);
  return rows.rows[0]?.demo === true;
}
