import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import { creditOf, takeBackCredit } from '../../customer-bill/index.ts';
import { postEntry } from '../../ledger/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { bankDetailsOf, orderTransfer } from './order-transfer.ts';

export interface RefundInput {
  readonly accountId: string;
  /** All that is kept for the customer when absent. */
  readonly amount?: Money;
  /** `cash` leaves the drawer of a till: asked by the till alone. */
  readonly method: 'transfer' | 'cheque' | 'cash';
  readonly on: CivilDate;
  /** Where a transfer goes; the account that the customer is debited from when absent. */
  readonly iban?: string;
  readonly bic?: string;
  readonly holder?: string;
}

const METHOD_WORDS = {
  transfer: { fr: 'Remboursement par virement', en: 'Refund by transfer' },
  cheque: { fr: 'Remboursement par chèque', en: 'Refund by cheque' },
  cash: { fr: 'Remboursement en espèces', en: 'Refund in cash' },
} as const;

/** A transfer leaves the bank when its statement says so. */
const FROM = { transfer: 'transfers', cheque: 'bank', cash: 'till' } as const;

/**
 * Gives back money that is kept for a customer: a bill below zero, an overpayment. Posted in the books and told on the timeline;
 * what was awaited of the operator about it is kept. A transfer goes with the next file to the bank. Refused: nothing is kept, or
 * less than that; a transfer to no known account.
 */
export async function refundCredit(
  tx: Tx,
  context: Context,
  input: RefundInput,
): Promise<Result<{ readonly refundId: string; readonly amount: Money }>> {
  const { accountId, on } = input;
  const kept = await creditOf(tx, accountId);
  const amount = input.amount ?? kept;
  if (amount <= 0n || amount > kept) {
    const text = moneyText(kept);
    return fail(
      'payment/refund-above-credit',
      `Le compte n’a que ${text} € à rendre.`,
      `The account has only EUR ${text} to give back.`,
      'amount',
    );
  }
  const details = input.method === 'transfer' ? await bankDetailsOf(tx, accountId, input) : undefined;
  if (details && !details.ok) return details;
  await takeBackCredit(tx, { accountId, amount });
  const refundId = uuidV7(context.clock.now(), context.random);
  const words = METHOD_WORDS[input.method];
  await postEntry(tx, context, {
    on,
    kind: 'refund',
    reference: `refund:${refundId}`,
    lines: [
      { account: 'customers', accountId, debit: amount, label: words.fr },
      { account: FROM[input.method], credit: amount, label: words.fr },
    ],
  });
  if (details) {
    const { number } = (await accountOf(tx, accountId))!;
    const remittance = `Remboursement compte ${number}`;
    await orderTransfer(tx, context, { ...details.value, accountId, amount, remittance, on });
  }
  await fulfilObligations(tx, context, { accountId, kind: 'refund', on });
  const text = moneyText(amount);
  await recordEvent(tx, context, {
    accountId,
    kind: 'refund-made',
    on,
    title: { fr: `${words.fr} : ${text} €`, en: `${words.en}: EUR ${text}` },
    detail: { refundId },
  });
  await recordAudit(tx, context, {
    action: 'payment:refund',
    subject: `account:${accountId}`,
    detail: { method: input.method, amount: text, on: isoDate(on) },
  });
  return ok({ refundId, amount });
}
