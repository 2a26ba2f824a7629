import type { Instant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import type { Message } from '../domain/message.ts';
import { type ListedRow, selectMessage, selectMessages } from '../store.ts';
import { addressOf } from './prepare-message.ts';
import { messageTitle, readWordings, wordMessage } from './word-message.ts';

const MOST = 200;

/** A message as screens list it. */
export function messageFrom(row: ListedRow): Message {
  return {
    id: row.id,
    accountId: row.account_id,
    template: row.template,
    title: messageTitle(row.template),
    channel: row.channel,
    language: row.language,
    to: row.sent_to ?? addressOf(row),
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    proof: row.proof,
    registered: row.registered,
    provider: row.provider,
    sentTo: row.sent_to,
    contentSha256: row.content_sha256,
    delivery: row.delivery,
    deliveredAt: row.delivered_at,
    nextAt: row.next_at,
  };
}

/** Messages of an account, newest first; `before` goes on after the last one seen. */
export async function messagesOf(
  tx: Tx,
  accountId: string,
  before?: { readonly createdAt: Instant; readonly id: string },
  limit = 50,
): Promise<Message[]> {
  return (await selectMessages(tx, accountId, Math.min(limit, MOST), before)).map(messageFrom);
}

/** A message with its words and the documents that went with it. */
export interface MessageInWords extends Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Ids of documents of the account. */
  readonly documents: readonly string[];
}

/** A message with its words: as it was sent, or as it would be now. */
export async function messageBody(
  tx: Tx,
  context: Context,
  accountId: string,
  id: string,
): Promise<MessageInWords | undefined> {
  const row = await selectMessage(tx, accountId, id);
  if (!row) return undefined;
  const { name } = await settingsOf(tx, context);
  const { words, text, html } = wordMessage(row, name, await readWordings(tx));
  const documents = Array.isArray(row.data.documents) ? row.data.documents.map(String) : [];
  return { ...messageFrom(row), subject: words.subject, text, html, documents };
}
