import { yearMonthDay } from '../../../kernel/civil-date.ts';
import { parseMoney } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { type Account, accountOf } from '../../account/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import type { ShopRefusal } from '../domain/refusal.ts';
import { addSold, moveStock } from '../store.ts';
import { deleteCart, selectCartOf, useVoucher } from '../store-carts.ts';
import { insertOrder, insertOrderLine, lockBuying, takeOrderNumber } from '../store-orders.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';
import { openPlans, type PlanPapers } from './open-plans.ts';
import { openShop, type OpenShop } from './open-shop.ts';
import { dayOf, type Quote, quoteOrder, type ShopWish } from './quote-order.ts';
import { readShopper } from './read-shopper.ts';
import { registerOrder } from './register-order.ts';
import { tellStep } from './tell-order.ts';

export interface PlaceInput extends ShopWish {
  readonly accountId: string;
  /** What the plans bought along need: where the line is, and the papers shown. */
  readonly papers?: PlanPapers;
}

/** An order that was placed, or all that stood in its way. */
export interface PlacedOrder {
  readonly order: OrderRow | null;
  readonly lines: readonly OrderLineRow[];
  readonly refusals: readonly ShopRefusal[];
  readonly quote: Quote;
  readonly notes: readonly DecisionNote[];
}

function orderRow(context: Context, open: OpenShop, input: PlaceInput, quote: Quote, number: number): OrderRow {
  const { total, voucher, voucherRow } = quote;
  const mode = quote.modes.find((one) => one.code === input.deliveryMode)!.answer;
  return {
    account_id: input.accountId,
    id: newId(context),
    number: `B${yearMonthDay(open.today).year}${String(number).padStart(6, '0')}`,
    state: 'awaiting-payment',
    pack: open.asked.pack,
    version: open.asked.version,
    placed_at: open.now,
    placed_on: open.today,
    placed_by: context.actor,
    cart_id: null,
    facts: quote.facts,
    delivery_mode: input.deliveryMode,
    delivery: input.place!,
    payment: input.payment,
    goods_excl: parseMoney(total.goodsExclTax)!,
    delivery_excl: parseMoney(total.deliveryExclTax)!,
    vat: parseMoney(total.vat)!,
    total_incl: parseMoney(total.totalInclTax)!,
    eco_excl: parseMoney(total.ecoContributionExclTax)!,
    voucher: voucherRow?.code ?? null,
    voucher_incl: parseMoney(voucherRow ? voucher!.appliedInclTax : '0.00')!,
    to_pay_incl: quote.toPay,
    total_decision: total.taken.decision,
    total_because: total.taken.because,
    registered_at: null,
    earliest_on: dayOf(mode.earliestOn),
    latest_on: dayOf(mode.latestOn),
    late_since: null,
    intent_id: null,
    carrier_reference: null,
    dispatched_on: null,
    available_on: null,
    collect_by: null,
    delivered_at: null,
    bill_id: null,
    owned_on: null,
    cancelled_at: null,
    cancelled_why: null,
  };
}

/** Keeps the lines, and promises the pieces that are there: the rows of the stock are locked by the quote. */
async function keepLines(tx: Tx, order: OrderRow, quote: Quote): Promise<OrderLineRow[]> {
  const rows: OrderLineRow[] = [];
  for (const [i, line] of quote.basket.lines.entries()) {
    const { wish, variant, product, sale } = line;
    const reserved = line.inStock && !line.preOrder;
    if (reserved) await moveStock(tx, variant.id, { reserved: wish.quantity });
    if (sale) await addSold(tx, sale.id, wish.quantity);
    const row: OrderLineRow = {
      account_id: order.account_id,
      order_id: order.id,
      position: i + 1,
      variant_id: variant.id,
      product: product.code,
      sku: variant.sku,
      label: line.label,
      quantity: wish.quantity,
      unit_excl: line.unitExcl,
      eco_excl: variant.eco_excl,
      private_copy_excl: variant.private_copy_excl,
      usual_excl: variant.usual_price_excl,
      sale_id: sale?.id ?? null,
      mobile_terminal: product.mobile_terminal,
      laptop: product.laptop,
      plan: wish.plan ?? null,
      agreement_id: null,
      reserved,
      picked: false,
      serials: [],
    };
    await insertOrderLine(tx, row);
    rows.push(row);
  }
  return rows;
}

async function place(tx: Tx, context: Context, open: OpenShop, account: Account, input: PlaceInput, quote: Quote) {
  const order = orderRow(context, open, input, quote, await takeOrderNumber(tx));
  await insertOrder(tx, order);
  const kept = await keepLines(tx, order, quote);
  const plans = await openPlans(tx, context, { account, order, lines: kept, papers: input.papers });
  if (!plans.ok) return plans;
  if (order.voucher !== null) await useVoucher(tx, order.voucher, order.id, open.today);
  await tellStep(tx, context, order, {
    kind: 'placed',
    words: { fr: 'passée', en: 'placed' },
    taken: quote.total.taken,
  });
  const cart = await selectCartOf(tx, account.id);
  if (cart) await deleteCart(tx, cart.id);
  return ok({ order, lines: plans.value });
}

/**
 * Places an order of an account: everything is asked of the terms on locked stock, so that two buyers never get the same piece.
 * What is to be paid by card awaits the bank's word; the rest is registered at once. Refused by the terms, nothing is kept but
 * the decisions, and what stands in the way is told.
 */
export async function placeShopOrder(tx: Tx, context: Context, input: PlaceInput): Promise<Result<PlacedOrder>> {
  return withoutFault(async (): Promise<Result<PlacedOrder>> => {
    const account = await accountOf(tx, input.accountId);
    if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
    await lockBuying(tx, account.id);
    const subject = `account:${account.id}`;
    const opened = await openShop(tx, context, { accountId: account.id, subject });
    if (!opened.ok) return opened;
    const open = opened.value;
    if (!open.terms.deliveryModes.some((one) => one.code === input.deliveryMode) || !input.place) {
      const fr = 'Dites où et comment livrer la commande.';
      return fail('shop/delivery', fr, 'Say where and how the order is to be delivered.', 'deliveryMode');
    }
    const quoted = await quoteOrder(tx, open, await readShopper(tx, context, account), input, true);
    if (!quoted.ok) return quoted;
    const quote = quoted.value;
    await open.asked.save(tx);
    const told = { refusals: quote.refusals, quote, notes: open.asked.notes() };
    if (quote.refusals.length > 0) return ok({ order: null, lines: [], ...told });
    const placed = await place(tx, context, open, account, input, quote);
    if (!placed.ok) return placed;
    const { order, lines } = placed.value;
    const paidNow = order.payment === 'cash-on-delivery' || order.to_pay_incl === 0n;
    if (!paidNow) return ok({ order, lines, ...told });
    const registered = await registerOrder(tx, context, order);
    return registered.ok ? ok({ order: registered.value, lines, ...told }) : registered;
  });
}
