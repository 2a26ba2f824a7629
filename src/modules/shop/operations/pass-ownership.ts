import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { paymentsOfBill } from '../../payment/index.ts';
import { updateOrder } from '../store-orders.ts';
import type { OrderRow } from '../tables.ts';
import type { OpenShop } from './open-shop.ts';
import { tellStep } from './tell-order.ts';

/** Asks the terms whose the goods of a billed order are, by what was paid of its bill; told once, when they become the customer's. */
export async function passOwnership(tx: Tx, context: Context, open: OpenShop, order: OrderRow): Promise<OrderRow> {
  if (order.bill_id === null || order.owned_on !== null) return order;
  const payments = await paymentsOfBill(tx, order.account_id, order.bill_id);
  const answer = open.terms.ownership(open.asked.ask, {
    invoicedInclTax: moneyText(order.total_incl),
    payments: payments.map((one) => ({
      on: isoDate(one.received_on),
      amountInclTax: moneyText(one.amount),
      settled: one.state === 'received',
    })),
  });
  await open.asked.save(tx);
  if (answer.transferredOn === null) return order;
  const owned: OrderRow = { ...order, owned_on: civilDate(answer.transferredOn) };
  await updateOrder(tx, owned);
  await tellStep(tx, context, owned, {
    kind: 'owned',
    words: { fr: 'payée en entier, les produits sont à vous', en: 'paid in full, the products are yours' },
    taken: answer.taken,
  });
  return owned;
}
