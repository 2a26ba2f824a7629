import { localDate } from '../../../kernel/instant.ts';
import { euros, type Money, moneyText, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { askMoneyBack } from '../../agreement/index.ts';
import { creditOf } from '../../customer-bill/index.ts';
import type { DecisionNote } from '../../decision/index.ts';
import { refundCredit } from '../../payment/index.ts';
import { withinCashLimit } from '../domain/cash-limit.ts';
import { totalsOf } from '../domain/totals.ts';
import {
  insertTillPayment,
  lockOpenSessionOf,
  lockTill,
  selectCashRefundedOn,
  selectSessionPayments,
  takeReceiptNumber,
} from '../store.ts';
import type { TillPaymentRow, TillRow } from '../tables.ts';
import { receiptName } from './take-at-till.ts';

export interface RefundAtTillInput {
  readonly accountId: string;
  /** All that is kept for the customer when absent. */
  readonly amount?: Money;
  /** The customer asked in writing for the money itself. */
  readonly asked?: boolean;
}

export interface RefundedAtTill {
  readonly row: TillPaymentRow;
  readonly till: TillRow;
  readonly notes: readonly DecisionNote[];
}

/**
 * Gives back in cash, out of the till that the acting agent holds open, money that is kept for a customer; with a receipt of the
 * till's own series, which the customer signs. Refused: no till open, nothing or less kept for the customer, more than the
 * drawer holds, more on a day than the law lets a professional pay in cash, what the contract gives back otherwise or keeps. The caller undoes everything when it is refused.
 */
export async function refundAtTill(
  tx: Tx,
  context: Context,
  input: RefundAtTillInput,
): Promise<Result<RefundedAtTill>> {
  const session = await lockOpenSessionOf(tx, context.actor);
  if (!session) {
    const fr = 'Vous ne tenez aucune caisse : ouvrez-en une d’abord.';
    return fail('till/none-open', fr, 'You hold no till: open one first.');
  }
  const till = (await lockTill(tx, session.till_id))!;
  const on = localDate(till.territory, context.clock.now());
  const { accountId, asked } = input;
  const means = await askMoneyBack(tx, context, {
    accountId,
    amount: input.amount ?? (await creditOf(tx, accountId)),
    method: 'cash',
    on,
    asked,
  });
  if (!means.ok) return means;
  const refunded = await refundCredit(tx, context, { ...input, method: 'cash', on });
  if (!refunded.ok) return refunded;
  const { amount, refundId } = refunded.value;
  const allowed = withinCashLimit(sum(amount, await selectCashRefundedOn(tx, input.accountId, session.opened_on)));
  if (!allowed.ok) return allowed;
  const inDrawer = euros(totalsOf(await selectSessionPayments(tx, session.id), session.floated).cash.amount);
  if (amount > inDrawer) {
    const text = moneyText(inDrawer);
    return fail(
      'till/drawer-short',
      `Le tiroir ne doit contenir que ${text} € : rendez moins, ou par virement.`,
      `The drawer should hold only EUR ${text}: give back less, or by transfer.`,
      'amount',
    );
  }
  const receipt = await takeReceiptNumber(tx, till.id);
  const row: TillPaymentRow = {
    account_id: input.accountId,
    id: newId(context),
    session_id: session.id,
    till_id: till.id,
    receipt,
    payment_id: refundId,
    kind: 'refund',
    method: 'cash',
    amount,
    tendered: null,
    change: null,
    reference: receiptName(till, receipt),
    drawn_by: null,
    taken_at: context.clock.now(),
    deposit_id: null,
    cancelled_at: null,
    cancelled_by: null,
    cancelled_why: null,
  };
  await insertTillPayment(tx, row);
  await recordAudit(tx, context, {
    action: 'till:refund',
    subject: `till-session:${session.id}`,
    detail: { receipt: receiptName(till, receipt), amount: moneyText(amount) },
  });
  return ok({ row, till, notes: means.value.notes });
}
