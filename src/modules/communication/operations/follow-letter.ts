import { type CivilDate, isoDate, parseDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type LetterNews, readLetterNews } from '../domain/letter-csv.ts';
import { readTracking } from '../domain/tracking-number.ts';
import { tellPresented } from '../ports.ts';
import { noteEvent } from '../store-events.ts';
import {
  letterAt,
  letterNumbered,
  type LetterOutcome,
  type LetterRow,
  selectBatch,
  selectLetter,
  updateLetter,
} from '../store-letters.ts';

interface OfLetter {
  readonly accountId: string;
  readonly messageId: string;
}

const NO_LETTER = fail(
  'communication/no-letter',
  'Cette lettre n’existe pas.',
  'There is no such letter.',
  'messageId',
);
const NOT_REGISTERED = fail(
  'communication/not-registered',
  'Cette lettre n’est pas recommandée.',
  'This letter is not registered.',
  'tracking',
);
const OUTCOMES: Readonly<Record<string, LetterOutcome>> = {
  '': 'delivered',
  delivered: 'delivered',
  distribue: 'delivered',
  distribué: 'delivered',
  refused: 'refused',
  refuse: 'refused',
  refusé: 'refused',
  unclaimed: 'unclaimed',
  'non réclamé': 'unclaimed',
  'non reclame': 'unclaimed',
  'unknown-address': 'unknown-address',
  npai: 'unknown-address',
};

async function number(tx: Tx, context: Context, letter: LetterRow, typed: string): Promise<Result<LetterRow>> {
  if (!letter.registered) return NOT_REGISTERED;
  const tracking = readTracking(typed);
  if (tracking === undefined) {
    const fr = 'Ce numéro n’est pas celui d’un recommandé (1A 234 567 8901 2).';
    return fail('communication/wrong-tracking', fr, 'This is no number of a registered letter.', 'tracking');
  }
  if (letter.tracking === tracking) return ok(letter);
  if (await letterNumbered(tx, tracking)) {
    const fr = 'Ce numéro est déjà celui d’une autre lettre.';
    return fail('communication/tracking-taken', fr, 'Another letter has this number.', 'tracking');
  }
  const numbered = { ...letter, tracking };
  await updateLetter(tx, numbered);
  await noteEvent(tx, context, { account_id: letter.account_id, id: letter.message_id }, 'numbered', { tracking });
  return ok(numbered);
}

/** Notes the number under which the post carries a registered letter. */
export async function noteTracking(
  tx: Tx,
  context: Context,
  input: OfLetter & { readonly tracking: string },
): Promise<Result<LetterRow>> {
  const letter = await selectLetter(tx, input.accountId, input.messageId);
  if (!letter) return NO_LETTER;
  const done = await number(tx, context, letter, input.tracking);
  if (done.ok)
    await recordAudit(tx, context, {
      action: 'communication:tracking',
      subject: `message:${letter.message_id}`,
      detail: { tracking: done.value.tracking },
    });
  return done;
}

/**
 * Notes the day on which the post presented a registered letter, and what came of it; what its contract counts from that day is
 * told at once to those who count it.
 */
export async function noteLetterPresented(
  tx: Tx,
  context: Context,
  input: OfLetter & {
    readonly presentedOn: CivilDate;
    readonly outcome: LetterOutcome;
    /** Today. */
    readonly on: CivilDate;
  },
): Promise<Result<LetterRow>> {
  const { presentedOn, outcome, on } = input;
  const letter = await selectLetter(tx, input.accountId, input.messageId);
  if (!letter) return NO_LETTER;
  if (!letter.registered) return NOT_REGISTERED;
  const batch = letter.batch_id === null ? undefined : await selectBatch(tx, letter.batch_id);
  const postedOn = batch?.posted_on ?? null;
  if (postedOn === null)
    return fail('communication/not-posted', 'Cette lettre n’est pas encore postée.', 'This letter is not posted yet.');
  if (presentedOn < postedOn || presentedOn > on) {
    const fr = 'La lettre est présentée après son dépôt, et au plus tard aujourd’hui.';
    const en = 'The letter is presented after it was posted, and today at the latest.';
    return fail('communication/presentation-day', fr, en, 'presentedOn');
  }
  if (letter.presented_on === presentedOn && letter.outcome === outcome) return ok(letter);
  const told = { ...letter, presented_on: presentedOn, outcome };
  await updateLetter(tx, told);
  const detail = { presentedOn: isoDate(presentedOn), outcome, tracking: letter.tracking ?? '' };
  await noteEvent(tx, context, { account_id: letter.account_id, id: letter.message_id }, 'presented', detail);
  await recordAudit(tx, context, {
    action: 'communication:presented',
    subject: `message:${letter.message_id}`,
    detail,
  });
  const heard = await tellPresented(tx, context, { ...letter, presentedOn, on });
  return heard.ok ? ok(told) : heard;
}

/** What came of one line of news. */
export interface NewsOutcome {
  readonly line: number;
  readonly reference: string;
  readonly done: boolean;
  readonly why: { readonly fr: string; readonly en: string } | null;
}

async function letterOf(tx: Tx, news: LetterNews): Promise<LetterRow | undefined> {
  const [batch = '', place = ''] = news.reference.split('/');
  if (/^\d{1,6}$/.test(place)) return letterAt(tx, batch, Number(place));
  const tracking = readTracking(news.tracking);
  return tracking === undefined ? undefined : letterNumbered(tx, tracking);
}

async function takeLine(tx: Tx, context: Context, news: LetterNews, on: CivilDate): Promise<Result<LetterRow>> {
  const letter = await letterOf(tx, news);
  if (!letter) return NO_LETTER;
  const numbered = news.tracking === '' ? ok(letter) : await number(tx, context, letter, news.tracking);
  if (!numbered.ok || news.presentedOn === '') return numbered;
  const presentedOn = parseDate(news.presentedOn.split('/').reverse().join('-'));
  const outcome = OUTCOMES[news.outcome.toLowerCase()];
  if (presentedOn === undefined || outcome === undefined) {
    const fr = 'La date ou l’issue ne se lit pas.';
    return fail('communication/unreadable-line', fr, 'The date or the outcome cannot be read.', 'csv');
  }
  const { account_id: accountId, message_id: messageId } = letter;
  return noteLetterPresented(tx, context, { accountId, messageId, presentedOn, outcome, on });
}

/** Takes a file of numbers and presentations of registered letters; each line is done or refused on its own, with the reason. */
export async function importLetterNews(
  tx: Tx,
  context: Context,
  input: { readonly csv: string; readonly on: CivilDate },
): Promise<Result<readonly NewsOutcome[]>> {
  const news = readLetterNews(input.csv);
  if (!news || news.length === 0) {
    const fr = 'Aucune ligne lue : la première ligne nomme les colonnes (reference;tracking;presentation;issue).';
    const en = 'No line read: the first line names the columns (reference;tracking;presented;outcome).';
    return fail('communication/unreadable-news', fr, en, 'csv');
  }
  const outcomes: NewsOutcome[] = [];
  for (const [i, one] of news.entries()) {
    const done = await takeLine(tx, context, one, input.on);
    const reference = one.reference || one.tracking;
    outcomes.push({ line: i + 2, reference, done: done.ok, why: done.ok ? null : done.failure.message });
  }
  const done = outcomes.filter((one) => one.done).length;
  const detail = { lines: outcomes.length, done };
  await recordAudit(tx, context, { action: 'communication:import-letters', subject: 'letters', detail });
  return ok(outcomes);
}
