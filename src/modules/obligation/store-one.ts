import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { Obligation } from './domain/obligation.ts';
import { obligationFrom, type ObligationRow } from './store.ts';

/** One obligation of an account, locked. */
export async function lockObligation(tx: Tx, accountId: string, id: string): Promise<Obligation | undefined> {
  const found = await sql<ObligationRow>`select * from obligation where account_id = ${accountId}::uuid
    and id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && obligationFrom(found.rows[0]);
}

/** Closes one obligation as kept on a day. */
export async function markFulfilled(tx: Tx, one: Obligation, on: CivilDate): Promise<void> {
  await sql`update obligation set state = 'fulfilled', closed_on = ${sqlDate(on)}
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid`.execute(tx);
}
