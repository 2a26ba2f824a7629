import { isoDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Result } from '../../../kernel/result.ts';
import { ok } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { sendMessage } from '../../communication/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { openObligation } from '../../obligation/index.ts';
import type { UpdateRow } from '../domain/update.ts';
import { productsById, variantById } from '../store.ts';
import { selectLines, updateOrder } from '../store-orders.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';
import { giveOwnTerms } from './give-own-terms.ts';
import { momentText, openShop, type OpenShop, SHOP_TERRITORY } from './open-shop.ts';
import { dayOf } from './quote-order.ts';
import { tellStep } from './tell-order.ts';
import { noteUpdates } from './tell-updates.ts';

/** The release of what an order holds that is not out yet: none, known, or not confirmed by its maker. */
async function releaseOfOrder(tx: Tx, lines: readonly OrderLineRow[], today: CivilDate) {
  const ids = new Set<string>();
  for (const line of lines) ids.add((await variantById(tx, line.variant_id))!.product_id);
  const waited = (await productsById(tx, [...ids])).filter(
    (one) => one.pre_order && (one.release_on === null || one.release_on > today),
  );
  const days = waited.map((one) => one.release_on).filter((one) => one !== null);
  const confirmed = days.length === waited.length && days.length > 0;
  return {
    preOrder: waited.length > 0,
    ...(confirmed ? { releaseOn: isoDate(days.reduce((last, one) => (one > last ? one : last))) } : {}),
  };
}

/** Asks by when an order is delivered, counted from the day on which its payment was validated. */
export async function askWindow(tx: Tx, open: OpenShop, order: OrderRow, validatedOn: CivilDate) {
  const lines = await selectLines(tx, order.account_id, order.id);
  const release = await releaseOfOrder(tx, lines, open.today);
  return open.terms.delivery(open.asked.ask, {
    territory: order.facts.territory,
    mode: order.delivery_mode,
    containsPhoneWithMobilePlan: lines.some((one) => one.plan !== null && one.mobile_terminal),
    validatedOn: isoDate(validatedOn),
    allItemsInStock: lines.every((one) => one.reserved),
    ...release,
    partialDeliveryRequested: false,
  });
}

async function sendSummary(
  tx: Tx,
  context: Context,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  updates: readonly UpdateRow[],
): Promise<void> {
  const given = await giveOwnTerms(tx, context, order, lines);
  const told = (of: 'fr' | 'en') => updates.map((one) => `${one.title[of]} : ${one.consequences[of]}`).join(' ');
  const said = (of: 'fr' | 'en') => lines.map((one) => `${one.quantity} × ${one.label[of]}`).join(' ; ');
  await sendMessage(tx, context, {
    accountId: order.account_id,
    template: 'shop-order-registered',
    channel: 'email',
    dedupeKey: `shop-order-registered:${order.id}`,
    data: {
      number: order.number,
      lines: { fr: said('fr'), en: said('en') },
      total: moneyText(order.total_incl),
      ...(given.length === 0
        ? {}
        : { documents: given.map((one) => one.id), own: both(given.map((one) => one.title)) }),
      ...(updates.length === 0 ? {} : { updates: { fr: told('fr'), en: told('en') } }),
      ...(order.earliest_on === null || order.latest_on === null
        ? {}
        : { from: isoDate(order.earliest_on), to: isoDate(order.latest_on) }),
    },
  });
}

/**
 * Registers an order whose payment was validated: from now on its delivery is counted, its number and summary are sent. It is
 * prepared when all its pieces are there, and waits for them otherwise.
 */
export async function registerOrder(tx: Tx, context: Context, order: OrderRow): Promise<Result<OrderRow>> {
  return withoutFault(async () => {
    const { account_id: accountId, pack, version } = order;
    const subject = `shop-order:${order.id}`;
    const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
    if (!opened.ok) return opened;
    const open = opened.value;
    const accepted = open.terms.acceptance(open.asked.ask, {
      ...order.facts,
      paymentValidatedAt: momentText(open.now),
    });
    const window = await askWindow(tx, open, order, open.today);
    await open.asked.save(tx);
    const lines = await selectLines(tx, accountId, order.id);
    const registered: OrderRow = {
      ...order,
      state: lines.every((one) => one.reserved) ? 'to-prepare' : 'on-hold',
      registered_at: open.now,
      earliest_on: dayOf(window.earliestOn),
      latest_on: dayOf(window.latestOn),
    };
    await updateOrder(tx, registered);
    await tellStep(tx, context, registered, {
      kind: 'registered',
      words: { fr: 'enregistrée, le paiement est validé', en: 'registered, the payment is validated' },
      taken: accepted.taken,
    });
    if (registered.state === 'on-hold') {
      const words = { fr: 'en attente de tous ses articles', en: 'waiting for all its articles' };
      await tellStep(tx, context, registered, { kind: 'on-hold', words, taken: window.taken });
    }
    await owe(tx, context, registered, window.taken);
    const updates = await noteUpdates(tx, open, registered, lines);
    await sendSummary(tx, context, registered, lines, updates);
    return ok(registered);
  });
}

const both = (words: readonly Bilingual[]): Bilingual => ({
  fr: words.map((one) => one.fr).join(' ; '),
  en: words.map((one) => one.en).join('; '),
});

/** Keeps by when the parcel has to be there. */
async function owe(
  tx: Tx,
  context: Context,
  order: OrderRow,
  taken: Parameters<typeof openObligation>[2]['effect']['taken'],
): Promise<void> {
  if (order.latest_on === null) return;
  await openObligation(tx, context, {
    accountId: order.account_id,
    territory: SHOP_TERRITORY,
    subject: `shop-order:${order.id}`,
    effect: {
      kind: 'shop-delivery',
      label: { fr: `Livrer la commande ${order.number}`, en: `Deliver order ${order.number}` },
      dueOn: isoDate(order.latest_on),
      by: 'operator',
      taken,
    },
  });
}

/** The instant of registration as screens read it. */
export function registeredText(order: OrderRow): string | null {
  return order.registered_at === null ? null : isoInstant(order.registered_at);
}
