import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { returnPayment } from '../../payment/index.ts';
import { cancelTillPaymentRow, lockOpenSessionOf, lockTill, selectTillPayment } from '../store.ts';
import type { TillPaymentRow } from '../tables.ts';
import { receiptName } from './take-at-till.ts';

/**
 * Undoes a payment at the counter while the till that took it is open: cash is handed back, a cheque or a voucher too, a card by
 * the terminal; what it had settled is owed again. The receipt keeps its number, with who undid it and why. Refused: another
 * agent's till, a till that is closed (the money has been counted), a payment undone already, a refund.
 */
export async function cancelAtTill(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly tillPaymentId: string; readonly why: string },
): Promise<Result<{ readonly row: TillPaymentRow; readonly receipt: string }>> {
  const row = await selectTillPayment(tx, input.accountId, input.tillPaymentId);
  if (!row) return fail('till/not-found', 'Cet encaissement n’existe pas.', 'There is no such payment.');
  const session = await lockOpenSessionOf(tx, context.actor);
  if (session?.id !== row.session_id) {
    const fr =
      'Un encaissement ne s’annule que dans la caisse qui l’a pris, tant qu’elle est ouverte et par qui la tient.';
    const en = 'A payment is undone only at the till that took it, while it is open and by who holds it.';
    return fail('till/not-yours-or-closed', fr, en);
  }
  if (row.kind === 'refund') {
    const fr = 'Un remboursement remis ne s’annule pas : encaissez la somme de nouveau, elle redevient un avoir.';
    return fail('till/refund-stands', fr, 'Cash given back stands: take it again, and it is kept as credit again.');
  }
  if (row.cancelled_at !== null)
    return fail('till/cancelled-already', 'Cet encaissement est déjà annulé.', 'This payment is undone already.');
  const till = (await lockTill(tx, row.till_id))!;
  const receipt = receiptName(till, row.receipt);
  const now = context.clock.now();
  const returned = await returnPayment(tx, context, {
    accountId: row.account_id,
    paymentId: row.payment_id,
    on: localDate(till.territory, now),
    followUp: 'ours',
    title: {
      fr: `Paiement au comptoir annulé : ${moneyText(row.amount)} € (reçu ${receipt})`,
      en: `Payment at the counter undone: EUR ${moneyText(row.amount)} (receipt ${receipt})`,
    },
  });
  if (!returned.ok) return returned;
  const cancelled = { ...row, cancelled_at: now, cancelled_by: context.actor, cancelled_why: input.why };
  await cancelTillPaymentRow(tx, cancelled);
  await recordAudit(tx, context, {
    action: 'till:cancel',
    subject: `till-session:${session.id}`,
    why: input.why,
    detail: { receipt, method: row.method, amount: moneyText(row.amount) },
  });
  return ok({ row: cancelled, receipt });
}
