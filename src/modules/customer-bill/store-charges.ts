import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import type { ChargeRow } from './tables.ts';

/** Charges of an account by their ids, oldest first; those that were cancelled are left out. */
export async function selectCharges(tx: Tx, accountId: string, ids: readonly string[]): Promise<readonly ChargeRow[]> {
  if (ids.length === 0) return [];
  const rows = await sql<ChargeRow>`select * from charge where account_id = ${accountId} and id = any(${ids}::uuid[])
    and cancelled_on is null order by on_date, created_at, id`.execute(tx);
  return rows.rows;
}
