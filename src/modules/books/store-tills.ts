import { sql } from 'kysely';
import { type CivilDate, lastOfMonth } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { OpenTills } from './domain/month-checks.ts';

/** Tills opened in a month, or before, that nobody has counted and closed. */
export async function selectOpenTills(tx: Tx, month: CivilDate): Promise<OpenTills> {
  const rows = await sql<OpenTills>`select count(*)::int as count from till_session
    where state = 'open' and opened_on <= ${sqlDate(lastOfMonth(month))}`.execute(tx);
  return rows.rows[0]!;
}
