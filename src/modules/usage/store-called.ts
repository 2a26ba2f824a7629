import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { UsageRow } from './tables.ts';

/** Calls of some days to some numbers that cost something and that a bill has charged, oldest first. */
export async function selectBilledCallsTo(
  tx: Tx,
  of: { readonly numbers: readonly string[]; readonly from: CivilDate; readonly to: CivilDate },
): Promise<readonly UsageRow[]> {
  if (of.numbers.length === 0) return [];
  const rows = await sql<UsageRow>`select * from usage_record where called = any(${of.numbers}::text[])
    and kind = 'voice' and direction = 'out' and on_date between ${sqlDate(of.from)} and ${sqlDate(of.to)}
    and amount > 0 and bill_id is not null and replaced_by is null order by started_at, id`.execute(tx);
  return rows.rows;
}
