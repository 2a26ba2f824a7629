import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import { closePaidCases } from '../../collection/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { receivePayment } from '../../payment/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { declineReason } from '../domain/decline-reasons.ts';
import { nextState } from '../domain/intent-state.ts';
import { type CardStanding, holdTakerOf } from '../ports.ts';
import { updateIntent } from '../store.ts';
import type { IntentRow } from '../tables.ts';

/** Carries money that was taken into the account: it pays the bills, ends their collection, and is told. */
export async function credit(tx: Tx, context: Context, intent: IntentRow, transaction: string): Promise<string> {
  const account = (await accountOf(tx, intent.account_id))!;
  const on = localDate(account.territory, context.clock.now());
  const received = await receivePayment(tx, context, {
    accountId: intent.account_id,
    method: 'card',
    amount: intent.amount,
    receivedOn: on,
    reference: transaction,
    into: 'cards',
    ...(intent.bill_id === null ? {} : { billId: intent.bill_id }),
  });
  if (!received.ok) throw new Error(`card payment ${intent.id} cannot be credited: ${received.failure.code}`);
  await closePaidCases(tx, context, { accountId: intent.account_id, on });
  await sendMessage(tx, context, {
    accountId: intent.account_id,
    template: 'card-payment-received',
    channel: 'email',
    dedupeKey: `card-payment-received:${intent.id}`,
    data: { amount: moneyText(intent.amount), on: isoDate(on), transaction },
  });
  return received.value.paymentId;
}

async function tellDecline(tx: Tx, context: Context, intent: IntentRow): Promise<void> {
  const account = (await accountOf(tx, intent.account_id))!;
  const reason = declineReason(intent.decline_code);
  const amount = moneyText(intent.amount);
  await recordEvent(tx, context, {
    accountId: intent.account_id,
    kind: 'card-payment-declined',
    on: localDate(account.territory, context.clock.now()),
    title: {
      fr: `Paiement par carte refusé : ${amount} € (${reason.fr})`,
      en: `Card payment declined: EUR ${amount} (${reason.en})`,
    },
    detail: { intentId: intent.id },
  });
}

/**
 * Carries what a provider says of an intent, which the caller has locked, into the account: money taken pays the bills and ends
 * their collection at once, a refusal is told. What is known already changes nothing. Answers whether something changed.
 */
export async function settleIntent(
  tx: Tx,
  context: Context,
  intent: IntentRow,
  standing: CardStanding,
): Promise<boolean> {
  const state = nextState(intent.state, standing.state);
  if (state === undefined) return false;
  const transaction = standing.transaction ?? intent.transaction;
  if (state === 'accepted' && transaction === null) throw new Error(`card payment ${intent.id} has no transaction`);
  const holds = state === 'accepted' && intent.held_for !== null;
  const settled: IntentRow = {
    ...intent,
    state: holds ? 'held' : state,
    transaction: transaction ?? null,
    decline_code: standing.declineCode ?? null,
    card_brand: standing.brand ?? null,
    card_last_four: standing.lastFour ?? null,
    settled_at: context.clock.now(),
    payment_id: state === 'accepted' && !holds ? await credit(tx, context, intent, transaction!) : null,
  };
  await updateIntent(tx, settled);
  if (holds) {
    const hold = { accountId: intent.account_id, heldFor: intent.held_for! };
    await holdTakerOf(hold.heldFor)?.held(tx, context, hold);
  }
  if (state === 'declined') await tellDecline(tx, context, settled);
  await recordAudit(tx, context, {
    action: `card-payment:${settled.state}`,
    subject: `card-intent:${intent.id}`,
    ...(standing.declineCode === undefined ? {} : { why: standing.declineCode }),
    detail: { amount: moneyText(intent.amount) },
  });
  return true;
}
