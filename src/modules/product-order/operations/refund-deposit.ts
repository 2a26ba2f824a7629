import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DepositRefundAnswer, JsonFacts } from '../../../terms/model/life.ts';
import { accountOf } from '../../account/index.ts';
import type { Agreement } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, refusalInWords, withoutFault } from '../../decision/index.ts';
import { fulfilObligations, openObligation } from '../../obligation/index.ts';
import { bankDetailsOf, orderTransfer } from '../../payment/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { OrderRow } from '../store.ts';
import { isEndedAndPaid } from '../store-deposits.ts';
import { askRefund, keptDeposit } from './ask-refund.ts';
import { postDeposit } from './deposit-books.ts';
import { isPromised, promiseDeposit } from './promise-deposit.ts';
import { journalOfOrder, takeOrder } from './provide-documents.ts';

const WORDS = {
  transfer: { fr: 'virement', en: 'transfer' },
  cheque: { fr: 'chèque', en: 'cheque' },
} as const;

/** What came of asking for a deposit: it is on its way, or it will go back by a day. */
export interface DepositAsked {
  readonly accountId: string;
  readonly agreementId: string;
  readonly amountInclTax: string;
  readonly given: keyof typeof WORDS | undefined;
  readonly backBy: string | undefined;
  readonly notes: readonly DecisionNote[];
}

interface Giving {
  readonly row: OrderRow;
  readonly agreement: Agreement;
  readonly answer: DepositRefundAnswer;
  readonly amountInclTax: string;
  readonly on: CivilDate;
  readonly terms: string;
  /** Why a person gives back what the contract says nothing of. */
  readonly because: string | undefined;
}

/** Gives it back by the means that the contract names: a transfer goes with the next file to the bank, a cheque is to be sent. */
async function payBack(tx: Tx, context: Context, giving: Giving): Promise<Result<keyof typeof WORDS>> {
  const { row, agreement, answer, amountInclTax, on } = giving;
  const { account_id: accountId, id: orderId } = row;
  const details = await bankDetailsOf(tx, accountId, {});
  const means = answer.method ?? (details.ok ? 'transfer' : 'cheque');
  const method = means === 'transfer' ? 'transfer' : 'cheque';
  if (method === 'transfer') {
    if (!details.ok) return details;
    const amount = parseMoney(amountInclTax) ?? NO_MONEY;
    const remittance = `Dépôt de garantie ${(await accountOf(tx, accountId))!.number}`;
    await orderTransfer(tx, context, { ...details.value, accountId, amount, remittance, on });
  } else {
    await openObligation(tx, context, {
      accountId,
      agreementId: agreement.id,
      territory: agreement.territory,
      subject: `order:${orderId}`,
      effect: {
        kind: 'deposit-cheque',
        label: {
          fr: `Envoyer le chèque de ${amountInclTax} € du dépôt de garantie`,
          en: `Send the cheque of EUR ${amountInclTax} for the deposit`,
        },
        dueOn: answer.refundBy ?? isoDate(on),
        by: 'operator',
        taken: answer.taken,
      },
    });
  }
  await postDeposit(tx, context, { orderId, amountInclTax, on, back: method });
  return ok(method);
}

async function giveBack(tx: Tx, context: Context, giving: Giving): Promise<Result<keyof typeof WORDS>> {
  const { row, agreement, answer, amountInclTax, on, terms, because } = giving;
  const accountId = row.account_id;
  const back = await payBack(tx, context, giving);
  if (!back.ok) return back;
  for (const kind of ['deposit-refund', 'deposit-to-decide'])
    await fulfilObligations(tx, context, { accountId, subject: `order:${row.id}`, kind, on });
  await recordEvent(tx, context, {
    accountId,
    agreementId: agreement.id,
    kind: 'deposit-refunded',
    on,
    title: {
      fr: `Dépôt de garantie rendu par ${WORDS[back.value].fr} : ${amountInclTax} €`,
      en: `Deposit given back by ${WORDS[back.value].en}: EUR ${amountInclTax}`,
    },
    decision: answer.taken.decision,
    ...(because === undefined ? {} : { detail: { because } }),
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'deposit-refunded',
    channel: 'email',
    dedupeKey: `deposit-refunded:${row.id}`,
    data: { amount: amountInclTax, means: WORDS[back.value] },
  });
  await recordAudit(tx, context, {
    action: 'product-order:deposit-refunded',
    subject: `order:${row.id}`,
    terms,
    detail: {
      amount: amountInclTax,
      refundBy: answer.refundBy,
      method: back.value,
      ...(because === undefined ? {} : { because }),
    },
  });
  return back;
}

/** Why a deposit stays where it is, in the words of the contract; a person may decide once the contract has ended. */
function stays(notes: readonly DecisionNote[], answer: DepositRefundAnswer, over: boolean) {
  const words = refusalInWords(notes, answer.reason ?? answer.earliestOn ?? undefined);
  return over
    ? fail(
        'product-order/deposit-for-a-person',
        `Le contrat est fini et ne dit rien de ce dépôt : dites pourquoi il est rendu. ${words.fr}`,
        `The contract has ended and says nothing of this deposit: tell why it is given back. ${words.en}`,
        'because',
      )
    : fail(
        'product-order/deposit-not-due-back',
        `Le dépôt n’est pas encore à rendre. ${words.fr}`,
        `The deposit is not to be given back yet. ${words.en}`,
      );
}

/**
 * Gives the deposit of an order back when the contract says so, on what is known of the customer's bills and payments; `facts` adds
 * what the contract asks beside. One that is asked for too early, where the contract keeps the request, goes back by the day it
 * names. After the end of a contract that says nothing of it, a person may give it back and tells why (`because`).
 * Refused: no deposit was paid, none is to be given back yet, or it has been already.
 */
export async function refundDeposit(
  tx: Tx,
  context: Context,
  input: { readonly orderId: string; readonly on?: CivilDate; readonly facts?: JsonFacts; readonly because?: string },
): Promise<Result<DepositAsked>> {
  return withoutFault(async (): Promise<Result<DepositAsked>> => {
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
    const notes = journal.notes();
    const asked = { accountId: row.account_id, agreementId: agreement.id, notes };
    const early = answer.earliestOn !== null && answer.earliestOn > isoDate(on);
    if (isPromised(answer) && early) {
      await promiseDeposit(tx, context, { orderId: row.id, agreement, answer, facts, on });
      return ok({ ...asked, amountInclTax: answer.refundInclTax, given: undefined, backBy: answer.refundBy });
    }
    const over = !answer.eligible && (await isEndedAndPaid(tx, row.id));
    if (answer.eligible ? early : !over || input.because === undefined) return stays(notes, answer, over);
    const amountInclTax = answer.eligible ? answer.refundInclTax : deposit.amountInclTax;
    const terms = `${journal.pack}@${journal.version}`;
    const because = answer.eligible ? undefined : input.because;
    const back = await giveBack(tx, context, { row, agreement, answer, amountInclTax, on, terms, because });
    if (!back.ok) return back;
    return ok({ ...asked, amountInclTax, given: back.value, backBy: answer.refundBy ?? undefined });
  });
}
