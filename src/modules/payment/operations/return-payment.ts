import type { CivilDate } from '../../../kernel/civil-date.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { sendMessage } from '../../communication/index.ts';
import { reopenBill, takeBackCredit } from '../../customer-bill/index.ts';
import { reverseEntry } from '../../ledger/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { rejectReason } from '../domain/reject-reasons.ts';
import { markReturned, selectAllocations, selectPayment } from '../store.ts';

export interface ReturnInput {
  readonly accountId: string;
  readonly paymentId: string;
  readonly on: CivilDate;
  readonly reasonCode?: string;
  /** What a debit that came back leads to, and when it is presented again. */
  readonly followUp?: FollowUp;
  readonly retryOn?: CivilDate | null;
  /** What the timeline says of it; a direct debit that was rejected when absent. */
  readonly title?: Bilingual;
}

async function undoAllocations(tx: Tx, input: ReturnInput): Promise<string[]> {
  const { accountId } = input;
  const bills: string[] = [];
  for (const one of await selectAllocations(tx, accountId, input.paymentId)) {
    let left = one.amount;
    if (one.bill_id !== null) {
      const done = await reopenBill(tx, { accountId, billId: one.bill_id, amount: left });
      if (done.ok) left = subtract(left, done.value.reopened);
      bills.push(one.bill_id);
    }
    if (left > 0n) bills.push(...(await takeBackCredit(tx, { accountId, amount: left })));
  }
  return [...new Set(bills)];
}

/**
 * The bank took a payment back: what it had settled is owed again, the books are reversed, the customer is told why, and the
 * timeline shows it. A payment already returned is left as it is.
 */
export async function returnPayment(
  tx: Tx,
  context: Context,
  input: ReturnInput,
): Promise<Result<{ readonly bills: readonly string[] }>> {
  const payment = await selectPayment(tx, input.accountId, input.paymentId);
  if (!payment) return fail('payment/unknown', 'Ce paiement n’existe pas.', 'There is no such payment.', 'paymentId');
  if (payment.state !== 'received') {
    return fail(
      'payment/already-returned',
      'Ce paiement a déjà été rendu.',
      'This payment has been returned already.',
      'paymentId',
    );
  }
  const bills = await undoAllocations(tx, input);
  await markReturned(tx, input.accountId, input.paymentId, input.on, input.reasonCode ?? null);
  await reverseEntry(tx, context, {
    reference: `payment:${input.paymentId}`,
    on: input.on,
    as: `payment-return:${input.paymentId}`,
  });
  await tellReject(tx, context, { ...input, amount: moneyText(payment.amount), bills });
  return ok({ bills });
}

/** Which letter tells a return; none is written to the dead, nor to a customer who has no part in it. */
function letterOf(input: Pick<ReturnInput, 'followUp' | 'retryOn'>): string | undefined {
  if (input.retryOn) return 'payment-rejected-retry';
  if (input.followUp === 'deceased' || input.followUp === 'ours') return undefined;
  if (input.followUp === 'new-details') return 'payment-rejected-details';
  return input.followUp === 'new-mandate' ? 'payment-rejected-mandate' : 'payment-rejected';
}

/** Tells the customer, the timeline and the audit that a payment did not hold. */
export async function tellReject(
  tx: Tx,
  context: Context,
  input: Omit<ReturnInput, 'paymentId'> & {
    readonly paymentId: string;
    readonly amount: string;
    readonly bills: readonly string[];
  },
): Promise<void> {
  const reason = rejectReason(input.reasonCode);
  await recordEvent(tx, context, {
    accountId: input.accountId,
    kind: 'payment-rejected',
    on: input.on,
    title: input.title ?? {
      fr: `Prélèvement rejeté : ${input.amount} € (${reason.fr})`,
      en: `Direct debit rejected: EUR ${input.amount} (${reason.en})`,
    },
    detail: { paymentId: input.paymentId, bills: input.bills, reasonCode: input.reasonCode ?? null },
  });
  const template = letterOf(input);
  if (template !== undefined)
    await sendMessage(tx, context, {
      accountId: input.accountId,
      template,
      channel: 'email',
      dedupeKey: `payment-rejected:${input.paymentId}`,
      data: {
        amount: input.amount,
        on: isoDate(input.on),
        reason,
        reasonCode: input.reasonCode ?? null,
        ...(input.retryOn ? { retryOn: isoDate(input.retryOn) } : {}),
      },
    });
  await recordAudit(tx, context, {
    action: 'payment:return',
    subject: `payment:${input.paymentId}`,
    why: input.reasonCode ?? 'MS03',
    detail: { amount: input.amount },
  });
}
