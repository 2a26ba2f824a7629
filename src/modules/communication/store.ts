import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { jsonText, sqlInstant, sqlInstants } from '../../platform/database/sql-values.ts';
import type {
  MessageData,
  MessageLanguage,
  MessageState,
  NewMessage,
  Recipient,
  WrittenMessage,
} from './domain/message.ts';

/** End of the year 9999: what a timestamp is still written for. */
const LAST_MS = 253_402_300_799_000;

export interface MessageRow {
  readonly account_id: string;
  readonly id: string;
  readonly template: string;
  readonly channel: NewMessage['channel'];
  readonly language: MessageLanguage;
  readonly recipient: Recipient;
  readonly data: MessageData;
  readonly dedupe_key: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly next_at: Instant;
  readonly claimed_until: Instant | null;
  readonly last_error: string | null;
  readonly sent_at: Instant | null;
  readonly proof: string | null;
  readonly subject: string | null;
  readonly body: readonly string[] | null;
  readonly created_at: Instant;
  readonly registered: boolean;
  readonly provider: string | null;
  readonly sent_to: string | null;
  readonly content_sha256: string | null;
  readonly delivery: 'delivered' | 'undelivered' | null;
  readonly delivered_at: Instant | null;
}

/** A message in a list: without its words. */
export type ListedRow = Omit<MessageRow, 'data' | 'dedupe_key' | 'claimed_until' | 'subject' | 'body'>;

export type NewRow = Pick<
  MessageRow,
  'account_id' | 'id' | 'template' | 'channel' | 'language' | 'recipient' | 'data' | 'dedupe_key' | 'registered'
>;

/** Adds messages in one statement; those whose key is known are left out. */
export async function insertMessages(tx: Tx, rows: readonly NewRow[], at: Instant): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into outbox_message (account_id, id, template, channel, language, recipient, data, dedupe_key, registered,
      state, next_at, created_at)
    select t.*, 'waiting', ${sqlInstant(at)}, ${sqlInstant(at)}
    from unnest(${rows.map((r) => r.account_id)}::uuid[], ${rows.map((r) => r.id)}::uuid[],
      ${rows.map((r) => r.template)}::text[], ${rows.map((r) => r.channel)}::text[],
      ${rows.map((r) => r.language)}::text[], ${rows.map((r) => jsonText(r.recipient))}::jsonb[],
      ${rows.map((r) => jsonText(r.data))}::jsonb[], ${rows.map((r) => r.dedupe_key)}::text[],
      ${rows.map((r) => r.registered)}::bool[])
      as t (account_id, id, template, channel, language, recipient, data, dedupe_key, registered)
    on conflict (operator_id, dedupe_key) do nothing${unanswered}`.execute(tx);
}

/**
 * Claims the next messages to send, past those that another worker holds; a claim whose time is over was left by a worker that
 * died, and is taken again.
 */
export async function claimMessages(
  tx: Tx,
  at: Instant,
  until: Instant,
  limit: number,
): Promise<readonly MessageRow[]> {
  const rows = await sql<MessageRow>`with next as materialized (
      select account_id, id from outbox_message where state in ('waiting', 'claimed') and next_at <= ${sqlInstant(at)}
        and (state = 'waiting' or claimed_until < ${sqlInstant(at)})
      order by next_at, account_id, id limit ${limit} for update skip locked)
    update outbox_message m set state = 'claimed', attempts = attempts + 1, claimed_until = ${sqlInstant(until)} from next
    where m.account_id = next.account_id and m.id = next.id returning m.*`.execute(tx);
  return rows.rows;
}

/** A claimed message that has left, as it was worded. */
export interface SentMessage {
  readonly row: MessageRow;
  readonly at: Instant;
  readonly words: WrittenMessage;
  readonly to: string;
  readonly sha256: string;
  readonly proof: string;
  readonly provider: string | null;
  readonly delivered: boolean;
}

/** Notes that claimed messages have left, in one statement. */
export async function markSent(tx: Tx, sent: readonly SentMessage[]): Promise<void> {
  if (sent.length === 0) return;
  await sql`update outbox_message m set state = 'sent', sent_at = t.sent_at, proof = t.proof,
      subject = t.subject, body = t.body, claimed_until = null, last_error = null, provider = t.provider,
      sent_to = t.sent_to, content_sha256 = t.sha256, delivery = case when t.delivered then 'delivered' end,
      delivered_at = case when t.delivered then t.sent_at end
    from unnest(${sent.map((one) => one.row.account_id)}::uuid[], ${sent.map((one) => one.row.id)}::uuid[],
      ${sent.map((one) => one.row.attempts)}::int[], ${sqlInstants(sent.map((one) => one.at))},
      ${sent.map((one) => one.proof)}::text[], ${sent.map((one) => one.words.subject)}::text[],
      ${sent.map((one) => jsonText(one.words.paragraphs))}::jsonb[], ${sent.map((one) => one.provider)}::text[],
      ${sent.map((one) => one.to)}::text[], ${sent.map((one) => one.sha256)}::text[],
      ${sent.map((one) => one.delivered)}::bool[])
      as t (account_id, id, attempts, sent_at, proof, subject, body, provider, sent_to, sha256, delivered)
    where m.account_id = t.account_id and m.id = t.id and m.state = 'claimed' and m.attempts = t.attempts`.execute(tx);
}

/** Notes that a claimed letter is on paper and waits for its batch. */
export async function markReady(
  tx: Tx,
  row: MessageRow,
  made: { readonly words: WrittenMessage; readonly to: string; readonly sha256: string },
): Promise<boolean> {
  const { words, to, sha256 } = made;
  const done = await sql`update outbox_message set state = 'ready', subject = ${words.subject},
      body = ${jsonText(words.paragraphs)}::jsonb, sent_to = ${to}, content_sha256 = ${sha256}, claimed_until = null,
      last_error = null
    where account_id = ${row.account_id} and id = ${row.id} and state = 'claimed' and attempts = ${row.attempts}`.execute(
    tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Puts claimed messages back until an hour comes at which they may leave; it counts for no attempt. */
export async function putOff(tx: Tx, row: MessageRow, until: Instant): Promise<void> {
  await sql`update outbox_message set state = 'waiting', attempts = attempts - 1, next_at = ${sqlInstant(until)},
      claimed_until = null
    where account_id = ${row.account_id} and id = ${row.id} and state = 'claimed' and attempts = ${row.attempts}`.execute(
    tx,
  );
}

/** Notes that a claimed message could not be sent: it waits until `nextAt`, or is given up. */
export async function markUnsent(tx: Tx, row: MessageRow, why: string, nextAt: Instant | null): Promise<void> {
  await sql`update outbox_message set state = ${nextAt === null ? 'failed' : 'waiting'}, last_error = ${why},
      next_at = ${sqlInstant(nextAt ?? row.next_at)}, claimed_until = null
    where account_id = ${row.account_id} and id = ${row.id} and state = 'claimed'
      and attempts = ${row.attempts}`.execute(tx);
}

/** Puts a message that was given up or stopped back in the outbox. */
export async function requeueMessage(tx: Tx, accountId: string, id: string, at: Instant): Promise<boolean> {
  const done = await sql`update outbox_message set state = 'waiting', attempts = 0, next_at = ${sqlInstant(at)}
    where account_id = ${accountId} and id = ${id} and state in ('failed', 'stopped')`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Keeps a message from leaving; one that a worker holds, or that has left, is out of reach. */
export async function stopRow(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const done = await sql`update outbox_message set state = 'stopped', subject = null, body = null
    where account_id = ${accountId} and id = ${id} and state in ('waiting', 'failed', 'ready')`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Messages of an account, newest first, a page after the key of the last one seen. */
export async function selectMessages(
  tx: Tx,
  accountId: string,
  limit: number,
  before?: { readonly createdAt: Instant; readonly id: string },
): Promise<readonly ListedRow[]> {
  const key = before ? sql`(created_at, id) < (${sqlInstant(before.createdAt)}, ${before.id}::uuid)` : sql`true`;
  const rows =
    await sql<ListedRow>`select account_id, id, template, channel, language, recipient, state, attempts, next_at,
      last_error, sent_at, proof, created_at, registered, provider, sent_to, content_sha256, delivery, delivered_at
    from outbox_message where account_id = ${accountId} and ${key}
    order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectMessage(tx: Tx, accountId: string, id: string): Promise<MessageRow | undefined> {
  const rows =
    await sql<MessageRow>`select * from outbox_message where account_id = ${accountId} and id = ${id}`.execute(tx);
  return rows.rows[0];
}

const EPOCH_DIGITS = 12;

/** A message by its identifier alone, as a mail server or a provider gives it back: the identifier tells when it was written. */
export async function findMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  const ms = Number.parseInt(id.replaceAll('-', '').slice(0, EPOCH_DIGITS), 16) as Instant;
  if (!Number.isSafeInteger(ms) || ms > LAST_MS) return undefined;
  const rows = await sql<MessageRow>`select * from outbox_message where id = ${id}
    and created_at between ${sqlInstant(ms)} and ${sqlInstant((ms + 1) as Instant)}`.execute(tx);
  return rows.rows[0];
}

/** Notes whether a message arrived; false when it was known. That it did not is believed once. */
export async function markDelivery(
  tx: Tx,
  row: MessageRow,
  delivery: 'delivered' | 'undelivered',
  at: Instant,
): Promise<boolean> {
  const done = await sql`update outbox_message set delivery = ${delivery}, delivered_at = ${sqlInstant(at)}
    where account_id = ${row.account_id} and id = ${row.id} and delivery is distinct from ${delivery}
      and delivery is distinct from 'undelivered'`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
