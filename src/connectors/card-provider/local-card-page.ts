import { civilDate, isoDate, plusMonths } from '../../kernel/civil-date.ts';
import { type Instant, localDate, MINUTE_MS, plusMs } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { newId } from '../../platform/random.ts';
import { insertLine, insertMessage, lockPage, type PageRow, updatePage } from './local-card-store.ts';
import { type Behaviour, BRAND, CHALLENGE_CODE, isCardNumber, MOST_TRIES, refusalOf, testCard } from './local-cards.ts';

const LATE_MS = 2 * MINUTE_MS;
const BANK_SILENT_MS = 3 * MINUTE_MS;

/** What somebody types on the page. It is judged and let go of: none of it is kept but the last four digits. */
export interface TypedCard {
  readonly number: string;
  /** `MM/YY`. */
  readonly expiry: string;
}

const UNKNOWN = fail('card-page/unknown', 'Cette page de paiement n’existe pas.', 'There is no such payment page.');

/** Messages that tell the operator what came of a page: once, twice, late or never, as the card behaves. */
async function queueMessages(tx: Tx, context: Context, page: PageRow, sendAt: Instant): Promise<void> {
  const state = page.state;
  const body = JSON.stringify({
    event: `evt_${newId(context)}`,
    reference: page.reference,
    state,
    amount: moneyText(page.amount),
    ...(page.transaction === null ? {} : { transaction: page.transaction }),
    ...(page.decline_code === null ? {} : { declineCode: page.decline_code }),
    ...(page.card_last_four === null ? {} : { card: { brand: page.card_brand, lastFour: page.card_last_four } }),
  });
  const times = page.behaviour === 'silent' ? 0 : page.behaviour === 'twice' ? 2 : 1;
  for (let i = 0; i < times; i += 1) await insertMessage(tx, { id: newId(context), body, send_at: sendAt });
}

async function end(
  tx: Tx,
  context: Context,
  page: PageRow,
  how: { readonly state: 'accepted' | 'abandoned' } | { readonly state: 'declined'; readonly declineCode: string },
): Promise<PageRow> {
  const now = context.clock.now();
  const knownAt = page.behaviour === 'timeout' ? plusMs(now, BANK_SILENT_MS) : now;
  const ended: PageRow = {
    ...page,
    state: how.state,
    decline_code: 'declineCode' in how ? how.declineCode : null,
    transaction: how.state === 'accepted' ? `pay_${newId(context)}` : null,
    known_at: knownAt,
  };
  await updatePage(tx, ended);
  if (ended.transaction !== null && !ended.held) {
    await insertLine(tx, { transaction: ended.transaction, kind: 'payment', amount: page.amount, at: knownAt });
  }
  await queueMessages(tx, context, ended, page.behaviour === 'late' ? plusMs(now, LATE_MS) : knownAt);
  return ended;
}

function isOver(expiry: string, now: Instant): boolean {
  const [month = '', year = ''] = expiry.split('/');
  return isoDate(plusMonths(civilDate(`20${year}-${month}-01`), 1)) <= isoDate(localDate('FR', now));
}

/** The page that somebody looks at. */
export async function readPage(tx: Tx, id: string): Promise<Result<PageRow>> {
  const page = await lockPage(tx, id);
  return page ? ok(page) : UNKNOWN;
}

/** Takes a card: refused at once, asked for the bank's second step, or accepted. Cards that are nobody's test are not taken. */
export async function typeCard(tx: Tx, context: Context, id: string, card: TypedCard): Promise<Result<PageRow>> {
  const page = await lockPage(tx, id);
  if (!page) return UNKNOWN;
  if (page.state !== 'open') return ok(page);
  const known = testCard(card.number);
  if (!known) {
    const isCard = isCardNumber(card.number.replaceAll(/[\s-]/g, ''));
    const fr = isCard
      ? 'Cette page ne prend que les cartes d’essai qui y sont écrites : gardez votre vraie carte pour vous.'
      : 'Ce numéro n’est pas celui d’une carte.';
    const en = isCard
      ? 'This page only takes the test cards written on it: keep your real card to yourself.'
      : 'This is not the number of a card.';
    return fail('card-page/number', fr, en, 'number');
  }
  if (isOver(card.expiry, context.clock.now())) {
    return fail('card-page/expired', 'Cette date est passée.', 'This date has passed.', 'expiry');
  }
  const behaviour: Behaviour = known.behaviour;
  const typed: PageRow = { ...page, behaviour, card_brand: BRAND, card_last_four: known.number.slice(-4) };
  const declineCode = refusalOf(behaviour);
  if (declineCode !== undefined) return ok(await end(tx, context, typed, { state: 'declined', declineCode }));
  if (behaviour !== 'challenge') return ok(await end(tx, context, typed, { state: 'accepted' }));
  const challenged: PageRow = { ...typed, state: 'challenge' };
  await updatePage(tx, challenged);
  return ok(challenged);
}

/** The bank's second step: the right code accepts, the third wrong one refuses. */
export async function answerChallenge(tx: Tx, context: Context, id: string, code: string): Promise<Result<PageRow>> {
  const page = await lockPage(tx, id);
  if (!page) return UNKNOWN;
  if (page.state !== 'challenge') return ok(page);
  if (code === CHALLENGE_CODE) return ok(await end(tx, context, page, { state: 'accepted' }));
  const tries = page.tries + 1;
  const tried: PageRow = { ...page, tries };
  if (tries < MOST_TRIES) {
    await updatePage(tx, tried);
    return ok(tried);
  }
  return ok(await end(tx, context, tried, { state: 'declined', declineCode: 'authentication-failed' }));
}

/** The payer gives up. */
export async function giveUp(tx: Tx, context: Context, id: string): Promise<Result<PageRow>> {
  const page = await lockPage(tx, id);
  if (!page) return UNKNOWN;
  if (page.state !== 'open' && page.state !== 'challenge') return ok(page);
  return ok(await end(tx, context, page, { state: 'abandoned' }));
}
