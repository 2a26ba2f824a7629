import { HOUR_MS, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { type OperatorSettings, settingsOf } from '../../account/index.ts';
import { documentContent, renderPdf } from '../../document/index.ts';
import type { OutgoingMessage, Transport } from '../domain/message.ts';
import { claimMessages, markSent, markUnsent, type MessageRow, type SentMessage } from '../store.ts';
import { letterData, wordMessage } from './word-message.ts';

/** Longer than any delivery: past it, the worker that claimed a message is taken for dead. */
const CLAIM_MS = 10 * MINUTE_MS;
const CLAIMED_AT_ONCE = 10;
const CLAIMED_TOGETHER = 200;
/** Pauses before the next attempt; after the last one the message is given up and shown as failed. */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, 24 * HOUR_MS];

/** What goes into the envelope instead of a worded letter, by template: a paper bill is the bill itself. */
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

export interface DeliveryReport {
  readonly sent: number;
  /** Given up: shown to agents, who may put them back. */
  readonly failed: number;
  /** Put off after a failure. */
  readonly postponed: number;
}

interface Delivery {
  readonly db: Db;
  readonly context: Context;
  readonly transport: Transport;
  readonly settings: OperatorSettings;
  readonly enclosures: Enclosures;
}

async function letterPdf(
  delivery: Delivery,
  row: MessageRow,
  words: { subject: string; paragraphs: readonly string[] },
): Promise<Uint8Array> {
  const { db, context, enclosures, settings } = delivery;
  const enclose = enclosures[row.template];
  const enclosed =
    enclose &&
    (await inTransaction(db, context, (tx) => enclose(tx, context, { accountId: row.account_id, data: row.data })));
  const [first] = enclosed ? [] : await documentsWith(delivery, row, 1);
  return enclosed ?? first?.bytes ?? renderPdf('letter', letterData(row, words, settings, context));
}

type Attachment = NonNullable<OutgoingMessage['attachments']>[number];

/** The documents that go with a message, typeset now if nobody has read them before. */
async function documentsWith(delivery: Delivery, row: MessageRow, most: number): Promise<Attachment[]> {
  const ids = Array.isArray(row.data.documents) ? (row.data.documents as readonly string[]) : [];
  if (ids.length === 0) return [];
  return inTransaction(delivery.db, delivery.context, async (tx) => {
    const found: Attachment[] = [];
    for (const id of ids.slice(0, most)) {
      const content = await documentContent(tx, delivery.context, row.account_id, id);
      if (!content) continue;
      const { fileName: name, mediaType } = content.document;
      found.push({ name, mediaType, bytes: content.bytes });
    }
    return found;
  });
}

/** Nothing is typeset for messages that leave for nowhere. */
async function attachmentsOf(delivery: Delivery, row: MessageRow): Promise<Pick<OutgoingMessage, 'attachments'>> {
  if (delivery.transport.repeatable === true) return {};
  const attachments = await documentsWith(delivery, row, Infinity);
  return attachments.length === 0 ? {} : { attachments };
}

async function outgoing(
  delivery: Delivery,
  row: MessageRow,
): Promise<{ message: OutgoingMessage; words: MessageRow['body'] & object; subject: string }> {
  const { settings, context } = delivery;
  const { words, text, html } = wordMessage(row, settings.name);
  const common = { id: row.id, channel: row.channel, subject: words.subject, text, at: context.clock.now() };
  const from = settings.mailSender === '' ? {} : { from: { name: settings.name, address: settings.mailSender } };
  const { recipient } = row;
  const message: OutgoingMessage =
    row.channel === 'email'
      ? { ...common, ...from, to: recipient.email ?? '', html, ...(await attachmentsOf(delivery, row)) }
      : {
          ...common,
          to: [recipient.name, ...recipient.address].join(', '),
          pdf: await letterPdf(delivery, row, words),
        };
  return { message, words: words.paragraphs, subject: words.subject };
}

/** Hands one message over; a failure is noted at once, with the next attempt. */
async function handOver(delivery: Delivery, row: MessageRow): Promise<SentMessage | 'failed' | 'postponed'> {
  const { db, context, transport } = delivery;
  try {
    const { message, words, subject } = await outgoing(delivery, row);
    const { proof } = await transport.deliver(message);
    return { row, at: context.clock.now(), proof, words: { subject, paragraphs: words } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const pause = PAUSES_MS[row.attempts - 1];
    const nextAt = pause === undefined ? null : plusMs(context.clock.now(), pause);
    await inTransaction(db, context, (tx) => markUnsent(tx, row, why, nextAt));
    return nextAt === null ? 'failed' : 'postponed';
  }
}

async function deliverClaimed(
  delivery: Delivery,
  rows: readonly MessageRow[],
  report: { -readonly [K in keyof DeliveryReport]: number },
): Promise<void> {
  const { db, context, transport } = delivery;
  let left: SentMessage[] = [];
  const note = async (): Promise<void> => {
    await inTransaction(db, context, (tx) => markSent(tx, left));
    report.sent += left.length;
    left = [];
  };
  for (const row of rows) {
    const handed = await handOver(delivery, row);
    if (typeof handed === 'string') report[handed] += 1;
    else left.push(handed);
    if (left.length > 0 && transport.repeatable !== true) await note();
  }
  if (left.length > 0) await note();
}

/**
 * Delivers what waits in the outbox, a few claimed messages at a time, each noted as it leaves; many workers may run it
 * together. A message that was handed over is never handed over again; when a worker dies between the hand-over and its note, the next attempt bears the same
 * identifier, by which the receiver knows it again. A failure is tried again later and later, then given up.
 */
export async function deliverOutbox(
  db: Db,
  context: Context,
  transport: Transport,
  options: { readonly enclosures?: Enclosures; readonly stopRequested?: () => boolean } = {},
): Promise<DeliveryReport> {
  const settings = await inTransaction(db, context, (tx) => settingsOf(tx, context));
  const delivery = { db, context, transport, settings, enclosures: options.enclosures ?? {} };
  const atOnce = transport.repeatable === true ? CLAIMED_TOGETHER : CLAIMED_AT_ONCE;
  const report = { sent: 0, failed: 0, postponed: 0 };
  while (options.stopRequested?.() !== true) {
    const now = context.clock.now();
    const rows = await inTransaction(db, context, (tx) => claimMessages(tx, now, plusMs(now, CLAIM_MS), atOnce));
    if (rows.length === 0) break;
    await deliverClaimed(delivery, rows, report);
  }
  return report;
}
