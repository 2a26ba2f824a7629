import { type Money, moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { isFresh, isOpen } from '../domain/intent-state.ts';
import { cardProviderNamed } from '../ports.ts';
import { insertIntent, lockIntent, lockPayingOf, selectIntentsOf, updateIntent } from '../store.ts';
import type { IntentRow } from '../tables.ts';
import { credit } from './settle-intent.ts';
import { chosenProvider, openPage } from './start-card-payment.ts';

const LAST_ONES = 50;

export interface CardHold {
  readonly accountId: string;
  readonly amount: Money;
  /** What it is kept aside for, `kind:id`: whoever is connected for the kind is told when it is. */
  readonly heldFor: string;
  /** Where the payer comes back to. */
  readonly backTo: string;
}

async function keepHold(tx: Tx, context: Context, wanted: CardHold): Promise<Result<IntentRow>> {
  const provider = await chosenProvider(tx, context);
  if (!provider) {
    const fr = 'Le paiement par carte n’est pas proposé en ligne.';
    return fail('card-payment/not-offered', fr, 'Cards are not taken online.');
  }
  await lockPayingOf(tx, wanted.accountId);
  const now = context.clock.now();
  const same = (await selectIntentsOf(tx, wanted.accountId, LAST_ONES)).find(
    (one) =>
      one.held_for === wanted.heldFor &&
      (one.state === 'held' || (isOpen(one.state) && isFresh(one.created_at, now))) &&
      one.amount === wanted.amount,
  );
  if (same) return ok(same);
  const row: IntentRow = {
    account_id: wanted.accountId,
    id: newId(context),
    provider: provider.name,
    amount: wanted.amount,
    bill_id: null,
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
    held_for: wanted.heldFor,
    back_to: wanted.backTo,
  };
  await insertIntent(tx, row);
  await recordAudit(tx, context, {
    action: 'card-payment:hold',
    subject: `card-intent:${row.id}`,
    detail: { accountId: row.account_id, amount: moneyText(row.amount), heldFor: wanted.heldFor },
  });
  return ok(row);
}

/**
 * Begins a payment by card whose money is taken later: the bank keeps it aside, whoever it is kept for is told, and `takeHeld`
 * takes it. The intent is kept first, then the provider opens its page; asked again, the same page is answered.
 */
export async function holdOnCard(db: Db, context: Context, wanted: CardHold): Promise<Result<IntentRow>> {
  const kept = await inTransaction(db, context, (tx) => keepHold(tx, context, wanted));
  if (!kept.ok) return kept;
  return ok(await inTransaction(db, context, (tx) => openPage(tx, context, kept.value.id)));
}

/** The money kept aside for something, locked; `undefined` when none is. */
async function heldFor(tx: Tx, accountId: string, subject: string): Promise<IntentRow | undefined> {
  const found = (await selectIntentsOf(tx, accountId, LAST_ONES)).find(
    (one) => one.held_for === subject && one.state === 'held',
  );
  return found && lockIntent(tx, found.id);
}

/** Takes the money kept aside for something, against a bill. Refused when none is kept, or when the bank no longer gives it. */
export async function takeHeld(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly heldFor: string; readonly billId: string },
): Promise<Result<IntentRow>> {
  const intent = await heldFor(tx, input.accountId, input.heldFor);
  if (!intent) {
    const fr = 'La banque ne garde aucune somme pour cette commande.';
    return fail('card-payment/nothing-held', fr, 'The bank keeps no money aside for this order.');
  }
  const taken = await cardProviderNamed(intent.provider)!.capture(tx, context, intent.transaction!);
  if (!taken.ok) return taken;
  const billed = { ...intent, bill_id: input.billId, state: 'accepted' as const };
  const settled: IntentRow = { ...billed, payment_id: await credit(tx, context, billed, intent.transaction!) };
  await updateIntent(tx, settled);
  await recordAudit(tx, context, {
    action: 'card-payment:take-held',
    subject: `card-intent:${intent.id}`,
    detail: { amount: moneyText(intent.amount), heldFor: input.heldFor },
  });
  return ok(settled);
}

/** Lets go of the money kept aside for something: nothing was taken, nothing ever is. */
export async function releaseHeld(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly heldFor: string },
): Promise<void> {
  const intent = await heldFor(tx, input.accountId, input.heldFor);
  if (!intent) return;
  await cardProviderNamed(intent.provider)!.release(tx, context, intent.transaction!);
  await updateIntent(tx, { ...intent, state: 'released' });
  await recordAudit(tx, context, { action: 'card-payment:release', subject: `card-intent:${intent.id}` });
}
