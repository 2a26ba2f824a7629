import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { batchPdf } from '../domain/join-pdfs.ts';
import { writeCsv } from '../domain/letter-csv.ts';
import { ADDRESS_LINES, postalAddress } from '../domain/postal-address.ts';
import { noteEvent } from '../store-events.ts';
import {
  type BatchRow,
  insertBatch,
  lastNumber,
  type LetterRow,
  markPosted,
  putInBatch,
  selectBatch,
  selectLetters,
  takeReady,
} from '../store-letters.ts';
import { contentMark, messageTitle } from './word-message.ts';

/** Letters of one batch: what fits a printing job, and the memory in which it is put together. */
const MOST_LETTERS = 500;
const DIGITS = 4;
const HEAD = ['reference', 'first-sheet', 'sheets', 'account', 'message', 'template', 'sha256', 'tracking'];

/** `L-2026-0007`, or `R-2026-0003` for registered letters. */
async function nextNumber(tx: Tx, registered: boolean, on: CivilDate): Promise<string> {
  const prefix = `${registered ? 'R' : 'L'}-${isoDate(on).slice(0, 4)}-`;
  const last = await lastNumber(tx, prefix);
  const next = last === undefined ? 1 : Number(last.slice(prefix.length)) + 1;
  return `${prefix}${String(next).padStart(DIGITS, '0')}`;
}

type Placed = LetterRow & { readonly firstSheet: number };

function manifestOf(number: string, letters: readonly Placed[]): string {
  const lines = Array.from({ length: ADDRESS_LINES }, (_, i) => `address-${i + 1}`);
  return writeCsv(
    [...HEAD, ...lines],
    letters.map((letter, i) => {
      const address = postalAddress(letter.recipient);
      return [
        `${number}/${i + 1}`,
        String(letter.firstSheet),
        String(letter.sheets),
        letter.recipient.accountNumber,
        letter.message_id,
        messageTitle(letter.template).fr,
        letter.sha256,
        letter.tracking ?? '',
        ...lines.map((_, line) => address[line] ?? ''),
      ];
    }),
  );
}

/**
 * Makes a batch of the letters that wait, plain or registered, the oldest first: one document for the printing house with marks
 * on its sheets, and the list of what it holds. A letter is in one batch only, and a batch is made once.
 */
export async function makeLetterBatch(
  tx: Tx,
  context: Context,
  input: { readonly registered: boolean },
): Promise<Result<BatchRow>> {
  const { registered } = input;
  const now = context.clock.now();
  const number = await nextNumber(tx, registered, localDate('FR', now));
  const taken = await takeReady(tx, registered, MOST_LETTERS);
  if (taken.length === 0) {
    const fr = 'Aucune lettre n’attend d’être mise en lot.';
    return fail('communication/no-letters', fr, 'No letter waits for a batch.', 'registered');
  }
  let sheet = 1;
  const letters = taken.map((letter) => {
    const firstSheet = sheet;
    sheet += letter.sheets;
    return { ...letter, firstSheet };
  });
  const pdf = await batchPdf(number, letters);
  const batch = {
    id: newId(context),
    number,
    registered,
    letters: letters.length,
    sheets: sheet - 1,
    sha256: contentMark(pdf),
    made_at: now,
    made_by: context.actor,
  };
  await insertBatch(tx, { ...batch, pdf, manifest: manifestOf(number, letters) });
  for (const [i, letter] of letters.entries()) {
    await putInBatch(tx, letter, { batchId: batch.id, place: i + 1, firstSheet: letter.firstSheet });
    const of = { account_id: letter.account_id, id: letter.message_id };
    await noteEvent(tx, context, of, 'batched', { batch: `${number}/${i + 1}` });
  }
  const detail = { number, letters: batch.letters, sheets: batch.sheets };
  await recordAudit(tx, context, { action: 'communication:make-batch', subject: `letter-batch:${batch.id}`, detail });
  return ok({ ...batch, posted_on: null, posted_by: null });
}

const NO_BATCH = fail('communication/no-batch', 'Ce lot n’existe pas.', 'There is no such batch.', 'batchId');

/** Notes that a batch was given to the post on a day: its letters have then been sent. */
export async function postBatch(
  tx: Tx,
  context: Context,
  input: { readonly batchId: string; readonly on: CivilDate },
): Promise<Result<BatchRow>> {
  const batch = await selectBatch(tx, input.batchId);
  if (!batch) return NO_BATCH;
  const now = context.clock.now();
  if (input.on < localDate('FR', batch.made_at) - 1 || input.on > localDate('YT', now)) {
    const fr = 'Le dépôt à la poste suit la fabrication du lot, et a eu lieu au plus tard aujourd’hui.';
    return fail('communication/posting-day', fr, 'A batch is posted after it was made, and today at the latest.', 'on');
  }
  if (!(await markPosted(tx, batch, input.on, now, context.actor))) {
    const fr = 'Ce lot est déjà noté comme posté.';
    return fail('communication/posted-already', fr, 'This batch is noted as posted already.');
  }
  const on = isoDate(input.on);
  for (const letter of await selectLetters(tx, batch.id)) {
    const of = { account_id: letter.account_id, id: letter.message_id };
    await noteEvent(tx, context, of, 'posted', { on, batch: batch.number });
  }
  const detail = { number: batch.number, on };
  await recordAudit(tx, context, { action: 'communication:post-batch', subject: `letter-batch:${batch.id}`, detail });
  return ok({ ...batch, posted_on: input.on, posted_by: context.actor });
}
