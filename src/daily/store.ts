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

/**
 * Works while no other process does the daily work of the operator: one that comes meanwhile waits, then finds it done. The days
 * would otherwise be worked through by two clocks at once.
 */
export async function aloneOnDays<T>(db: Db, operatorId: string, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (held) => {
    const key = sql`hashtextextended(${`daily work of ${operatorId}`}, 0)`;
    await sql`select pg_advisory_lock(${key})`.execute(held);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held);
    }
  });
}

/** Whether the installation holds a demonstration, whose bank is ours too. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const rows = await sql<{
    demo: boolean;
  }>`select demo_ended_at is not null as demo from platform_installation`.execute(db);
  return rows.rows[0]?.demo === true;
}
