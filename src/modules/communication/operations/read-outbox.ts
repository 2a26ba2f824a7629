import { DAY_MS, type Instant, isoInstant, plusMs } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { MessageState } from '../domain/message.ts';
import { smsLength } from '../domain/sms-text.ts';
import { selectMessage } from '../store.ts';
import { selectEvents } from '../store-events.ts';
import { selectBatch, selectLetter } from '../store-letters.ts';
import { countOpen, countSentSince, type OutboxFilter, selectOutbox } from '../store-outbox.ts';
import { messageTemplates } from '../templates/index.ts';
import { messageBody, messageFrom } from './read-messages.ts';

const STATES: readonly MessageState[] = ['waiting', 'claimed', 'ready', 'failed', 'stopped'];

/** The outbox: how much stands in each state, and its messages, newest first. */
export async function readOutbox(
  tx: Tx,
  context: Context,
  filter: OutboxFilter,
  page: { readonly before?: { readonly createdAt: Instant; readonly id: string } | undefined; readonly limit: number },
) {
  const open = await countOpen(tx);
  const rows = await selectOutbox(tx, filter, page);
  return {
    counts: [
      ...STATES.map((state) => ({ state, count: open.find((one) => one.state === state)?.count ?? 0 })),
      { state: 'sent' as const, count: await countSentSince(tx, plusMs(context.clock.now(), -DAY_MS)) },
    ],
    messages: rows.map((row) => ({
      message: messageFrom(row),
      holder: row.recipient.name,
      accountNumber: row.recipient.accountNumber,
    })),
    templates: Object.entries(messageTemplates)
      .map(([name, { title }]) => ({ name, title }))
      .sort((a, b) => a.title.fr.localeCompare(b.title.fr, 'fr')),
    last: rows.at(-1),
  };
}

/** A message as it was sent, with everything that proves it and what happened to it; `undefined` when there is none. */
export async function readMessage(tx: Tx, context: Context, accountId: string, id: string) {
  const row = await selectMessage(tx, accountId, id);
  const body = row && (await messageBody(tx, context, accountId, id));
  if (!row || !body) return undefined;
  const letter = row.channel === 'letter' ? await selectLetter(tx, accountId, id) : undefined;
  const batch = letter?.batch_id ? await selectBatch(tx, letter.batch_id) : undefined;
  return {
    message: body,
    holder: row.recipient.name,
    accountNumber: row.recipient.accountNumber,
    address: row.recipient.address,
    words: { subject: body.subject, text: body.text, html: body.html },
    sms: row.channel === 'sms' ? smsLength(body.text) : null,
    letter: letter ? { row: letter, batch } : null,
    events: (await selectEvents(tx, accountId, id)).map((one) => ({
      kind: one.kind,
      at: isoInstant(one.at),
      actor: one.actor,
      detail: one.detail,
    })),
  };
}
