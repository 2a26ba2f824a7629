import { HOUR_MS, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { settingsOf } from '../../account/index.ts';
import { sheetsOf } from '../domain/join-pdfs.ts';
import { leavesAt } from '../domain/quiet-hours.ts';
import type { Transport } from '../ports.ts';
import { claimMessages, markReady, markSent, markUnsent, type MessageRow, putOff, type SentMessage } from '../store.ts';
import { noteEvent } from '../store-events.ts';
import { upsertLetter } from '../store-letters.ts';
import { waysOf } from '../templates/index.ts';
import { type Delivery, type Enclosures, type Prepared, prepareMessage } from './prepare-message.ts';
import { readWordings } from './word-message.ts';

/** Longer than any delivery: past it, the worker that claimed a message is taken for dead. */
const CLAIM_MS = 10 * MINUTE_MS;
const CLAIMED_AT_ONCE = 10;
const CLAIMED_TOGETHER = 200;
/** Pauses before the next attempt; after the last one the message is given up and shown as failed. */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, 24 * HOUR_MS];

export interface DeliveryReport {
  readonly sent: number;
  /** Given up: shown to agents, who may put them back. */
  readonly failed: number;
  /** Put off after a failure, or until quiet hours are over. */
  readonly postponed: number;
  /** Letters put on paper, that wait for their batch. */
  readonly ready: number;
}

type Outcome = SentMessage | 'failed' | 'postponed' | 'ready';

/** A letter on paper: kept as it is printed, until an agent makes a batch of those that wait. */
async function keepLetter(delivery: Delivery, row: MessageRow, prepared: Prepared): Promise<void> {
  const { db, context } = delivery;
  const { message, words, sha256 } = prepared;
  const pdf = message.pdf!;
  const sheets = await sheetsOf(pdf);
  await inTransaction(db, context, async (tx) => {
    if (!(await markReady(tx, row, { words, to: message.to, sha256 }))) return;
    const letter = { account_id: row.account_id, message_id: row.id, registered: row.registered };
    await upsertLetter(tx, { ...letter, pdf, sheets, sha256, made_at: context.clock.now() });
  });
}

/** Notes a failure at once, with the next attempt. */
async function noteFailure(delivery: Delivery, row: MessageRow, error: unknown): Promise<'failed' | 'postponed'> {
  const { db, context } = delivery;
  const why = error instanceof Error ? error.message : String(error);
  const pause = PAUSES_MS[row.attempts - 1];
  const nextAt = pause === undefined ? null : plusMs(context.clock.now(), pause);
  await inTransaction(db, context, async (tx) => {
    await markUnsent(tx, row, why, nextAt);
    await noteEvent(tx, context, row, 'attempt-failed', { why });
  });
  return nextAt === null ? 'failed' : 'postponed';
}

/** Hands one message over. */
async function handOver(delivery: Delivery, row: MessageRow): Promise<Outcome> {
  const { context, transport } = delivery;
  try {
    const prepared = await prepareMessage(delivery, row);
    if (row.channel === 'letter' && transport.lettersInBatches === true) {
      await keepLetter(delivery, row, prepared);
      return 'ready';
    }
    const { message, words, sha256 } = prepared;
    const { proof, provider, delivered } = await transport.deliver(message);
    return {
      row,
      at: context.clock.now(),
      words,
      to: message.to,
      sha256,
      proof,
      provider: provider ?? null,
      delivered: delivered === true,
    };
  } catch (error) {
    return noteFailure(delivery, row, error);
  }
}

/** When a message may leave by the quiet hours of where it is read; stories have none. */
function quietUntil({ context, settings, transport }: Delivery, row: MessageRow) {
  const now = context.clock.now();
  if (transport.repeatable === true) return now;
  const { urgent } = waysOf(row.template);
  const { channel, recipient } = row;
  return leavesAt(settings.messaging.quietHours, { channel, territory: recipient.territory, urgent }, now);
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
    const until = quietUntil(delivery, row);
    if (until > context.clock.now()) {
      await inTransaction(db, context, (tx) => putOff(tx, row, until));
      report.postponed += 1;
      continue;
    }
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
  options: {
    readonly enclosures?: Enclosures;
    readonly publicUrl?: string;
    readonly stopRequested?: () => boolean;
  } = {},
): Promise<DeliveryReport> {
  const { settings, wordings } = await inTransaction(db, context, async (tx) => ({
    settings: await settingsOf(tx, context),
    wordings: await readWordings(tx),
  }));
  const delivery = {
    db,
    context,
    transport,
    settings,
    wordings,
    enclosures: options.enclosures ?? {},
    publicUrl: options.publicUrl,
  };
  const atOnce = transport.repeatable === true ? CLAIMED_TOGETHER : CLAIMED_AT_ONCE;
  const report = { sent: 0, failed: 0, postponed: 0, ready: 0 };
  while (options.stopRequested?.() !== true) {
    const now = context.clock.now();
    const rows = await inTransaction(db, context, (tx) => claimMessages(tx, now, plusMs(now, CLAIM_MS), atOnce));
    if (rows.length === 0) break;
    await deliverClaimed(delivery, rows, report);
    // What was written meanwhile leaves the next time.
    if (rows.length < atOnce) break;
  }
  return report;
}
