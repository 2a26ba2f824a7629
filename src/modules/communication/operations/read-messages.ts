import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import type { Message } from '../domain/message.ts';
import { type MessageRow, requeueMessage, selectMessage, selectMessages } from '../store.ts';
import { messageTitle, wordMessage } from './word-message.ts';

const MOST = 200;

function messageFrom(row: MessageRow): Message {
  const { recipient } = row;
  return {
    id: row.id,
    accountId: row.account_id,
    template: row.template,
    title: messageTitle(row.template),
    channel: row.channel,
    language: row.language,
    to: row.channel === 'email' ? (recipient.email ?? '') : [recipient.name, ...recipient.address].join(', '),
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    proof: row.proof,
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

/** A message with its words: as it was sent, or as it would be now. */
export async function messageBody(
  tx: Tx,
  context: Context,
  accountId: string,
  id: string,
): Promise<(Message & { readonly subject: string; readonly text: string; readonly html: string }) | undefined> {
  const row = await selectMessage(tx, accountId, id);
  if (!row) return undefined;
  const { name } = await settingsOf(tx, context);
  const { words, text, html } = wordMessage(row, name);
  return { ...messageFrom(row), subject: words.subject, text, html };
}

/** Puts a message that was given up back in the outbox. */
export async function retryMessage(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly messageId: string },
): Promise<Result<Message>> {
  const row = await selectMessage(tx, input.accountId, input.messageId);
  if (!row) return fail('communication/unknown', 'Ce message n’existe pas.', 'There is no such message.', 'messageId');
  if (!(await requeueMessage(tx, row.account_id, row.id, context.clock.now()))) {
    return fail(
      'communication/not-failed',
      'Seul un message abandonné peut être remis en file.',
      'Only a message that was given up can be put back.',
    );
  }
  await recordAudit(tx, context, { action: 'communication:retry', subject: `message:${row.id}` });
  return ok(messageFrom((await selectMessage(tx, row.account_id, row.id))!));
}
