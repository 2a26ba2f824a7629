import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';

/** Whether a message waits to leave, as part of a larger question. */
export function messagesWait(now: Instant): RawBuilder<boolean> {
  return sql`exists (select 1 from outbox_message where state in ('waiting', 'claimed') and next_at <= ${sqlInstant(now)})`;
}
