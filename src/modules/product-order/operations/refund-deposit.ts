import { isoDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DepositRefundAnswer, JsonFacts } from '../../../terms/model/life.ts';
import { contractFacts } from '../../agreement/index.ts';
import { openBills } from '../../customer-bill/index.ts';
import { paymentsOf } from '../../payment/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { entryByReference } from '../../ledger/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { paidDeposit, postDeposit } from './deposit-books.ts';
import { journalOfOrder, takeOrder } from './provide-documents.ts';

/** More than an account has in the years of a deposit. */
const MOST_PAYMENTS = 500;

/** Days on which a payment of the account came back since a day, in order. */
async function incidentsSince(tx: Tx, accountId: string, from: CivilDate): Promise<string[]> {
  const payments = await paymentsOf(tx, accountId, MOST_PAYMENTS);
  const days = payments.flatMap((one) => (one.returned_on !== null && one.returned_on >= from ? [one.returned_on] : []));
  return days.sort((a, b) => a - b).map(isoDate);
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
    const deposit = await paidDeposit(tx, { accountId: row.account_id, orderId: row.id });
    const journal = await journalOfOrder(tx, context, row, agreement, on);
    const back = await entryByReference(tx, `deposit-refund:${row.id}`);
    if (!deposit || back.length > 0 || !journal.life.depositRefund)
      return fail('product-order/no-deposit-kept', 'Aucun dépôt n’est à rendre.', 'No deposit is to be given back.');
    const owed = (await openBills(tx, row.account_id)).map((bill) => subtract(bill.total_incl, bill.settled));
    const ended = agreement.state === 'terminated' || agreement.state === 'withdrawn';
    const answer = journal.life.depositRefund(journal.ask, contractFacts(agreement), {
      ground: deposit.ground,
      grounds: deposit.grounds ?? [deposit.ground],
      incidents: await incidentsSince(tx, row.account_id, deposit.paidOn),
      depositedOn: isoDate(deposit.paidOn),
      depositInclTax: deposit.amountInclTax,
      sumsDueInclTax: moneyText(sum(...owed)),
      requestedOn: isoDate(on),
      ...(ended && owed.length === 0 ? { endedAndPaidOn: isoDate(on) } : {}),
      ...input.facts,
    });
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
