import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import { newId } from '../../platform/random.ts';

export type MessageEventKind =
  | 'attempt-failed'
  | 'retried'
  | 'stopped'
  | 'batched'
  | 'posted'
  | 'numbered'
  | 'presented'
  | 'delivered'
  | 'undelivered'
  | 'resent';

export interface MessageEvent {
  readonly kind: MessageEventKind;
  readonly at: Instant;
  readonly actor: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** Notes for good what happened to a message. */
export async function noteEvent(
  tx: Tx,
  context: Context,
  of: { readonly account_id: string; readonly id: string },
  kind: MessageEventKind,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  await sql`insert into message_event (account_id, id, message_id, at, kind, actor, detail)
    values (${of.account_id}, ${newId(context)}, ${of.id}, ${sqlInstant(context.clock.now())}, ${kind}, ${context.actor},
      ${sqlJson(detail)})`.execute(tx);
}

/** What happened to a message, in order. */
export async function selectEvents(tx: Tx, accountId: string, messageId: string): Promise<readonly MessageEvent[]> {
  const rows = await sql<MessageEvent>`select kind, at, actor, detail from message_event
    where account_id = ${accountId} and message_id = ${messageId} order by at, id`.execute(tx);
  return rows.rows;
}
