import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sendMessage } from '../../communication/index.ts';
import { applyCredit } from '../../customer-bill/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { rejectReason } from '../domain/reject-reasons.ts';
import { updateOrder } from '../store-transfers.ts';
import type { TransferOrderRow } from '../tables.ts';

/** A transfer did not reach who it was for: what it gave back is kept for the customer again, who is asked for other bank details. */
export async function takeOrderBack(
  tx: Tx,
  context: Context,
  order: TransferOrderRow,
  of: { readonly on: CivilDate; readonly code: string },
): Promise<void> {
  await updateOrder(tx, { ...order, state: 'returned', settled_on: of.on, reason_code: of.code });
  const { account_id: accountId } = order;
  if (accountId === null) return;
  await applyCredit(tx, { accountId, amount: order.amount, on: of.on });
  const amount = moneyText(order.amount);
  const reason = rejectReason(of.code);
  await recordEvent(tx, context, {
    accountId,
    kind: 'refund-returned',
    on: of.on,
    title: {
      fr: `Remboursement de ${amount} € rendu par la banque (${reason.fr})`,
      en: `Refund of EUR ${amount} given back by the bank (${reason.en})`,
    },
    detail: { orderId: order.id, reasonCode: of.code },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'refund-returned',
    channel: 'email',
    dedupeKey: `refund-returned:${order.id}`,
    data: { amount, on: isoDate(of.on), reason },
  });
}
