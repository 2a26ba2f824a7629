import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { OperatorSettings } from '../../account/index.ts';
import { documentContent, renderPdf } from '../../document/index.ts';
import { joinPdfs } from '../domain/join-pdfs.ts';
import type { OutgoingMessage, WrittenMessage } from '../domain/message.ts';
import type { Wordings } from '../domain/wordings.ts';
import type { Transport } from '../ports.ts';
import type { MessageRow } from '../store.ts';
import { waysOf } from '../templates/index.ts';
import { unsubscribePath } from './unsubscribe.ts';
import { contentMark, letterData, wordMessage } from './word-message.ts';

/** What goes with a message that says so by its template: a bill. It bears the address, and is the letter itself. */
export type Enclosures = Readonly<
  Record<
    string,
    (
      tx: Tx,
      context: Context,
      of: { readonly accountId: string; readonly data: MessageRow['data'] },
    ) => Promise<Uint8Array | undefined>
  >
>;

/** What delivering messages needs beside them. */
export interface Delivery {
  readonly db: Db;
  readonly context: Context;
  readonly transport: Transport;
  readonly settings: OperatorSettings;
  readonly wordings: Wordings;
  readonly enclosures: Enclosures;
  /** Where people reach the product; without it, nothing can be asked for by a link. */
  readonly publicUrl: string | undefined;
}

/** A message ready to be handed over. */
export interface Prepared {
  readonly message: OutgoingMessage;
  readonly words: WrittenMessage;
  /** SHA-256 of what leaves: the page of a letter, else the text. */
  readonly sha256: string;
}

type Attachment = NonNullable<OutgoingMessage['attachments']>[number];

async function enclosureOf(delivery: Delivery, row: MessageRow): Promise<Uint8Array | undefined> {
  const { db, context, enclosures } = delivery;
  const enclose = enclosures[row.template];
  if (!enclose) return undefined;
  return inTransaction(db, context, (tx) => enclose(tx, context, { accountId: row.account_id, data: row.data }));
}

/** The documents that go with a message, typeset now if nobody has read them before. */
async function documentsWith(delivery: Delivery, row: MessageRow): Promise<Attachment[]> {
  const ids = Array.isArray(row.data.documents) ? (row.data.documents as readonly string[]) : [];
  if (ids.length === 0) return [];
  return inTransaction(delivery.db, delivery.context, async (tx) => {
    const found: Attachment[] = [];
    for (const id of ids) {
      const content = await documentContent(tx, delivery.context, row.account_id, id);
      if (!content) continue;
      const { fileName: name, mediaType } = content.document;
      found.push({ name, mediaType, bytes: content.bytes });
    }
    return found;
  });
}

/** A letter: what is enclosed when it bears the address itself, else the words under the address, and the documents below. */
async function letterPdf(delivery: Delivery, row: MessageRow, words: WrittenMessage): Promise<Uint8Array> {
  const enclosed = await enclosureOf(delivery, row);
  if (enclosed) return enclosed;
  const first = await renderPdf('letter', letterData(row, words, delivery.settings, delivery.context));
  const below = (await documentsWith(delivery, row)).filter((one) => one.mediaType === 'application/pdf');
  return below.length === 0 ? first : joinPdfs([first, ...below.map((one) => one.bytes)]);
}

/** Nothing is typeset for mails that leave for nowhere. */
async function attachmentsOf(delivery: Delivery, row: MessageRow): Promise<Pick<OutgoingMessage, 'attachments'>> {
  if (delivery.transport.repeatable === true) return {};
  const enclosed = await enclosureOf(delivery, row);
  const name = `${typeof row.data.number === 'string' ? row.data.number : row.template}.pdf`;
  const first = enclosed ? [{ name, mediaType: 'application/pdf', bytes: enclosed }] : [];
  const attachments = [...first, ...(await documentsWith(delivery, row))];
  return attachments.length === 0 ? {} : { attachments };
}

/** Where a message goes: a mail address, a mobile number, or the name and address of a letter on one line. */
export function addressOf({ channel, recipient }: Pick<MessageRow, 'channel' | 'recipient'>): string {
  if (channel === 'email') return recipient.email ?? '';
  if (channel === 'sms') return recipient.phone ?? '';
  return [recipient.name, ...recipient.address].join(', ');
}

/** How to get no more offers: by a mail, and at one click where the address is one that mail programs call. */
function waysOut({ settings, context, publicUrl }: Delivery, row: MessageRow) {
  if (waysOf(row.template).nature !== 'offer') return {};
  const { mailSender } = settings;
  const byMail =
    mailSender === '' ? {} : { unsubscribe: `${mailSender}?subject=STOP%20${row.recipient.customerNumber}` };
  if (publicUrl?.startsWith('https://') !== true) return byMail;
  return { ...byMail, unsubscribeAt: `${publicUrl}${unsubscribePath(context.operatorId, row.id)}` };
}

/** Puts a message into the form in which it leaves. */
export async function prepareMessage(delivery: Delivery, row: MessageRow): Promise<Prepared> {
  const { settings, context } = delivery;
  const { words, text, html } = wordMessage(row, settings.name, delivery.wordings);
  const { channel } = row;
  const common = { id: row.id, channel, to: addressOf(row), subject: words.subject, text, at: context.clock.now() };
  if (channel === 'sms') {
    const sender = settings.messaging.smsSender;
    return { message: { ...common, ...(sender === '' ? {} : { sender }) }, words, sha256: contentMark(text) };
  }
  if (channel === 'letter') {
    // Nothing is typeset for letters that leave for nowhere.
    if (delivery.transport.repeatable === true && delivery.transport.lettersInBatches !== true)
      return { message: common, words, sha256: contentMark(text) };
    const pdf = await letterPdf(delivery, row, words);
    return { message: { ...common, pdf }, words, sha256: contentMark(pdf) };
  }
  const { mailSender } = settings;
  const from = mailSender === '' ? {} : { from: { name: settings.name, address: mailSender } };
  const receipt = waysOf(row.template).receipt === true && mailSender !== '' ? { receipt: true } : {};
  const own = { ...from, ...waysOut(delivery, row), ...receipt };
  const message = { ...common, ...own, html, ...(await attachmentsOf(delivery, row)) };
  return { message, words, sha256: contentMark(text) };
}
