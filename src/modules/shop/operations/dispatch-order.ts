import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { takeHeld } from '../../card-payment/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { billAtOnce } from '../../customer-bill/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import { receivePayment } from '../../payment/index.ts';
import { mayGo } from '../domain/order.ts';
import { linesInclTax } from '../domain/price.ts';
import { insertStockMove, moveStock } from '../store.ts';
import { selectLines, updateLine, updateOrder } from '../store-orders.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';
import { takeOrder } from './cancel-order.ts';
import { openShop, type OpenShop, SHOP_TERRITORY } from './open-shop.ts';
import { passOwnership } from './pass-ownership.ts';
import { tellStep } from './tell-order.ts';

/** An order after something was done to it, with what the terms said. */
export interface MovedOrder {
  readonly order: OrderRow;
  readonly notes: readonly DecisionNote[];
}

const WRONG_STATE = fail('shop/state', 'La commande n’en est pas là.', 'The order does not stand there.');

/** A step that an order cannot take from where it stands. */
export const NOT_THERE = WRONG_STATE;

export interface PickedLine {
  readonly position: number;
  /** Serial numbers of the pieces, where they have one. */
  readonly serials: readonly string[];
}

/** Notes that every piece of an order was fetched from the shelves. Refused while one is missing: an order leaves whole. */
export async function prepareOrder(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly orderId: string; readonly picked: readonly PickedLine[] },
): Promise<Result<OrderRow>> {
  const found = await takeOrder(tx, input.accountId, input.orderId);
  if (!found.ok) return found;
  const order = found.value;
  if (!mayGo(order.state, 'prepared')) return WRONG_STATE;
  const lines = await selectLines(tx, order.account_id, order.id);
  const missing = lines.find((line) => !input.picked.some((one) => one.position === line.position));
  if (missing) {
    return fail(
      'shop/whole-order',
      `Il manque « ${missing.label.fr} » : une commande part entière.`,
      `"${missing.label.en}" is missing: an order leaves whole.`,
      'picked',
    );
  }
  for (const line of lines) {
    const { serials } = input.picked.find((one) => one.position === line.position)!;
    await updateLine(tx, { ...line, picked: true, serials });
  }
  const prepared: OrderRow = { ...order, state: 'prepared' };
  await updateOrder(tx, prepared);
  await tellStep(tx, context, prepared, { kind: 'prepared', words: { fr: 'préparée', en: 'prepared' } });
  return ok(prepared);
}

async function bill(tx: Tx, context: Context, open: OpenShop, order: OrderRow, lines: readonly OrderLineRow[]) {
  const amounts = lines.map((line) => ({ unitExcl: line.unit_excl, quantity: line.quantity }));
  const inclTax = linesInclTax(amounts, vatRate(SHOP_TERRITORY, order.placed_on));
  return billAtOnce(tx, context, {
    accountId: order.account_id,
    on: open.today,
    // What is paid at the door is due when it comes; money of a card comes at once.
    ...(order.payment === 'card' ? { dueOn: open.today } : {}),
    territory: SHOP_TERRITORY,
    pack: order.pack,
    version: order.version,
    lines: lines.map((line, i) => ({
      code: line.sku,
      kind: 'purchase' as const,
      label: {
        fr: `Commande ${order.number} : ${line.quantity} × ${line.label.fr}`,
        en: `Order ${order.number}: ${line.quantity} × ${line.label.en}`,
      },
      amountInclTax: inclTax[i]!,
      decision: order.total_decision,
      because: order.total_because,
      reference: `shop:${order.id}:${line.position}`,
    })),
  });
}

/** The voucher pays first, then the money that the bank kept aside; cash comes at the door. */
async function pay(tx: Tx, context: Context, open: OpenShop, order: OrderRow, billId: string): Promise<Result<null>> {
  const { account_id: accountId, voucher, voucher_incl: byVoucher } = order;
  if (byVoucher > 0n) {
    const received = await receivePayment(tx, context, {
      accountId,
      method: 'voucher',
      amount: byVoucher,
      receivedOn: open.today,
      reference: voucher!,
      billId,
    });
    if (!received.ok) return received;
  }
  if (order.payment !== 'card' || order.to_pay_incl <= 0n) return ok(null);
  const taken = await takeHeld(tx, context, { accountId, heldFor: `shop-order:${order.id}`, billId });
  return taken.ok ? ok(null) : taken;
}

/** The pieces leave the shelves. */
async function takeOffShelves(
  tx: Tx,
  context: Context,
  order: OrderRow,
  lines: readonly OrderLineRow[],
): Promise<void> {
  for (const line of lines) {
    await moveStock(tx, line.variant_id, { onHand: -line.quantity, reserved: -line.quantity });
    await insertStockMove(tx, {
      id: newId(context),
      variant_id: line.variant_id,
      kind: 'dispatched',
      quantity: -line.quantity,
      reference: order.number,
      moved_at: context.clock.now(),
      moved_by: context.actor,
    });
  }
}

export interface DispatchInput {
  readonly accountId: string;
  readonly orderId: string;
  /** Under which the carrier knows the parcel. */
  readonly carrierReference: string;
}

/**
 * Sends a prepared order: it is billed by itself, the money kept aside is taken as the terms say, the pieces leave the stock, the
 * customer gets the reference of the parcel. Refused when the bank no longer gives the money: nothing leaves then.
 */
export async function dispatchOrder(tx: Tx, context: Context, input: DispatchInput): Promise<Result<MovedOrder>> {
  return withoutFault(async (): Promise<Result<MovedOrder>> => {
    const found = await takeOrder(tx, input.accountId, input.orderId);
    if (!found.ok) return found;
    const order = found.value;
    if (!mayGo(order.state, 'dispatched')) return WRONG_STATE;
    const { account_id: accountId, pack, version } = order;
    const subject = `shop-order:${order.id}`;
    const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
    if (!opened.ok) return opened;
    const open = opened.value;
    const lines = await selectLines(tx, accountId, order.id);
    const due = open.terms.paymentDue(open.asked.ask, {
      method: order.payment,
      paymentValidatedOn: isoDate(localDate(SHOP_TERRITORY, order.registered_at!)),
      dispatchedOn: open.todayText,
    });
    const billed = await bill(tx, context, open, order, lines);
    const paid = await pay(tx, context, open, order, billed.bill.id);
    if (!paid.ok) return paid;
    await takeOffShelves(tx, context, order, lines);
    await open.asked.save(tx);
    const dispatched: OrderRow = {
      ...order,
      state: 'dispatched',
      dispatched_on: open.today,
      carrier_reference: input.carrierReference,
      bill_id: billed.bill.id,
    };
    await updateOrder(tx, dispatched);
    await tellStep(tx, context, dispatched, {
      kind: 'dispatched',
      words: {
        fr: `expédiée, colis ${input.carrierReference}`,
        en: `dispatched, parcel ${input.carrierReference}`,
      },
      taken: due.taken,
    });
    await tellParcel(tx, context, dispatched, billed.bill.number);
    const owned = await passOwnership(tx, context, open, dispatched);
    return ok({ order: owned, notes: open.asked.notes() });
  });
}

async function tellParcel(tx: Tx, context: Context, order: OrderRow, bill: string): Promise<void> {
  const left: Money = order.payment === 'card' ? NO_MONEY : subtract(order.total_incl, order.voucher_incl);
  await sendMessage(tx, context, {
    accountId: order.account_id,
    template: 'shop-order-dispatched',
    channel: 'email',
    dedupeKey: `shop-order-dispatched:${order.id}`,
    data: {
      number: order.number,
      parcel: order.carrier_reference,
      bill,
      ...(left > 0n ? { atTheDoor: moneyText(left) } : {}),
    },
  });
}
