import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, smallest, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { accountOf } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { creditOf, takeBackCredit } from '../../customer-bill/index.ts';
import { postEntry } from '../../ledger/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { cardProviderNamed } from '../ports.ts';
import { insertRefund, lockIntent, updateIntent } from '../store.ts';
import type { IntentRow, RefundRow } from '../tables.ts';

export interface CardRefundInput {
  readonly accountId: string;
  readonly intentId: string;
  /** All that can be given back when absent. */
  readonly amount?: Money;
  readonly reason: string;
  /** Only shown: the provider, who could not take it back, is told nothing. */
  readonly onlyShown?: boolean;
}

const WORDS = { fr: 'Remboursement sur la carte', en: 'Refund to the card' };

/** What may go back on the card of a payment: what it brought and was not given back, as far as the account has it to give. */
export async function refundableOn(tx: Tx, intent: IntentRow): Promise<Money> {
  return smallest(subtract(intent.amount, intent.refunded), await creditOf(tx, intent.account_id));
}

async function tell(tx: Tx, context: Context, row: RefundRow): Promise<void> {
  const { account_id: accountId, refunded_on: on } = row;
  const amount = moneyText(row.amount);
  await postEntry(tx, context, {
    on,
    kind: 'refund',
    reference: `card-refund:${row.id}`,
    lines: [
      { account: 'customers', accountId, debit: row.amount, label: WORDS.fr },
      { account: 'cards', credit: row.amount, label: WORDS.fr },
    ],
  });
  await fulfilObligations(tx, context, { accountId, kind: 'refund', on });
  await recordEvent(tx, context, {
    accountId,
    kind: 'refund-made',
    on,
    title: { fr: `${WORDS.fr} : ${amount} €`, en: `${WORDS.en}: EUR ${amount}` },
    detail: { refundId: row.id, intentId: row.intent_id },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'card-refund-made',
    channel: 'email',
    dedupeKey: `card-refund-made:${row.id}`,
    data: { amount, on: isoDate(on) },
  });
  await recordAudit(tx, context, {
    action: 'card-payment:refund',
    subject: `card-intent:${row.intent_id}`,
    why: row.reason,
    detail: { amount },
  });
}

/**
 * Gives money kept for a customer back on the card that brought it. Refused: a payment that brought nothing, more than it
 * brought or than the account has to give back, and what the provider refuses.
 */
export async function refundCard(tx: Tx, context: Context, input: CardRefundInput): Promise<Result<RefundRow>> {
  const { accountId, intentId } = input;
  const intent = await lockIntent(tx, intentId);
  const provider = intent && cardProviderNamed(intent.provider);
  if (!intent || !provider || intent.account_id !== accountId || intent.state !== 'accepted') {
    const fr = 'Ce paiement par carte n’a rien apporté qui puisse être rendu.';
    return fail('card-payment/nothing-to-refund', fr, 'This card payment brought nothing to give back.', 'intentId');
  }
  const most = await refundableOn(tx, intent);
  const amount = input.amount ?? most;
  if (amount <= 0n || amount > most) {
    const text = moneyText(most);
    return fail(
      'card-payment/refund-above',
      `Au plus ${text} € peuvent être rendus sur cette carte : ce que le compte a en trop, et que cette carte a payé.`,
      `At most EUR ${text} can go back on this card: what the account has too much, and this card has paid.`,
      'amount',
    );
  }
  const done = input.onlyShown
    ? ok({ transaction: 'shown' })
    : await provider.refund(tx, context, { transaction: intent.transaction!, amount });
  if (!done.ok) return done;
  await takeBackCredit(tx, { accountId, amount });
  const now = context.clock.now();
  const row: RefundRow = {
    account_id: accountId,
    id: newId(context),
    intent_id: intentId,
    amount,
    transaction: done.value.transaction,
    refunded_on: localDate((await accountOf(tx, accountId))!.territory, now),
    reason: input.reason,
    refunded_by: context.actor,
    refunded_at: now,
  };
  await insertRefund(tx, row);
  await updateIntent(tx, { ...intent, refunded: sum(intent.refunded, amount) });
  await tell(tx, context, row);
  return ok(row);
}
