import { isoInstant, localDate } from '../../../kernel/instant.ts';
import { NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { PaymentMeans, PaymentWay } from '../../../terms/model/life-means.ts';
import { type Account, settingsOf } from '../../account/index.ts';
import { waysToPay } from '../../agreement/index.ts';
import {
  cardIntents,
  cardIntentsOf,
  cardPayouts,
  cardsInTransit,
  chosenProvider,
  declineReason,
  type IntentRow,
  payableBills,
  payoutLines,
  refundableOn,
} from '../../card-payment/index.ts';
import { billOf } from '../../customer-bill/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { CardPaymentShape, CardPaymentsPage, CardPayoutLineShape, MyPayments } from '../shapes/card-payment.ts';
import { holdersOf } from './read-work.ts';

const SHOWN = 100;
const OWN_SHOWN = 20;

/** A payment by card as screens show it. */
export async function cardPaymentShape(tx: Tx, intent: IntentRow, holder: string): Promise<CardPaymentShape> {
  const bill = intent.bill_id === null ? undefined : await billOf(tx, intent.account_id, intent.bill_id);
  const refundable = intent.state === 'accepted' ? await refundableOn(tx, intent) : NO_MONEY;
  return {
    id: intent.id,
    accountId: intent.account_id,
    holder,
    amount: amountText(intent.amount),
    billNumber: bill?.number ?? null,
    state: intent.state,
    reason: intent.state === 'declined' ? declineReason(intent.decline_code) : null,
    card: intent.card_last_four === null ? null : `${intent.card_brand} •••• ${intent.card_last_four}`,
    transaction: intent.transaction,
    startedAt: isoInstant(intent.created_at),
    settledAt: intent.settled_at === null ? null : isoInstant(intent.settled_at),
    refunded: amountText(intent.refunded),
    refundable: amountText(refundable),
  };
}

async function shapesOf(tx: Tx, intents: readonly IntentRow[]): Promise<CardPaymentShape[]> {
  const holders = await holdersOf(
    tx,
    intents.map((one) => one.account_id),
  );
  const shapes: CardPaymentShape[] = [];
  for (const intent of intents) shapes.push(await cardPaymentShape(tx, intent, holders.get(intent.account_id) ?? ''));
  return shapes;
}

/** What a customer may pay, and what they have paid by card. */
export async function readMyPayments(tx: Tx, context: Context, account: Account): Promise<MyPayments> {
  const today = localDate(account.territory, context.clock.now());
  const bills = await payableBills(tx, account.id);
  const { iban, bic, name } = await settingsOf(tx, context, today);
  const free = bills.filter((one) => one.collectedOn === null);
  const ways = await waysToPay(tx, context, account.id);
  const accepts = (method: PaymentMeans, through: PaymentWay): boolean =>
    ways?.some((one) => one.method === method && one.through === through) ?? true;
  return {
    offered: accepts('card', 'customer-space') && (await chosenProvider(tx, context)) !== undefined,
    owed: amountText(sum(NO_MONEY, ...free.map((one) => one.left))),
    bills: bills.map(({ bill, left, collectedOn }) => ({
      id: bill.id,
      number: bill.number,
      dueOn: dayText(bill.due_on),
      overdue: bill.due_on < today,
      left: amountText(left),
      collectedOn: collectedOn === null ? null : dayText(collectedOn),
    })),
    payments: await shapesOf(tx, await cardIntentsOf(tx, account.id, OWN_SHOWN)),
    transfer: !ways || accepts('transfer', 'automatic') ? { iban, bic, name, reference: account.number } : null,
    reference: account.number,
    chequeTo: ways?.find((one) => one.method === 'cheque' && one.through === 'post')?.sendTo ?? null,
    atCounter: (ways ?? []).filter((one) => one.through === 'counter').map((one) => one.method),
  };
}

/** Payments by card of everybody, what the provider still owes and what it has paid out. */
export async function readCardPayments(tx: Tx, context: Context): Promise<CardPaymentsPage> {
  const { amount, count } = await cardsInTransit(tx);
  const payouts = await cardPayouts(tx, SHOWN);
  return {
    offered: (await chosenProvider(tx, context)) !== undefined,
    inTransit: { amount: amountText(amount), count },
    payments: await shapesOf(tx, await cardIntents(tx, SHOWN)),
    payouts: payouts.map((one) => ({
      id: one.id,
      reference: one.reference,
      paidOn: dayText(one.paid_on),
      gross: amountText(one.gross),
      fees: amountText(one.fees),
      net: amountText(one.net),
      arrivedOn: one.arrived_on === null ? null : dayText(one.arrived_on),
    })),
  };
}

/** What a payout is made of. */
export async function readPayoutLines(tx: Tx, payoutId: string): Promise<CardPayoutLineShape[]> {
  const lines = await payoutLines(tx, payoutId);
  const holders = await holdersOf(
    tx,
    lines.flatMap((one) => (one.account_id === null ? [] : [one.account_id])),
  );
  return lines.map((one) => ({
    position: one.position,
    kind: one.kind,
    transaction: one.transaction,
    amount: amountText(one.amount),
    fee: amountText(one.fee),
    outcome: one.outcome,
    accountId: one.account_id,
    holder: one.account_id === null ? null : (holders.get(one.account_id) ?? ''),
  }));
}
