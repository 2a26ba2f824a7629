import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { HoldRow } from './tables.ts';

/** Keeps a new reason to wait. */
export async function insertHold(tx: Tx, one: HoldRow): Promise<void> {
  await sql`insert into collection_hold (account_id, id, kind, reason, from_on, until_on)
    values (${one.account_id}, ${one.id}, ${one.kind}, ${one.reason}, ${sqlDate(one.from_on)},
      ${sqlDate(one.until_on)})`.execute(tx);
}

/** Why collection waited or waits for an account, the newest first. */
export async function selectHoldsOf(tx: Tx, accountId: string): Promise<readonly HoldRow[]> {
  const rows = await sql<HoldRow>`select * from collection_hold where account_id = ${accountId}
    order by from_on desc, id desc`.execute(tx);
  return rows.rows;
}

/** Ends a reason to wait. */
export async function endHoldRow(
  tx: Tx,
  one: Pick<HoldRow, 'account_id' | 'id' | 'outcome'>,
  on: CivilDate,
): Promise<void> {
  await sql`update collection_hold set ended_on = ${sqlDate(on)}, outcome = ${one.outcome}
    where account_id = ${one.account_id} and id = ${one.id}`.execute(tx);
}
