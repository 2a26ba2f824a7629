import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { euros, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import type { ChargeEffect, Taken } from '../../../terms/model/life.ts';
import { agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, type Journal, withoutFault } from '../../decision/index.ts';
import { lowestCap, standingOf, WRONG_CODES_ALLOWED } from '../domain/purchase.ts';
import { isCode } from '../domain/sms-code.ts';
import { selectCaps, selectMerchant, selectService } from '../store-merchants.ts';
import { countWrongCode, lockPurchase, lockSpending, updatePurchase } from '../store-purchases.ts';
import { insertSubscription } from '../store-subscriptions.ts';
import type { MerchantRow, PurchaseRow, ServiceRow, SubscriptionRow } from '../tables.ts';
import { chargePurchase, purchaseLabel } from './charge-purchase.ts';
import { journalFor, judgePurchase, type PayingContract, payingContract } from './judge-purchase.ts';
import { judgeTvPurchase } from './tv-account.ts';

/** A purchase that does not exist, or is somebody else's. */
export const NO_PURCHASE = fail('purchase/not-found', 'Cet achat n’existe pas.', 'There is no such purchase.');
const TOO_LATE = fail(
  'purchase/too-late',
  'Cet achat n’attend plus de confirmation.',
  'This purchase no longer awaits a confirmation.',
);
const WRONG_CODE = fail('purchase/wrong-code', 'Ce code n’est pas le bon.', 'This is not the code.', 'code');
const NO_MORE_CODES = fail(
  'purchase/too-many-codes',
  'Trop de codes erronés : confirmez dans l’espace client.',
  'Too many wrong codes: confirm in the customer space.',
  'code',
);

export interface ConfirmInput {
  readonly accountId: string;
  readonly purchaseId: string;
  /** The code that the SMS brought; absent: the customer confirms on the page of their own space. */
  readonly code?: string;
}

export interface PurchaseOutcome {
  readonly purchase: PurchaseRow;
  readonly subscription?: SubscriptionRow;
  readonly charges: readonly ChargeEffect[];
  readonly notes: readonly DecisionNote[];
}

/** Opens the subscription that a first payment begins. */
async function openSubscription(
  tx: Tx,
  context: Context,
  journal: Journal,
  of: { readonly contract: PayingContract; readonly service: ServiceRow; readonly purchase: PurchaseRow },
): Promise<SubscriptionRow> {
  const { contract, service, purchase } = of;
  const { agreement, terms } = contract;
  const today = localDate(agreement.territory, context.clock.now());
  const cap = lowestCap((await selectCaps(tx))?.per_subscription ?? null, service.total_cap) ?? null;
  const answer = terms.subscription(journal.ask, contractFacts(agreement), {
    subscribedOn: isoDate(today),
    period: service.period!,
    renews: service.renews,
    priceInclTax: moneyText(purchase.amount),
    caps: cap === null ? [] : [moneyText(cap)],
    asOf: isoDate(today),
  });
  const next = answer.nextPaymentOn;
  const row: SubscriptionRow = {
    account_id: agreement.accountId,
    id: newId(context),
    agreement_id: agreement.id,
    merchant_id: purchase.merchant_id,
    service_id: service.id,
    line: purchase.line,
    subscribed_on: today,
    period: service.period!,
    renews: service.renews,
    price: purchase.amount,
    total_cap: cap,
    vat: service.vat,
    ends_early: service.ends_early,
    payments: 1,
    next_on: next === null ? null : civilDate(next),
    paid_until: civilDate(next ?? answer.endsOn!),
    terminated_on: null,
    // An end that a cap will bring is known from the first day; it is told as an end when it comes.
    ends_on: next === null ? civilDate(answer.endsOn!) : null,
    end_reason: next === null ? answer.endReason : null,
    offer: agreement.offer,
    decision: answer.taken.decision,
    because: answer.taken.because,
  };
  await insertSubscription(tx, row);
  return row;
}

interface Allowed {
  readonly contract: PayingContract;
  readonly service: ServiceRow;
  readonly merchant: MerchantRow;
  readonly purchase: PurchaseRow;
  readonly taken: Taken;
  readonly confirmedBy: string;
}

interface Told extends Pick<Allowed, 'purchase' | 'merchant' | 'service'> {
  readonly subscription: SubscriptionRow | undefined;
}

async function tell(tx: Tx, context: Context, { purchase, subscription, merchant, service }: Told): Promise<void> {
  await sendMessage(tx, context, {
    accountId: purchase.account_id,
    template: subscription ? 'merchant-subscription-begun' : 'purchase-confirmed',
    channel: 'email',
    dedupeKey: `purchase:${purchase.id}`,
    data: {
      label: purchaseLabel(merchant, service),
      support: merchant.support,
      amount: moneyText(purchase.amount),
      on: isoDate(purchase.confirmed_on!),
      ...(subscription ? { paidUntil: isoDate(subscription.paid_until) } : {}),
    },
  });
}

/** Charges what the contract has just allowed, opens the subscription that it begins, and tells the customer. */
async function collect(tx: Tx, context: Context, journal: Journal, of: Allowed): Promise<PurchaseOutcome> {
  const { contract, service, merchant, purchase, taken, confirmedBy } = of;
  const { agreement } = contract;
  const now = context.clock.now();
  const on = localDate(agreement.territory, now);
  const subscription =
    service.formula === 'subscription'
      ? await openSubscription(tx, context, journal, { contract, service, purchase })
      : undefined;
  await journal.save(tx);
  const { chargeId, effects } = await chargePurchase(tx, context, {
    agreement,
    merchant,
    service,
    purchase,
    taken,
    on,
  });
  const confirmed: PurchaseRow = {
    ...purchase,
    state: 'confirmed',
    confirmed_at: now,
    confirmed_on: on,
    confirmed_by: confirmedBy,
    charge_id: chargeId,
    subscription_id: subscription?.id ?? null,
    period_rank: subscription ? 1 : null,
  };
  await updatePurchase(tx, confirmed);
  await recordAudit(tx, context, {
    action: 'merchant-payment:confirm',
    subject: `purchase:${purchase.id}`,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
    detail: { amount: moneyText(purchase.amount), by: confirmedBy },
  });
  await tell(tx, context, { purchase: confirmed, subscription, merchant, service });
  return {
    purchase: confirmed,
    ...(subscription ? { subscription } : {}),
    charges: effects,
    notes: journal.notes(),
  };
}

function checkCode(purchase: PurchaseRow, code: string | undefined): Result<null> {
  if (code === undefined) return ok(null);
  if (purchase.code_tries >= WRONG_CODES_ALLOWED) return NO_MORE_CODES;
  return purchase.code_hash !== null && isCode(purchase.id, code, purchase.code_hash) ? ok(null) : WRONG_CODE;
}

/**
 * Confirms a purchase and collects it. The contract is asked once more, on what has changed since the merchant asked: a purchase
 * that it now refuses is kept as refused, and nothing is charged. Confirmed again, the same purchase is answered.
 */
export async function confirmPurchase(tx: Tx, context: Context, input: ConfirmInput): Promise<Result<PurchaseOutcome>> {
  return withoutFault(async () => {
    await lockSpending(tx, input.accountId);
    const purchase = await lockPurchase(tx, input.accountId, input.purchaseId);
    if (!purchase) return NO_PURCHASE;
    if (purchase.state === 'confirmed') return ok({ purchase, charges: [], notes: [] });
    const now = context.clock.now();
    if (standingOf(purchase, now) !== 'asked') return TOO_LATE;
    const coded = checkCode(purchase, input.code);
    if (!coded.ok) return coded;
    const agreement = (await agreementOf(tx, purchase.agreement_id))!;
    const contract = payingContract(agreement)!;
    const service = (await selectService(tx, purchase.service_id))!;
    const merchant = (await selectMerchant(tx, purchase.merchant_id))!;
    const journal = await journalFor(tx, context, agreement, `purchase:${purchase.id}`);
    const connectedSeconds = purchase.connected_seconds;
    const judging = { contract, service, connectedSeconds, identificationRefused: false };
    const { answer } = await judgePurchase(tx, context, journal, judging);
    const fromTv = purchase.through === 'tv-account' && answer.eligible;
    const verdict = fromTv ? await judgeTvPurchase(tx, journal, contract, answer.chargedInclTax) : answer;
    const { decision, because } = verdict.taken;
    if (!verdict.eligible) {
      const reason = verdict.reason ?? 'refused';
      const refused: PurchaseRow = { ...purchase, state: 'refused', reason, decision, because };
      await updatePurchase(tx, refused);
      await journal.save(tx);
      return ok({ purchase: refused, charges: [], notes: journal.notes() });
    }
    const done = await collect(tx, context, journal, {
      contract,
      service,
      merchant,
      purchase: {
        ...purchase,
        amount: euros(answer.chargedInclTax),
        through: fromTv ? 'tv-account' : answer.through,
        decision,
        because,
      },
      taken: verdict.taken,
      confirmedBy: input.code === undefined ? context.actor : 'sms-code',
    });
    return ok(done);
  });
}

/** Remembers a wrong code, in a transaction of its own: the one of the refusal is undone. */
export async function noteWrongPurchaseCode(db: Db, context: Context, input: ConfirmInput): Promise<void> {
  await inTransaction(db, context, (tx) => countWrongCode(tx, input.accountId, input.purchaseId));
}

/** The customer does not want it: nothing is charged. */
export async function declinePurchase(tx: Tx, context: Context, input: ConfirmInput): Promise<Result<PurchaseRow>> {
  const purchase = await lockPurchase(tx, input.accountId, input.purchaseId);
  if (!purchase) return NO_PURCHASE;
  if (standingOf(purchase, context.clock.now()) !== 'asked') return TOO_LATE;
  const declined: PurchaseRow = { ...purchase, state: 'declined' };
  await updatePurchase(tx, declined);
  await recordAudit(tx, context, { action: 'merchant-payment:decline', subject: `purchase:${purchase.id}` });
  return ok(declined);
}
