import { z } from 'zod';
import { civilDate, type CivilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import { DAY_MS, localDate, MINUTE_MS } from '../../kernel/instant.ts';
import { cents, euros, type Money, subtract, sum, toWholeCents } from '../../kernel/money.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { CardProvider, CardStanding, PayoutLine } from '../../modules/card-payment/ports.ts';
import { nextTargetDay } from '../../modules/payment/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { newId } from '../../platform/random.ts';
import {
  insertLine,
  type LineRow,
  lockPageOf,
  lockPageOfTransaction,
  openPage,
  type PageRow,
  putInPayout,
  selectLines,
  signingKey,
  updatePage,
} from './local-card-store.ts';
import { isSigned } from './local-signature.ts';

export const LOCAL = 'local';

/** A page on which nobody ended anything is given up after this long. */
const PAGE_LASTS_MS = 20 * MINUTE_MS;
/** How long the bank keeps money aside for somebody. */
const HOLD_LASTS_MS = 180 * DAY_MS;
/** What the provider keeps of each payment: five cents and a quarter of a percent. */
const FEE_FIXED_CENTS = 5n;
const FEE_PER_TEN_THOUSAND = 25n;
const PREFIX = 'CB';

const message = z.object({
  event: z.string().min(1).max(100),
  reference: z.uuid(),
  state: z.enum(['accepted', 'declined', 'abandoned']),
  amount: z.string().regex(/^\d{1,9}\.\d{2}$/),
  transaction: z.string().max(100).optional(),
  declineCode: z.string().max(100).optional(),
  card: z.object({ brand: z.string().max(20), lastFour: z.string().regex(/^\d{4}$/) }).optional(),
});

/** What the provider keeps of a payment; refunds cost nothing. */
export function feeOf(line: Pick<LineRow, 'kind' | 'amount'>): Money {
  if (line.kind === 'refund') return cents(0);
  const share = (toWholeCents(line.amount) * FEE_PER_TEN_THOUSAND + 5_000n) / 10_000n;
  return cents(FEE_FIXED_CENTS + share);
}

function standingOf(page: PageRow): CardStanding {
  const { state } = page;
  return {
    reference: page.reference,
    state: state === 'challenge' ? 'open' : state,
    amount: page.amount,
    ...(page.transaction === null ? {} : { transaction: page.transaction }),
    ...(page.decline_code === null ? {} : { declineCode: page.decline_code }),
    ...(page.card_brand === null ? {} : { brand: page.card_brand }),
    ...(page.card_last_four === null ? {} : { lastFour: page.card_last_four }),
  };
}

async function ask(tx: Tx, context: Context, reference: string): Promise<CardStanding | undefined> {
  const page = await lockPageOf(tx, reference);
  if (!page) return undefined;
  const now = context.clock.now();
  // The bank has not answered the provider itself.
  if (page.known_at !== null && page.known_at > now) return { reference, state: 'open', amount: page.amount };
  if ((page.state !== 'open' && page.state !== 'challenge') || now - page.opened_at < PAGE_LASTS_MS)
    return standingOf(page);
  const abandoned: PageRow = { ...page, state: 'abandoned' };
  await updatePage(tx, abandoned);
  return standingOf(abandoned);
}

/** The day of a payout, as its reference says it: `CB260302`. */
function dayOfPayout(reference: string): CivilDate {
  const [, year, month, day] = /^CB(\d\d)(\d\d)(\d\d)$/.exec(reference)!;
  return civilDate(`20${year}-${month}-${day}`);
}

/** Puts what was taken on a day in the payout of the next banking day, once that has come. */
async function closeDays(tx: Tx, context: Context): Promise<void> {
  const today = localDate('FR', context.clock.now());
  const byPayout = new Map<string, string[]>();
  for (const line of await selectLines(tx, false)) {
    const on = nextTargetDay(plusDays(localDate('FR', line.at), 1));
    if (on > today) continue;
    const reference = `${PREFIX}${isoDate(on).slice(2).replaceAll('-', '')}`;
    byPayout.set(reference, [...(byPayout.get(reference) ?? []), line.transaction]);
  }
  for (const [reference, transactions] of byPayout) await putInPayout(tx, transactions, reference);
}

/**
 * Stands in for a provider of card payments, and behaves like one: its own page, the second step of the bank, refusals, banks
 * that do not answer, signed messages that come twice, late or never, payouts on the next banking day less its fees.
 */
export const localCardProvider: CardProvider = {
  name: LOCAL,

  async open(tx, context, order) {
    const now = context.clock.now();
    const { reference, amount, label, backTo, hold = false } = order;
    const wanted = { reference, amount, label, back_to: backTo, opened_at: now, held: hold };
    const page = await openPage(tx, { id: newId(context), ...wanted });
    return { pageUrl: `/espace/pay/card/${page.id}` };
  },

  ask,

  async refund(tx, context, { transaction, amount }) {
    const page = await lockPageOfTransaction(tx, transaction);
    if (!page || page.state !== 'accepted' || amount > subtract(page.amount, page.refunded)) {
      const fr = 'Le prestataire refuse ce remboursement.';
      return fail('card-payment/refund-refused', fr, 'The provider refuses this refund.', 'amount');
    }
    await updatePage(tx, { ...page, refunded: sum(page.refunded, amount) });
    const refund = `re_${newId(context)}`;
    await insertLine(tx, { transaction: refund, kind: 'refund', amount, at: context.clock.now() });
    return ok({ transaction: refund });
  },

  async capture(tx, context, transaction) {
    const page = await lockPageOfTransaction(tx, transaction);
    const now = context.clock.now();
    if (!page?.held || page.state !== 'accepted' || now - page.opened_at > HOLD_LASTS_MS) {
      const fr = 'La banque ne garde plus cette somme : il faut payer à nouveau.';
      return fail('card-payment/hold-over', fr, 'The bank no longer keeps this money aside: it must be paid again.');
    }
    await updatePage(tx, { ...page, held: false });
    await insertLine(tx, { transaction, kind: 'payment', amount: page.amount, at: now });
    return ok(null);
  },

  async release(tx, _context, transaction) {
    const page = await lockPageOfTransaction(tx, transaction);
    if (page?.held) await updatePage(tx, { ...page, state: 'abandoned' });
  },

  async readNotice(tx, context, body, signature) {
    const refused = fail(
      'card-payment/bad-signature',
      'La signature du message n’est pas celle du prestataire.',
      'The signature of the message is not the provider’s.',
      'signature',
    );
    if (!isSigned(await signingKey(tx, context), context.clock.now(), body, signature)) return refused;
    const read = message.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
    if (!read.success) {
      const fr = 'Le message du prestataire ne se lit pas.';
      return fail('card-payment/unreadable-notice', fr, 'The provider’s message cannot be read.', 'body');
    }
    const { event, reference, state, amount, transaction, declineCode, card } = read.data;
    const standing: CardStanding = {
      reference,
      state,
      amount: euros(amount),
      ...(transaction === undefined ? {} : { transaction }),
      ...(declineCode === undefined ? {} : { declineCode }),
      ...card,
    };
    return ok({ event, standing });
  },

  async payouts(tx, context, since) {
    await closeDays(tx, context);
    const byPayout = new Map<string, PayoutLine[]>();
    for (const { payout, kind, transaction, amount } of await selectLines(tx, true)) {
      if (dayOfPayout(payout!) < since) continue;
      const line = { kind, transaction, amount, fee: feeOf({ kind, amount }) };
      byPayout.set(payout!, [...(byPayout.get(payout!) ?? []), line]);
    }
    return [...byPayout].map(([reference, lines]) => ({ reference, on: dayOfPayout(reference), lines }));
  },
};
