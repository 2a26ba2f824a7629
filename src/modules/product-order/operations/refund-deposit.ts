import { isoDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DepositRefundAnswer, JsonFacts } from '../../../terms/model/life.ts';
import { withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { askRefund, keptDeposit } from './ask-refund.ts';
import { postDeposit } from './deposit-books.ts';
import { journalOfOrder, takeOrder } from './provide-documents.ts';

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
    await postDeposit(tx, context, { orderId: row.id, amountInclTax: answer.refundInclTax, on, back: true });
    const { account_id: accountId } = row;
    await fulfilObligations(tx, context, { accountId, subject: `order:${row.id}`, kind: 'deposit-refund', on });
    await recordEvent(tx, context, {
      accountId: row.account_id,
      agreementId: agreement.id,
      kind: 'deposit-refunded',
      on,
      title: {
        fr: `Dépôt de garantie rendu : ${answer.refundInclTax} €`,
        en: `Deposit given back: EUR ${answer.refundInclTax}`,
      },
      decision: answer.taken.decision,
    });
    await recordAudit(tx, context, {
      action: 'product-order:deposit-refunded',
      subject: `order:${row.id}`,
      terms: `${journal.pack}@${journal.version}`,
      detail: { amount: answer.refundInclTax, refundBy: answer.refundBy },
    });
    return ok(answer);
  });
}
