import type { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, isoInstant, parseInstant } from '../../../kernel/instant.ts';
import type { Message } from '../domain/message.ts';
import { messageTitle } from '../operations/word-message.ts';
import type { letterBatch, letterShape, messageShape } from '../shapes.ts';
import type { BatchRow, LetterRow } from '../store-letters.ts';

const when = (at: Instant | null): string | null => (at === null ? null : isoInstant(at));

/** A message as the API tells it. */
export function toldMessage(message: Message): z.infer<typeof messageShape> {
  const { accountId: _account, createdAt, sentAt, deliveredAt, nextAt, ...rest } = message;
  return {
    ...rest,
    createdAt: isoInstant(createdAt),
    sentAt: when(sentAt),
    deliveredAt: when(deliveredAt),
    nextAt: isoInstant(nextAt),
  };
}

/** `2026-03-14T10:00:00Z/<id>`: where the page before ended. */
export function readKey(before: string | undefined): { readonly createdAt: Instant; readonly id: string } | undefined {
  const [at = '', id = ''] = before?.split('/') ?? [];
  const createdAt = parseInstant(at);
  return createdAt === undefined || !/^[0-9a-f-]{36}$/.test(id) ? undefined : { createdAt, id };
}

/** A batch of letters as the API tells it. */
export function toldBatch(batch: BatchRow): z.infer<typeof letterBatch> {
  const { made_at, made_by, posted_on, posted_by: _by, ...rest } = batch;
  return {
    ...rest,
    madeAt: isoInstant(made_at),
    madeBy: made_by,
    postedOn: posted_on === null ? null : isoDate(posted_on),
  };
}

/** A letter on paper as the API tells it. */
export function toldLetter(letter: LetterRow, batch: BatchRow | undefined): z.infer<typeof letterShape> {
  return {
    accountId: letter.account_id,
    messageId: letter.message_id,
    title: messageTitle(letter.template),
    name: letter.recipient.name,
    accountNumber: letter.recipient.accountNumber,
    sheets: letter.sheets,
    sha256: letter.sha256,
    madeAt: isoInstant(letter.made_at),
    batchId: letter.batch_id,
    batchNumber: batch?.number ?? null,
    place: letter.place,
    postedOn: batch ? toldBatch(batch).postedOn : null,
    tracking: letter.tracking,
    presentedOn: letter.presented_on === null ? null : isoDate(letter.presented_on),
    outcome: letter.outcome,
  };
}
