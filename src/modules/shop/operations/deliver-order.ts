import { civilDate, type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { cardIntentsOf, refundCard } from '../../card-payment/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { creditBill } from '../../customer-bill/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations, openObligation } from '../../obligation/index.ts';
import { receivePayment } from '../../payment/index.ts';
import { mayGo } from '../domain/order.ts';
import { insertStockMove, moveStock } from '../store.ts';
import { selectLines, updateOrder } from '../store-orders.ts';
import type { OrderRow } from '../tables.ts';
import { takeOrder } from './cancel-order.ts';
import { type MovedOrder, NOT_THERE } from './dispatch-order.ts';
import { openShop, type OpenShop, SHOP_TERRITORY } from './open-shop.ts';
import { passOwnership } from './pass-ownership.ts';
import { tellStep } from './tell-order.ts';

export interface OnOrder {
  readonly accountId: string;
  readonly orderId: string;
}

async function openFor(tx: Tx, context: Context, order: OrderRow): Promise<Result<OpenShop>> {
  const { account_id: accountId, pack, version } = order;
  return openShop(tx, context, { accountId, subject: `shop-order:${order.id}`, under: { pack, version } });
}

/** Notes that a parcel waits for its customer: at the pick-up point, or at the post office after a notice. Its time is told. */
export async function makeAvailable(tx: Tx, context: Context, input: OnOrder): Promise<Result<MovedOrder>> {
  return withoutFault(async (): Promise<Result<MovedOrder>> => {
    const found = await takeOrder(tx, input.accountId, input.orderId);
    if (!found.ok) return found;
    if (!mayGo(found.value.state, 'available')) return NOT_THERE;
    const opened = await openFor(tx, context, found.value);
    if (!opened.ok) return opened;
    const open = opened.value;
    const answer = open.terms.collection(open.asked.ask, {
      mode: found.value.delivery_mode,
      availableOn: open.todayText,
    });
    await open.asked.save(tx);
    const collectBy: CivilDate | null = answer.collectBy === null ? null : civilDate(answer.collectBy);
    const order: OrderRow = {
      ...found.value,
      state: 'available',
      available_on: open.today,
      collect_by: collectBy,
    };
    await updateOrder(tx, order);
    const until = collectBy === null ? undefined : isoDate(collectBy);
    // The parcel is there: that its buyer has not come for it is no delay.
    for (const kind of ['shop-delivery', 'shop-delay']) {
      const kept = { accountId: order.account_id, subject: `shop-order:${order.id}`, kind, on: open.today };
      await fulfilObligations(tx, context, kept);
    }
    await tellStep(tx, context, order, {
      kind: 'available',
      words: {
        fr: until ? `à retirer jusqu’au ${until}` : 'à retirer au bureau de poste',
        en: until ? `to be collected until ${until}` : 'to be collected at the post office',
      },
      taken: answer.taken,
    });
    if (until) {
      await openObligation(tx, context, {
        accountId: order.account_id,
        territory: SHOP_TERRITORY,
        subject: `shop-order:${order.id}`,
        effect: {
          kind: 'shop-collection',
          label: { fr: `Retirer le colis ${order.number}`, en: `Collect parcel ${order.number}` },
          dueOn: until,
          by: 'customer',
          taken: answer.taken,
        },
      });
    }
    await sendMessage(tx, context, {
      accountId: order.account_id,
      template: 'shop-order-available',
      channel: 'email',
      dedupeKey: `shop-order-available:${order.id}`,
      data: { number: order.number, place: order.delivery.name, ...(until ? { until } : {}) },
    });
    return ok({ order, notes: open.asked.notes() });
  });
}

/** Cash that the carrier took at the door is with the carrier, for us. */
async function takeAtDoor(tx: Tx, context: Context, open: OpenShop, order: OrderRow): Promise<Result<null>> {
  if (order.payment !== 'cash-on-delivery' || order.to_pay_incl <= 0n) return ok(null);
  open.terms.paymentDue(open.asked.ask, {
    method: 'cash-on-delivery',
    paymentValidatedOn: isoDate(localDate(SHOP_TERRITORY, order.registered_at!)),
    dispatchedOn: isoDate(order.dispatched_on!),
    deliveredOn: open.todayText,
  });
  const received = await receivePayment(tx, context, {
    accountId: order.account_id,
    method: 'cash',
    amount: order.to_pay_incl,
    receivedOn: open.today,
    reference: order.carrier_reference!,
    billId: order.bill_id!,
    into: 'thirdParties',
  });
  return received.ok ? ok(null) : received;
}

/**
 * Notes that a parcel is in its customer's hands: cash on delivery is paid, and what is paid in full is theirs. A parcel that was
 * to be collected by a day is refused after it: the terms are asked.
 */
export async function deliverOrder(tx: Tx, context: Context, input: OnOrder): Promise<Result<MovedOrder>> {
  return withoutFault(async (): Promise<Result<MovedOrder>> => {
    const found = await takeOrder(tx, input.accountId, input.orderId);
    if (!found.ok) return found;
    const before = found.value;
    if (!mayGo(before.state, 'delivered')) return NOT_THERE;
    const opened = await openFor(tx, context, before);
    if (!opened.ok) return opened;
    const open = opened.value;
    if (before.available_on !== null) {
      const collected = open.terms.collection(open.asked.ask, {
        mode: before.delivery_mode,
        availableOn: isoDate(before.available_on),
        collectedOn: open.todayText,
      });
      if (!collected.eligible) {
        const words = open.terms.reasons[collected.reason ?? ''];
        return fail('shop/collection-over', words?.fr ?? '', words?.en ?? '');
      }
    }
    const paid = await takeAtDoor(tx, context, open, before);
    if (!paid.ok) return paid;
    await open.asked.save(tx);
    const order: OrderRow = { ...before, state: 'delivered', delivered_at: open.now };
    await updateOrder(tx, order);
    await fulfilObligations(tx, context, {
      accountId: order.account_id,
      subject: `shop-order:${order.id}`,
      on: open.today,
    });
    await tellStep(tx, context, order, { kind: 'delivered', words: { fr: 'livrée', en: 'delivered' } });
    return ok({ order: await passOwnership(tx, context, open, order), notes: open.asked.notes() });
  });
}

/** Gives back what was paid for an order on the card that paid it. */
export async function refundOrder(
  tx: Tx,
  context: Context,
  order: OrderRow,
  reason: string,
  amount?: Parameters<typeof refundCard>[2]['amount'],
): Promise<void> {
  const intent = (await cardIntentsOf(tx, order.account_id, 100)).find(
    (one) => one.held_for === `shop-order:${order.id}` && one.state === 'accepted',
  );
  if (!intent) return;
  const done = await refundCard(tx, context, {
    accountId: order.account_id,
    intentId: intent.id,
    reason,
    ...(amount === undefined ? {} : { amount }),
  });
  if (!done.ok) throw new Error(`order ${order.number} cannot be refunded: ${done.failure.code}`);
}

/** A parcel that nobody collected in time is back: its pieces return to the shelves, its bill is credited and its payment given back. */
export async function takeUnclaimedBack(tx: Tx, context: Context, input: OnOrder): Promise<Result<MovedOrder>> {
  return withoutFault(async (): Promise<Result<MovedOrder>> => {
    const found = await takeOrder(tx, input.accountId, input.orderId);
    if (!found.ok) return found;
    const before = found.value;
    const today = localDate(SHOP_TERRITORY, context.clock.now());
    if (!mayGo(before.state, 'unclaimed')) return NOT_THERE;
    if (before.collect_by !== null && before.collect_by >= today) {
      const by = isoDate(before.collect_by);
      return fail('shop/still-kept', `Le colis attend son client jusqu’au ${by}.`, `The parcel is kept until ${by}.`);
    }
    const why = { fr: 'Colis non retiré', en: 'Parcel not collected' };
    const credited = await creditBill(tx, context, {
      accountId: before.account_id,
      billId: before.bill_id!,
      reason: why.fr,
      on: today,
    });
    if (!credited.ok) return credited;
    await refundOrder(tx, context, before, why.fr);
    for (const line of await selectLines(tx, before.account_id, before.id)) {
      await moveStock(tx, line.variant_id, { onHand: line.quantity });
      await insertStockMove(tx, {
        id: newId(context),
        variant_id: line.variant_id,
        kind: 'returned',
        quantity: line.quantity,
        reference: before.number,
        moved_at: context.clock.now(),
        moved_by: context.actor,
      });
    }
    const order: OrderRow = { ...before, state: 'unclaimed' };
    await updateOrder(tx, order);
    await cancelObligations(tx, context, {
      accountId: order.account_id,
      subject: `shop-order:${order.id}`,
      on: today,
    });
    await tellStep(tx, context, order, {
      kind: 'unclaimed',
      words: { fr: 'revenue, le colis n’a pas été retiré', en: 'back, the parcel was not collected' },
    });
    await sendMessage(tx, context, {
      accountId: order.account_id,
      template: 'shop-order-unclaimed',
      channel: 'email',
      dedupeKey: `shop-order-unclaimed:${order.id}`,
      data: { number: order.number, ...(order.payment === 'card' ? { paid: moneyText(order.to_pay_incl) } : {}) },
    });
    return ok({ order, notes: [] });
  });
}
