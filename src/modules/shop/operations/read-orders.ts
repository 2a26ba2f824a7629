import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { z } from 'zod';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { billOf } from '../../customer-bill/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import type * as shapes from '../shapes.ts';
import { productsById, variantById } from '../store.ts';
import { selectComplaintsOf } from '../store-complaints.ts';
import { selectLines, selectOrdersOf, selectSteps } from '../store-orders.ts';
import { selectReturnsOf } from '../store-returns.ts';
import { selectNoticesOf } from '../store-updates.ts';
import type { OrderLineRow, OrderRow, ReturnRow } from '../tables.ts';
import { ownTermsOf } from './give-own-terms.ts';
import { momentText } from './open-shop.ts';
import { updateShape } from './read-updates.ts';
import { causesOf, complaintShape } from './read-complaints.ts';

type Head = z.infer<typeof shapes.shopOrderHead>;
type Full = z.infer<typeof shapes.shopOrder>;

const SHOWN = 50;
const clausesOf = (pack: string, ids: readonly string[]) => notedClauses(pack, ids).map((one) => ({ ...one }));

/** An order as lists show it. */
export async function orderHead(tx: Tx, order: OrderRow): Promise<Head> {
  const lines = await selectLines(tx, order.account_id, order.id);
  return headOf(order, lines, (await partyOf(tx, order.account_id))?.displayName ?? '');
}

/** States in which an order may be late: it has not reached its buyer, nor the place where it awaits them. */
const AWAITED: readonly OrderRow['state'][] = ['on-hold', 'to-prepare', 'prepared', 'dispatched'];

function headOf(order: OrderRow, lines: readonly OrderLineRow[], buyer: string): Head {
  return {
    id: order.id,
    accountId: order.account_id,
    number: order.number,
    state: order.state,
    placedAt: momentText(order.placed_at),
    buyer,
    totalInclTax: moneyText(order.total_incl),
    payment: order.payment,
    articles: lines.reduce((all, one) => all + one.quantity, 0),
    latestOn: order.latest_on === null ? null : isoDate(order.latest_on),
    late: order.late_since !== null && AWAITED.includes(order.state),
  };
}

/** Orders of an account as lists show them, the newest first. */
export async function orderHeadsOf(tx: Tx, accountId: string): Promise<Head[]> {
  const heads: Head[] = [];
  for (const order of await selectOrdersOf(tx, accountId, SHOWN)) heads.push(await orderHead(tx, order));
  return heads;
}

/** A return as screens show it. */
export function returnShape(row: ReturnRow, pack: string): z.infer<typeof shapes.shopReturn> {
  return {
    id: row.id,
    position: row.position,
    kind: row.kind,
    state: row.state,
    askedAt: momentText(row.asked_at),
    reason: row.reason === null ? null : (packOf(pack)?.shop?.reasons[row.reason] ?? null),
    refundInclTax: moneyText(row.refund_incl),
    clauses: clausesOf(pack, row.because),
  };
}

async function lineShapes(tx: Tx, lines: readonly OrderLineRow[]): Promise<Full['lines']> {
  const shown: Full['lines'] = [];
  for (const line of lines) {
    const variant = (await variantById(tx, line.variant_id))!;
    const [product] = await productsById(tx, [variant.product_id]);
    const [pack = '', offer = ''] = (line.plan ?? '').split(':');
    shown.push({
      position: line.position,
      sku: line.sku,
      label: line.label,
      kind: product!.kind,
      colour: variant.colour,
      quantity: line.quantity,
      unitExclTax: moneyText(line.unit_excl),
      plan: line.plan === null ? null : (offeringOf(pack, offer)?.label ?? null),
      agreementId: line.agreement_id,
      reserved: line.reserved,
      picked: line.picked,
      serials: [...line.serials],
    });
  }
  return shown;
}

/** An order with all that happened to it. */
export async function orderShape(tx: Tx, order: OrderRow): Promise<Full> {
  const { account_id: accountId, id, pack } = order;
  const lines = await selectLines(tx, accountId, id);
  const mode = packOf(pack)?.shop?.deliveryModes.find((one) => one.code === order.delivery_mode);
  const bill = order.bill_id === null ? undefined : await billOf(tx, accountId, order.bill_id);
  const day = (on: OrderRow['earliest_on']) => (on === null ? null : isoDate(on));
  return {
    ...headOf(order, lines, (await partyOf(tx, accountId))?.displayName ?? ''),
    goodsExclTax: moneyText(order.goods_excl),
    vat: moneyText(order.vat),
    voucherInclTax: moneyText(order.voucher_incl),
    toPayInclTax: moneyText(order.to_pay_incl),
    deliveryMode: mode?.label ?? { fr: order.delivery_mode, en: order.delivery_mode },
    place: { ...order.delivery },
    earliestOn: day(order.earliest_on),
    carrierReference: order.carrier_reference,
    collectBy: day(order.collect_by),
    deliveredAt: order.delivered_at === null ? null : momentText(order.delivered_at),
    ownedOn: day(order.owned_on),
    bill: bill ? { id: bill.id, number: bill.number } : null,
    cancelledWhy: order.cancelled_why,
    lines: await lineShapes(tx, lines),
    steps: (await selectSteps(tx, accountId, id)).map((one) => ({
      kind: one.kind,
      at: momentText(one.at),
      words: one.words,
      clauses: clausesOf(pack, one.because),
      decision: one.decision,
    })),
    returns: (await selectReturnsOf(tx, accountId, id)).map((one) => returnShape(one, pack)),
    complaints: (await selectComplaintsOf(tx, accountId, id)).map((one) => complaintShape(one, pack)),
    causes: causesOf(pack),
    updates: (await selectNoticesOf(tx, accountId, id)).map((one) => ({
      ...updateShape(
        { ...one, id: one.update_id, mayRefuse: one.may_refuse, mayUninstall: one.may_uninstall },
        pack,
        one.decision,
      ),
      toldAt: momentText(one.told_at),
    })),
    ownTerms: (await ownTermsOf(tx, order, lines)).map((one) => ({ id: one.id, title: one.title })),
  };
}
