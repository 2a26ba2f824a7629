import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import type { MessageChannel, MessageState } from './domain/message.ts';
import type { MessageRow } from './store.ts';

/** How far back real messages are looked for. */
const LOOKED_THROUGH = 20_000;

export interface OutboxFilter {
  readonly state?: MessageState | undefined;
  readonly channel?: MessageChannel | undefined;
  readonly template?: string | undefined;
  readonly delivery?: 'undelivered' | undefined;
  readonly accountNumber?: string | undefined;
}

function conditions(filter: OutboxFilter): RawBuilder<unknown> {
  const { state, channel, template, delivery, accountNumber } = filter;
  return sql.join(
    [
      sql`true`,
      ...(state === undefined ? [] : [sql`state = ${state}`]),
      ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
      ...(template === undefined ? [] : [sql`template = ${template}`]),
      ...(delivery === undefined ? [] : [sql`delivery = ${delivery}`]),
      ...(accountNumber === undefined ? [] : [sql`recipient ->> 'accountNumber' = ${accountNumber}`]),
    ],
    sql` and `,
  );
}

/** Messages of the operator, newest first. */
export async function selectOutbox(
  tx: Tx,
  filter: OutboxFilter,
  page: { readonly before?: { readonly createdAt: Instant; readonly id: string } | undefined; readonly limit: number },
): Promise<readonly MessageRow[]> {
  const { before, limit } = page;
  const key = before ? sql`(created_at, id) < (${sqlInstant(before.createdAt)}, ${before.id}::uuid)` : sql`true`;
  const rows = await sql<MessageRow>`select * from outbox_message where ${key} and ${conditions(filter)}
    order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** How many messages stand in each state that is not their end. */
export async function countOpen(tx: Tx): Promise<readonly { readonly state: MessageState; readonly count: number }[]> {
  const rows = await sql<{
    state: MessageState;
    count: number;
  }>`select state, count(*)::int as count from outbox_message
    where state <> 'sent' group by state`.execute(tx);
  return rows.rows;
}

/** How many have left since an instant. */
export async function countSentSince(tx: Tx, since: Instant): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from outbox_message
    where created_at >= ${sqlInstant(since)} and state = 'sent'`.execute(tx);
  return rows.rows[0]!.count;
}

/** The last messages of a template, among the last ones of all. */
export async function selectRecentOf(tx: Tx, template: string, limit: number): Promise<readonly MessageRow[]> {
  const rows = await sql<MessageRow>`select * from (select * from outbox_message order by created_at desc, id desc
      limit ${LOOKED_THROUGH}) m where template = ${template} order by created_at desc, id desc limit ${limit}`.execute(
    tx,
  );
  return rows.rows;
}
