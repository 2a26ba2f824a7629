import { isoDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DepositRefundAnswer, JsonFacts } from '../../../terms/model/life.ts';
import { accountOf } from '../../account/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { bankDetailsOf, orderTransfer } from '../../payment/index.ts';
import { askRefund, keptDeposit } from './ask-refund.ts';
import { postDeposit } from './deposit-books.ts';
import { journalOfOrder, takeOrder } from './provide-documents.ts';

const WORDS = {
  transfer: { fr: 'virement', en: 'transfer' },
  cheque: { fr: 'chèque', en: 'cheque' },
} as const;

/** Gives it back by the means that the contract names: a transfer goes with the next file to the bank. */
async function payBack(
  tx: Tx,
  context: Context,
  of: {
    readonly accountId: string;
    readonly orderId: string;
    readonly answer: DepositRefundAnswer;
    readonly on: CivilDate;
  },
): Promise<Result<'transfer' | 'cheque'>> {
  const { accountId, orderId, answer, on } = of;
  const amountInclTax = answer.refundInclTax;
  const method = answer.method === 'transfer' ? 'transfer' : 'cheque';
  if (method === 'transfer') {
    const details = await bankDetailsOf(tx, accountId, {});
    if (!details.ok) return details;
    const amount = parseMoney(amountInclTax) ?? NO_MONEY;
    const remittance = `Dépôt de garantie ${(await accountOf(tx, accountId))!.number}`;
    await orderTransfer(tx, context, { ...details.value, accountId, amount, remittance, on });
  }
  await postDeposit(tx, context, { orderId, amountInclTax, on, back: method });
  return ok(method);
}

/**
 * Gives the deposit of an order back when the contract says so, on what is known of the customer's bills; `facts` adds what the
 * contract asks beside (proofs, incidents). Refused: no deposit was paid, none is to be given back yet, or it has been already.
 */
export async function refundDeposit(
  tx: Tx,
  context: Context,
  input: { readonly orderId: string; readonly on?: CivilDate; readonly facts?: JsonFacts },
): Promise<Result<DepositRefundAnswer>> {
  return withoutFault(async () => {
    const taken = await takeOrder(tx, input.orderId);
    if (!taken.ok) return taken;
    const { row, agreement } = taken.value;
    const on = input.on ?? localDate(agreement.territory, context.clock.now());
    const deposit = await keptDeposit(tx, row);
    const journal = await journalOfOrder(tx, context, row, agreement, on);
    const facts = { requestedOn: isoDate(on), ...input.facts };
    const answer = deposit && (await askRefund(tx, { row, agreement, journal, deposit, on, facts }));
    if (!answer)
      return fail('product-order/no-deposit-kept', 'Aucun dépôt n’est à rendre.', 'No deposit is to be given back.');
    await journal.save(tx);
    const wait = answer.earliestOn !== null && answer.earliestOn > isoDate(on) ? answer.earliestOn : undefined;
    if (!answer.eligible || wait !== undefined) {
      const why = answer.reason ?? wait;
      return fail(
        'product-order/deposit-not-due-back',
        `Le dépôt n’est pas encore à rendre : ${why}.`,
        `The deposit is not to be given back yet: ${why}.`,
      );
    }
    const { account_id: accountId } = row;
    const back = await payBack(tx, context, { accountId, orderId: row.id, answer, on });
    if (!back.ok) return back;
    await fulfilObligations(tx, context, { accountId, subject: `order:${row.id}`, kind: 'deposit-refund', on });
    await recordEvent(tx, context, {
      accountId: row.account_id,
      agreementId: agreement.id,
      kind: 'deposit-refunded',
      on,
      title: {
        fr: `Dépôt de garantie rendu par ${WORDS[back.value].fr} : ${answer.refundInclTax} €`,
        en: `Deposit given back by ${WORDS[back.value].en}: EUR ${answer.refundInclTax}`,
      },
      decision: answer.taken.decision,
    });
    await recordAudit(tx, context, {
      action: 'product-order:deposit-refunded',
      subject: `order:${row.id}`,
      terms: `${journal.pack}@${journal.version}`,
      detail: { amount: answer.refundInclTax, refundBy: answer.refundBy, method: back.value },
    });
    return ok(answer);
  });
}
