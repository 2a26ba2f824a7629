import { minutesBefore } from '../domain/waiting.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { releaseHeld } from '../../card-payment/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import { mayGo } from '../domain/order.ts';
import { refusedBy, type ShopRefusal } from '../domain/refusal.ts';
import { addSold, moveStock } from '../store.ts';
import { freeVoucher } from '../store-carts.ts';
import { lockOrder, selectLines, selectUnpaid, updateLine, updateOrder } from '../store-orders.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';
import { openShop, SHOP_TERRITORY } from './open-shop.ts';
import { giveUpPlans } from './open-plans.ts';
import { tellStep } from './tell-order.ts';

/** An order is paid for within this long, or its pieces go back on the shelf. */
export const UNPAID_MINUTES = 30;
const MOST_AT_ONCE = 100;

const NO_ORDER = fail('shop/order-not-found', 'Cette commande n’existe pas.', 'There is no such order.');
const TOO_LATE = fail(
  'shop/too-late',
  'La commande est partie : elle ne peut plus être annulée.',
  'The order has left: it can no longer be cancelled.',
);

/** An order of an account, locked; refused when there is none. */
export async function takeOrder(tx: Tx, accountId: string, orderId: string): Promise<Result<OrderRow>> {
  const order = await lockOrder(tx, accountId, orderId);
  return order ? ok(order) : NO_ORDER;
}

/** Puts the pieces of lines back on the shelf: they were promised, and stay where they are. */
async function freeLines(tx: Tx, lines: readonly OrderLineRow[]): Promise<void> {
  for (const line of lines) {
    if (line.reserved) await moveStock(tx, line.variant_id, { reserved: -line.quantity });
    if (line.sale_id !== null) await addSold(tx, line.sale_id, -line.quantity);
    await updateLine(tx, { ...line, reserved: false, picked: false });
  }
}

async function cancel(
  tx: Tx,
  context: Context,
  order: OrderRow,
  of: { readonly kind: string; readonly words: Bilingual; readonly why: Bilingual; readonly taken?: Taken },
): Promise<OrderRow> {
  const lines = await selectLines(tx, order.account_id, order.id);
  await freeLines(tx, lines);
  await giveUpPlans(tx, context, lines);
  await freeVoucher(tx, order.id);
  const subject = `shop-order:${order.id}`;
  await releaseHeld(tx, context, { accountId: order.account_id, heldFor: subject });
  const on = localDate(SHOP_TERRITORY, context.clock.now());
  await cancelObligations(tx, context, { accountId: order.account_id, subject, on });
  const cancelled: OrderRow = {
    ...order,
    state: 'cancelled',
    cancelled_at: context.clock.now(),
    cancelled_why: of.why,
  };
  await updateOrder(tx, cancelled);
  await tellStep(tx, context, cancelled, {
    kind: of.kind,
    words: of.words,
    why: of.why.fr,
    ...(of.taken ? { taken: of.taken } : {}),
  });
  await sendMessage(tx, context, {
    accountId: order.account_id,
    template: 'shop-order-cancelled',
    channel: 'email',
    dedupeKey: `shop-order-cancelled:${order.id}`,
    data: { number: order.number, why: of.why },
  });
  return cancelled;
}

const CANCELLED: Bilingual = { fr: 'annulée', en: 'cancelled' };

/** Cancels an order that has not left: its pieces, its voucher and the money kept aside are free again. */
export async function cancelShopOrder(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly orderId: string; readonly why: string },
): Promise<Result<OrderRow>> {
  const found = await takeOrder(tx, input.accountId, input.orderId);
  if (!found.ok) return found;
  if (!mayGo(found.value.state, 'cancelled')) return TOO_LATE;
  const why = { fr: input.why, en: input.why };
  return ok(await cancel(tx, context, found.value, { kind: 'cancelled', words: CANCELLED, why }));
}

export interface PriceErrorInput {
  readonly accountId: string;
  readonly orderId: string;
  readonly position: number;
  readonly derisory: boolean;
  readonly unrelatedToMarketValue: boolean;
}

/** An order whose price was judged: cancelled, or why the sale stands. */
export interface JudgedPrice {
  readonly order: OrderRow;
  readonly refusal: ShopRefusal | null;
  readonly notes: readonly DecisionNote[];
}

/** What the terms say of a price that looks wrong: the sale is cancelled when they allow it, and stands otherwise. */
export async function cancelForPriceError(
  tx: Tx,
  context: Context,
  input: PriceErrorInput,
): Promise<Result<JudgedPrice>> {
  return withoutFault(async (): Promise<Result<JudgedPrice>> => {
    const found = await takeOrder(tx, input.accountId, input.orderId);
    if (!found.ok) return found;
    const order = found.value;
    if (!mayGo(order.state, 'cancelled')) return TOO_LATE;
    const line = (await selectLines(tx, order.account_id, order.id)).find((one) => one.position === input.position);
    if (!line) return fail('shop/no-such-line', 'Cette ligne n’existe pas.', 'There is no such line.', 'position');
    const { account_id: accountId, pack, version } = order;
    const subject = `shop-order:${order.id}`;
    const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
    if (!opened.ok) return opened;
    const { terms, asked } = opened.value;
    const verdict = terms.priceError(asked.ask, {
      displayedPriceExclTax: moneyText(line.unit_excl),
      usualPriceExclTax: moneyText(line.usual_excl),
      derisory: input.derisory,
      unrelatedToMarketValue: input.unrelatedToMarketValue,
      alreadyPaidInclTax: moneyText(order.voucher_incl),
    });
    await asked.save(tx);
    const notes = asked.notes();
    if (!verdict.eligible)
      return ok({ order, refusal: refusedBy(terms.reasons, 'price', verdict.reason, verdict.taken), notes });
    const [shown, usual] = [moneyText(line.unit_excl), moneyText(line.usual_excl)];
    const why = {
      fr: `Erreur manifeste de prix : ${line.label.fr} affiché ${shown} € HT, ${usual} € HT d’ordinaire.`,
      en: `Manifest price error: ${line.label.en} shown at EUR ${shown} excl. tax, EUR ${usual} excl. tax usually.`,
    };
    const words = { fr: 'annulée pour une erreur de prix', en: 'cancelled for a price error' };
    const of = { kind: 'price-error', words, why, taken: verdict.taken };
    return ok({ order: await cancel(tx, context, order, of), refusal: null, notes });
  });
}

/** Cancels the orders whose payment never came; answers how many. */
export async function cancelUnpaid(db: Db, context: Context): Promise<number> {
  const before = minutesBefore(context.clock.now(), UNPAID_MINUTES);
  return inTransaction(db, context, async (tx) => {
    const unpaid = await selectUnpaid(tx, before, MOST_AT_ONCE);
    const why = {
      fr: `Le paiement n’a pas été validé dans les ${UNPAID_MINUTES} minutes.`,
      en: `The payment was not validated within ${UNPAID_MINUTES} minutes.`,
    };
    for (const order of unpaid) await cancel(tx, context, order, { kind: 'cancelled', words: CANCELLED, why });
    return unpaid.length;
  });
}
