import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant, localDate, parseInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { type Message, messageBody, messagesOf } from '../../communication/index.ts';
import { documentsOf } from '../../document/index.ts';
import type { MyMessagePage, MyMessages } from '../shapes/my-message.ts';
import { documentShapeOf } from './read-papers.ts';

const PAGE = 50;
/** One that could not leave, or was kept back, was never written to the customer. */
const UNSEEN: ReadonlySet<string> = new Set(['failed', 'stopped']);

function messageShape(one: Message, account: Account): MyMessages['messages'][number] {
  return {
    id: one.id,
    title: one.title,
    channel: one.channel,
    on: isoDate(localDate(account.territory, one.sentAt ?? one.createdAt)),
    sent: one.sentAt !== null,
  };
}

function keyOf(before: string | undefined) {
  const [at = '', id = ''] = before?.split('~') ?? [];
  const createdAt = parseInstant(at);
  return createdAt === undefined ? undefined : { createdAt, id };
}

/** What the operator wrote to a customer, the newest first, a page after the key of the last one seen. */
export async function readMyMessages(tx: Tx, account: Account, before?: string): Promise<MyMessages> {
  const found = await messagesOf(tx, account.id, keyOf(before), PAGE);
  const last = found.at(-1);
  return {
    messages: found.filter((one) => !UNSEEN.has(one.state)).map((one) => messageShape(one, account)),
    next: last && found.length === PAGE ? `${isoInstant(last.createdAt)}~${last.id}` : null,
  };
}

/** A message as it was sent, with the documents that went with it. */
export async function readMyMessage(
  tx: Tx,
  context: Context,
  account: Account,
  messageId: string,
): Promise<Result<MyMessagePage>> {
  const message = await messageBody(tx, context, account.id, messageId);
  if (!message || UNSEEN.has(message.state))
    return fail('communication/not-found', 'Ce message n’existe pas.', 'There is no such message.');
  const enclosed = new Set(message.documents);
  const documents = enclosed.size === 0 ? [] : await documentsOf(tx, account.id);
  return ok({
    ...messageShape(message, account),
    to: message.to,
    subject: message.subject,
    text: message.text,
    attachments: documents.filter((one) => enclosed.has(one.id)).map((one) => documentShapeOf(one, account)),
  });
}
