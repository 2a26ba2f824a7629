import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { MessageLanguage, Recipient } from './domain/message.ts';

export type LetterOutcome = 'delivered' | 'refused' | 'unclaimed' | 'unknown-address';

/** A letter on paper, without its pages. */
export interface LetterRow {
  readonly account_id: string;
  readonly message_id: string;
  readonly registered: boolean;
  readonly sheets: number;
  readonly sha256: string;
  readonly made_at: Instant;
  readonly batch_id: string | null;
  readonly place: number | null;
  readonly first_sheet: number | null;
  readonly tracking: string | null;
  readonly presented_on: CivilDate | null;
  readonly outcome: LetterOutcome | null;
  readonly template: string;
  readonly language: MessageLanguage;
  readonly recipient: Recipient;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface BatchRow {
  readonly id: string;
  readonly number: string;
  readonly registered: boolean;
  readonly letters: number;
  readonly sheets: number;
  readonly sha256: string;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly posted_on: CivilDate | null;
  readonly posted_by: string | null;
}

const LETTER = sql`p.account_id, p.message_id, p.registered, p.sheets, p.sha256, p.made_at, p.batch_id, p.place,
  p.first_sheet, p.tracking, p.presented_on, p.outcome, m.template, m.language, m.recipient, m.data`;
const JOINED = sql`letter_paper p join outbox_message m on m.account_id = p.account_id and m.id = p.message_id`;
const BATCH = sql`id, number, registered, letters, sheets, sha256, made_at, made_by, posted_on, posted_by`;

/** Keeps a letter as it is printed. One that was stopped and put back is printed again. */
export async function upsertLetter(
  tx: Tx,
  letter: Pick<LetterRow, 'account_id' | 'message_id' | 'registered' | 'sheets' | 'sha256' | 'made_at'> & {
    readonly pdf: Uint8Array;
  },
): Promise<void> {
  await sql`insert into letter_paper (account_id, message_id, registered, pdf, sheets, sha256, made_at)
    values (${letter.account_id}, ${letter.message_id}, ${letter.registered}, ${Buffer.from(letter.pdf)}, ${letter.sheets},
      ${letter.sha256}, ${sqlInstant(letter.made_at)})
    on conflict (account_id, message_id) do update set pdf = excluded.pdf, sheets = excluded.sheets,
      sha256 = excluded.sha256, made_at = excluded.made_at`.execute(tx);
}

/** How many letters and sheets wait for a batch, plain and registered. */
export async function countReady(
  tx: Tx,
): Promise<readonly { readonly registered: boolean; readonly letters: number; readonly sheets: number }[]> {
  const rows = await sql<{ registered: boolean; letters: number; sheets: number }>`select p.registered,
      count(*)::int as letters, sum(p.sheets)::int as sheets from ${JOINED}
    where p.batch_id is null and m.state = 'ready' group by p.registered`.execute(tx);
  return rows.rows;
}

/** Takes the oldest letters that wait, with their pages; others that make a batch at the same time pass them over. */
export async function takeReady(
  tx: Tx,
  registered: boolean,
  most: number,
): Promise<readonly (LetterRow & { readonly pdf: Uint8Array })[]> {
  const rows = await sql<LetterRow & { pdf: Uint8Array }>`select ${LETTER}, p.pdf from ${JOINED}
    where p.batch_id is null and m.state = 'ready' and p.registered = ${registered}
    order by p.made_at, p.message_id limit ${most} for update skip locked`.execute(tx);
  return rows.rows;
}

/** The last number of a year, `L-2026-0007`. */
export async function lastNumber(tx: Tx, prefix: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('letter_batch ' || regie_operator()))`.execute(tx);
  const rows = await sql<{ number: string }>`select number from letter_batch where number like ${`${prefix}%`}
    order by number desc limit 1`.execute(tx);
  return rows.rows[0]?.number;
}

export async function insertBatch(
  tx: Tx,
  batch: Omit<BatchRow, 'posted_on' | 'posted_by'> & { readonly pdf: Uint8Array; readonly manifest: string },
): Promise<void> {
  await sql`insert into letter_batch (id, number, registered, letters, sheets, pdf, manifest, sha256, made_at, made_by)
    values (${batch.id}, ${batch.number}, ${batch.registered}, ${batch.letters}, ${batch.sheets}, ${Buffer.from(batch.pdf)},
      ${batch.manifest}, ${batch.sha256}, ${sqlInstant(batch.made_at)}, ${batch.made_by})`.execute(tx);
}

export async function putInBatch(
  tx: Tx,
  letter: Pick<LetterRow, 'account_id' | 'message_id'>,
  at: { readonly batchId: string; readonly place: number; readonly firstSheet: number },
): Promise<void> {
  await sql`update letter_paper set batch_id = ${at.batchId}, place = ${at.place}, first_sheet = ${at.firstSheet}
    where account_id = ${letter.account_id} and message_id = ${letter.message_id}`.execute(tx);
}

/** Batches, newest first. */
export async function selectBatches(tx: Tx, limit = 60): Promise<readonly BatchRow[]> {
  const rows = await sql<BatchRow>`select ${BATCH} from letter_batch order by made_at desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const rows = await sql<BatchRow>`select ${BATCH} from letter_batch where id = ${id}`.execute(tx);
  return rows.rows[0];
}

export async function selectBatchFiles(
  tx: Tx,
  id: string,
): Promise<{ readonly number: string; readonly pdf: Uint8Array; readonly manifest: string } | undefined> {
  const rows = await sql<{ number: string; pdf: Uint8Array; manifest: string }>`select number, pdf, manifest
    from letter_batch where id = ${id}`.execute(tx);
  return rows.rows[0];
}

/** Notes the day on which a batch was given to the post; its letters have then been sent. */
export async function markPosted(tx: Tx, batch: BatchRow, on: CivilDate, at: Instant, by: string): Promise<boolean> {
  const done = await sql`update letter_batch set posted_on = ${sqlDate(on)}, posted_by = ${by}
    where id = ${batch.id} and posted_on is null`.execute(tx);
  if ((done.numAffectedRows ?? 0n) === 0n) return false;
  await sql`update outbox_message m set state = 'sent', sent_at = ${sqlInstant(at)}, provider = 'post',
      proof = ${`${batch.number} · `} || p.place::text || ' · sha256:' || p.sha256
    from letter_paper p where p.batch_id = ${batch.id} and m.account_id = p.account_id and m.id = p.message_id
      and m.state = 'ready'`.execute(tx);
  return true;
}

/** Letters of a batch, in its order. */
export async function selectLetters(tx: Tx, batchId: string): Promise<readonly LetterRow[]> {
  const rows =
    await sql<LetterRow>`select ${LETTER} from ${JOINED} where p.batch_id = ${batchId} order by p.place`.execute(tx);
  return rows.rows;
}

export async function selectLetter(tx: Tx, accountId: string, messageId: string): Promise<LetterRow | undefined> {
  const rows = await sql<LetterRow>`select ${LETTER} from ${JOINED}
    where p.account_id = ${accountId} and p.message_id = ${messageId}`.execute(tx);
  return rows.rows[0];
}

/** A letter as it was printed. */
export async function selectPages(tx: Tx, accountId: string, messageId: string): Promise<Uint8Array | undefined> {
  const rows = await sql<{ pdf: Uint8Array }>`select pdf from letter_paper
    where account_id = ${accountId} and message_id = ${messageId}`.execute(tx);
  return rows.rows[0]?.pdf;
}

/** The letter at a place of a batch. */
export async function letterAt(tx: Tx, batchNumber: string, place: number): Promise<LetterRow | undefined> {
  const rows = await sql<LetterRow>`select ${LETTER} from ${JOINED} join letter_batch b on b.id = p.batch_id
    where b.number = ${batchNumber} and p.place = ${place}`.execute(tx);
  return rows.rows[0];
}

/** The letter that the post carries under a number. */
export async function letterNumbered(tx: Tx, tracking: string): Promise<LetterRow | undefined> {
  const rows = await sql<LetterRow>`select ${LETTER} from ${JOINED} where p.tracking = ${tracking}`.execute(tx);
  return rows.rows[0];
}

export async function updateLetter(
  tx: Tx,
  letter: Pick<LetterRow, 'account_id' | 'message_id' | 'tracking' | 'presented_on' | 'outcome'>,
): Promise<void> {
  await sql`update letter_paper set tracking = ${letter.tracking}, presented_on = ${sqlDate(letter.presented_on)},
      outcome = ${letter.outcome}
    where account_id = ${letter.account_id} and message_id = ${letter.message_id}`.execute(tx);
}
