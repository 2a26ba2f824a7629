import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { sendMessage } from '../../communication/index.ts';
import { dueObligations, openObligation } from '../../obligation/index.ts';
import { lockLate, selectSteps, updateOrder } from '../store-orders.ts';
import type { OrderRow } from '../tables.ts';
import { SHOP_TERRITORY } from './open-shop.ts';
import { tellStep } from './tell-order.ts';

const MOST_OPEN = 500;

/** Keeps that an order is late; tells its buyer and has an agent find out why, unless an agent has told it already. */
async function noticeLateness(tx: Tx, context: Context, order: OrderRow): Promise<void> {
  const { account_id: accountId, id, number } = order;
  const today = localDate(SHOP_TERRITORY, context.clock.now());
  await updateOrder(tx, { ...order, late_since: today });
  if ((await selectSteps(tx, accountId, id)).some((step) => step.kind === 'delay')) return;
  const subject = `shop-order:${id}`;
  const latest = isoDate(order.latest_on!);
  const open = await dueObligations(tx, { accountId, state: 'open', by: 'operator', limit: MOST_OPEN });
  const promised = open.find((one) => one.subject === subject && one.kind === 'shop-delivery');
  const rests = { decision: promised?.decision ?? null, because: promised?.because ?? [] };
  await tellStep(tx, context, order, {
    kind: 'late',
    words: {
      fr: `en retard : elle devait être livrée le ${latest} au plus tard`,
      en: `late: it was to be delivered by ${latest}`,
    },
    rests,
  });
  await openObligation(tx, context, {
    accountId,
    territory: SHOP_TERRITORY,
    subject,
    effect: {
      kind: 'shop-delay',
      label: {
        fr: `Commande ${number} en retard : dire pourquoi à l’acheteur`,
        en: `Order ${number} is late: tell its buyer why`,
      },
      dueOn: isoDate(today),
      by: 'operator',
      taken: rests,
    },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'shop-order-overdue',
    channel: 'email',
    dedupeKey: `shop-order-overdue:${id}:${latest}`,
    data: { number, latest },
  });
}

/**
 * Sees by itself that the last day to deliver orders has passed: each buyer is told once, and somebody is to say why. One whose
 * delay an agent has told already is left alone. Answers how many were late.
 */
export async function noticeLateOrders(db: Db, context: Context): Promise<number> {
  for (let found = 0; ; found += 1) {
    const late = await inTransaction(db, context, async (tx) => {
      const order = await lockLate(tx, localDate(SHOP_TERRITORY, context.clock.now()));
      if (order) await noticeLateness(tx, context, order);
      return order;
    });
    if (!late) return found;
  }
}
