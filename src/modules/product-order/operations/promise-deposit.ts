import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { instantOf, isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DepositRefundAnswer, JsonFacts } from '../../../terms/model/life.ts';
import type { Agreement } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { cancelObligations, openObligation } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';

/** A deposit that is to go back by a day: it goes by itself on that day, if nobody has given it back before. */
export async function promiseDeposit(
  tx: Tx,
  context: Context,
  of: {
    readonly orderId: string;
    readonly agreement: Agreement;
    readonly answer: DepositRefundAnswer & { readonly refundBy: string };
    /** What the contract will be told again on that day. */
    readonly facts: JsonFacts;
    readonly on: CivilDate;
  },
): Promise<void> {
  const { orderId, agreement, answer, facts, on } = of;
  const { accountId, id: agreementId, territory } = agreement;
  const subject = `order:${orderId}`;
  await cancelObligations(tx, context, { accountId, subject, kind: 'deposit-refund', on });
  await openObligation(tx, context, {
    accountId,
    agreementId,
    territory,
    subject,
    effect: {
      kind: 'deposit-refund',
      label: {
        fr: `Rendre le dépôt de garantie de ${answer.refundInclTax} €`,
        en: `Give back the deposit of EUR ${answer.refundInclTax}`,
      },
      // The last day is the day to do it on, not the day after.
      dueAt: isoInstant(instantOf(territory, civilDate(answer.refundBy))),
      by: 'operator',
      action: 'refund-deposit',
      taken: answer.taken,
    },
    payload: facts,
  });
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'deposit-promised',
    on,
    title: {
      fr: `Dépôt de garantie de ${answer.refundInclTax} € à rendre au plus tard le ${answer.refundBy}`,
      en: `Deposit of EUR ${answer.refundInclTax} to be given back by ${answer.refundBy}`,
    },
    decision: answer.taken.decision,
    detail: { ...facts, on: isoDate(on) },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'deposit-promised',
    channel: 'email',
    dedupeKey: `deposit-promised:${orderId}:${answer.refundBy}`,
    data: { amount: answer.refundInclTax, by: answer.refundBy },
  });
}

/** Whether a deposit is to go back, by a day. */
export function isPromised(
  answer: DepositRefundAnswer | undefined,
): answer is DepositRefundAnswer & { readonly refundBy: string } {
  return answer?.eligible === true && answer.refundBy !== null;
}
