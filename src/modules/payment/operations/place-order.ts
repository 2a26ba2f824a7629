import { moneyText, negate, NO_MONEY, sum } from '../../../kernel/money.ts';
import { rejectReason } from '../domain/reject-reasons.ts';
import { lockOrderByEndToEnd, lockSentOf, updateOrder } from '../store-transfers.ts';
import type { TransferOrderRow } from '../tables.ts';
import { type Placed, type Placing, postMovement, unallocated } from './placed.ts';
import { takeOrderBack } from './take-order-back.ts';

async function carryOut(at: Placing, orders: readonly TransferOrderRow[]): Promise<void> {
  for (const order of orders)
    await updateOrder(at.tx, { ...order, state: 'executed', settled_on: at.movement.bookedOn, reason_code: null });
  await postMovement(at, { account: 'transfers', kind: 'transfer-executed' });
}

async function comeBack(at: Placing, order: TransferOrderRow): Promise<Placed> {
  const { movement } = at;
  const code = movement.reasonCode ?? 'MS03';
  const words = rejectReason(code);
  const owner = order.account_id;
  await postMovement(at, {
    account: owner === null ? 'unallocated' : 'customers',
    ...(owner === null ? {} : { accountId: owner }),
    kind: 'transfer-returned',
  });
  await takeOrderBack(at.tx, at.context, order, { on: movement.bookedOn, code });
  const reason = { fr: `${code}, ${words.fr.toLowerCase()}`, en: `${code}, ${words.en.toLowerCase()}` };
  if (owner === null)
    return {
      ...unallocated('order-returned', {
        fr: `Virement rendu par la banque (${reason.fr}) : la somme est de nouveau à affecter.`,
        en: `Transfer given back by the bank (${reason.en}): the money is to be allocated again.`,
      }),
      // Posted to its account already.
      orderId: order.id,
    };
  return {
    outcome: 'matched',
    rule: 'refund-returned',
    accountId: owner,
    orderId: order.id,
    explanation: {
      fr: `Remboursement rendu par la banque (${reason.fr}) : la somme est de nouveau au crédit du client.`,
      en: `Refund given back by the bank (${reason.en}): the money is to the customer’s credit again.`,
    },
  };
}

/** A movement that speaks of a transfer that the operator ordered: carried out, or given back. */
export async function placeOrder(at: Placing): Promise<Placed | undefined> {
  const { movement } = at;
  const order = movement.endToEndId ? await lockOrderByEndToEnd(at.tx, movement.endToEndId) : undefined;
  if (!order) return undefined;
  const exact = order.amount === (movement.amount < 0n ? negate(movement.amount) : movement.amount);
  if (exact && movement.amount < 0n && order.state === 'sent') {
    await carryOut(at, [order]);
    return {
      outcome: 'matched',
      rule: 'order-executed',
      accountId: order.account_id,
      orderId: order.id,
      explanation: { fr: `Remboursement à ${order.holder} exécuté.`, en: `Refund to ${order.holder} carried out.` },
    };
  }
  if (exact && movement.amount > 0n && order.state === 'executed') return comeBack(at, order);
  const sums = `${moneyText(movement.amount)} / ${moneyText(order.amount)}`;
  return unallocated(
    'order-otherwise',
    {
      fr: `Mouvement inattendu pour le virement ${order.end_to_end} (${sums} €), qui est déjà au stade « ${order.state} ».`,
      en: `Unexpected movement for transfer ${order.end_to_end} (EUR ${sums}), which is “${order.state}” already.`,
    },
    order.account_id ?? undefined,
  );
}

/** A file of transfers that the bank debits as one sum. */
export async function placeOrderBatch(at: Placing): Promise<Placed | undefined> {
  const { movement } = at;
  if (!movement.batch || movement.amount > 0n) return undefined;
  const orders = await lockSentOf(at.tx, movement.batch);
  if (orders.length === 0) return undefined;
  const total = sum(NO_MONEY, ...orders.map((order) => order.amount));
  if (total !== negate(movement.amount))
    return unallocated('batch-of-another-sum', {
      fr: `Virements groupés : la banque débite ${moneyText(negate(movement.amount))} € pour ${moneyText(total)} € ordonnés.`,
      en: `Batch of transfers: the bank debits EUR ${moneyText(negate(movement.amount))} for EUR ${moneyText(total)} ordered.`,
    });
  await carryOut(at, orders);
  return {
    outcome: 'matched',
    rule: 'order-batch',
    explanation: {
      fr: `${orders.length} remboursements exécutés, débités en une fois.`,
      en: `${orders.length} refunds carried out, debited as one sum.`,
    },
  };
}
