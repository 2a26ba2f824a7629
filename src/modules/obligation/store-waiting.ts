import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';

/** Whether anything has fallen due with something to do, as part of a larger question. */
export function obligationsWait(now: Instant): RawBuilder<boolean> {
  const at = sqlInstant(now);
  return sql`exists (select 1 from obligation where state = 'open' and action is not null and due_at <= ${at}
    and (retry_at is null or retry_at <= ${at}))`;
}

/** Whether anything has fallen due with something to do, and nobody has done it. */
export async function anyDue(tx: Tx, now: Instant): Promise<boolean> {
  const rows = await sql<{ due: boolean }>`select ${obligationsWait(now)} as due`.execute(tx);
  return rows.rows[0]!.due;
}
