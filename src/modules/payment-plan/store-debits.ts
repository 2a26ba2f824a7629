import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { InstalmentRow } from './tables.ts';

const TO_PRESENT = sql`payment_plan_instalment i join payment_plan p on p.account_id = i.account_id and p.id = i.plan_id
  where p.state = 'running' and p.method = 'direct-debit' and i.presented_on is null`;

/** Instalments by direct debit that were not handed to the bank yet, due by a day; locked. */
export async function lockInstalmentsToPresent(
  tx: Tx,
  by: CivilDate,
  limit: number,
): Promise<readonly InstalmentRow[]> {
  const rows = await sql<InstalmentRow>`select i.account_id, i.plan_id, i.position, i.due_on, i.amount
    from ${TO_PRESENT} and i.due_on <= ${sqlDate(by)} order by i.due_on, i.account_id, i.plan_id, i.position
    limit ${limit} for update of i`.execute(tx);
  return rows.rows;
}

/** Notes that instalments were handed to the bank. */
export async function markPresented(tx: Tx, rows: readonly InstalmentRow[], on: CivilDate): Promise<void> {
  for (const one of rows) {
    await sql`update payment_plan_instalment set presented_on = ${sqlDate(on)} where account_id = ${one.account_id}
      and plan_id = ${one.plan_id} and position = ${one.position}`.execute(tx);
  }
}

/** Whether an instalment may have to be handed to the bank, as part of a larger question. */
export function instalmentsWait(by: CivilDate): RawBuilder<boolean> {
  return sql`exists (select 1 from ${TO_PRESENT} and i.due_on <= ${sqlDate(by)})`;
}

/** The day of the next instalment to hand to the bank; `null` when there is none. */
export async function selectNextInstalmentDay(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select min(i.due_on) as day from ${TO_PRESENT}`.execute(tx);
  return rows.rows[0]?.day ?? null;
}
