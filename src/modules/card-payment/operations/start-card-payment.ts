import { localDate } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { askMeans } from '../../agreement/index.ts';
import { billOf } from '../../customer-bill/index.ts';
import { isFresh, isOpen } from '../domain/intent-state.ts';
import { type CardProvider, cardProviderNamed } from '../ports.ts';
import { insertIntent, lockIntent, lockPayingOf, selectIntentsOf, updateIntent } from '../store.ts';
import type { IntentRow } from '../tables.ts';
import { amountToPay, type WantedPayment } from './payable.ts';

const LAST_ONES = 20;

/** The provider that an operator has chosen; `undefined` when it takes no card. */
export async function chosenProvider(tx: Tx, context: Context): Promise<CardProvider | undefined> {
  return cardProviderNamed((await settingsOf(tx, context)).cardProvider);
}

/** Keeps the wish to pay before anybody is told of it; a page that was just opened for the same thing is gone back to. */
async function keepIntent(tx: Tx, context: Context, wanted: WantedPayment): Promise<Result<IntentRow>> {
  const provider = await chosenProvider(tx, context);
  if (!provider) {
    const fr = 'Le paiement par carte n’est pas proposé en ligne.';
    return fail('card-payment/not-offered', fr, 'Cards are not taken online.');
  }
  const { accountId } = wanted;
  const means = await askMeans(tx, context, { accountId, method: 'card', through: 'customer-space' });
  if (!means.ok) return means;
  await lockPayingOf(tx, accountId);
  const amount = await amountToPay(tx, wanted);
  if (!amount.ok) return amount;
  const now = context.clock.now();
  const before = (await selectIntentsOf(tx, wanted.accountId, LAST_ONES)).filter(
    (one) => isOpen(one.state) && isFresh(one.created_at, now),
  );
  const same = before.find((one) => one.bill_id === (wanted.billId ?? null) && one.amount === amount.value);
  if (same) return ok(same);
  const row: IntentRow = {
    account_id: wanted.accountId,
    id: newId(context),
    provider: provider.name,
    amount: amount.value,
    bill_id: wanted.billId ?? null,
    state: 'created',
    page_url: null,
    transaction: null,
    decline_code: null,
    card_brand: null,
    card_last_four: null,
    created_at: now,
    created_by: context.actor,
    settled_at: null,
    payment_id: null,
    refunded: NO_MONEY,
    held_for: null,
    back_to: null,
  };
  await insertIntent(tx, row);
  await recordAudit(tx, context, {
    action: 'card-payment:start',
    subject: `card-intent:${row.id}`,
    detail: { accountId: row.account_id, amount: moneyText(row.amount) },
  });
  return ok(row);
}

/** Opens the provider’s page of an intent that is kept. */
export async function openPage(tx: Tx, context: Context, id: string): Promise<IntentRow> {
  const intent = (await lockIntent(tx, id))!;
  if (intent.page_url !== null || !isOpen(intent.state)) return intent;
  const account = (await accountOf(tx, intent.account_id))!;
  const settings = await settingsOf(tx, context, localDate(account.territory, context.clock.now()));
  const bill = intent.bill_id === null ? undefined : await billOf(tx, intent.account_id, intent.bill_id);
  const { pageUrl } = await cardProviderNamed(intent.provider)!.open(tx, context, {
    reference: intent.id,
    amount: intent.amount,
    label: `${settings.name} · ${bill ? bill.number : account.number}`,
    backTo: intent.back_to ?? `/espace/pay/${intent.id}`,
    hold: intent.held_for !== null,
  });
  const pending: IntentRow = { ...intent, state: 'pending', page_url: pageUrl };
  await updateIntent(tx, pending);
  return pending;
}

/**
 * Begins a payment by card: the intent is kept and committed first, then the provider opens a page for it, so that no money is
 * taken of which nothing is known here. Asked twice for the same thing, it answers the same page. Refused: no provider, nothing
 * owed, more than is owed, or a bill that the bank is collecting.
 */
export async function startCardPayment(db: Db, context: Context, wanted: WantedPayment): Promise<Result<IntentRow>> {
  const kept = await inTransaction(db, context, (tx) => keepIntent(tx, context, wanted));
  if (!kept.ok) return kept;
  return ok(await inTransaction(db, context, (tx) => openPage(tx, context, kept.value.id)));
}
