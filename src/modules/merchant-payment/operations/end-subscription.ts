import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, type Journal, withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { selectMerchant, selectService } from '../store-merchants.ts';
import { selectPurchases } from '../store-purchases.ts';
import { lockSubscription, updateSubscription } from '../store-subscriptions.ts';
import type { SubscriptionRow } from '../tables.ts';
import { purchaseLabel } from './charge-purchase.ts';
import { journalFor, type PayingContract, payingContract } from './judge-purchase.ts';
import { refundPurchase } from './refund-purchase.ts';

/** A subscription that does not exist, or is somebody else's. */
export const NO_SUBSCRIPTION = fail(
  'subscription/not-found',
  'Cet abonnement n’existe pas.',
  'There is no such subscription.',
);
/** Enough to find the last period among the newest purchases, several of which a day may bring. */
const RECENT = 20;
const OVER = fail('subscription/over', 'Cet abonnement a déjà une fin.', 'This subscription ends already.');

/** What the contract says of a subscription on a day. */
export function askSubscription(
  journal: Journal,
  { agreement, terms }: PayingContract,
  row: SubscriptionRow,
  asOf: string,
) {
  return terms.subscription(journal.ask, contractFacts(agreement), {
    subscribedOn: isoDate(row.subscribed_on),
    period: row.period,
    renews: row.renews,
    priceInclTax: moneyText(row.price),
    caps: row.total_cap === null ? [] : [moneyText(row.total_cap)],
    ...(row.terminated_on === null ? {} : { terminatedOn: isoDate(row.terminated_on) }),
    asOf,
  });
}

const WHY: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  terminated: { fr: 'à votre demande', en: 'as you asked' },
  'not-renewable': { fr: 'sans renouvellement', en: 'without renewal' },
  'cap-reached': { fr: 'le plafond est atteint', en: 'the cap is reached' },
  'contract-ended': { fr: 'votre contrat prend fin', en: 'your contract ends' },
  'offer-changed': { fr: 'vous avez changé d’offre', en: 'you changed offers' },
  'solution-deactivated': { fr: 'vous avez désactivé ce moyen de paiement', en: 'you switched this way of paying off' },
  'access-withdrawn': { fr: 'l’accès aux achats vous a été retiré', en: 'access to purchases was taken away' },
};
const UNPAID = { fr: 'la période suivante ne peut pas être payée', en: 'the next period cannot be paid' };

/** Keeps the end of a subscription and tells it: on the timeline, in the audit trail, to the customer. */
export async function keepEnd(tx: Tx, context: Context, row: SubscriptionRow): Promise<void> {
  await updateSubscription(tx, row);
  const merchant = (await selectMerchant(tx, row.merchant_id))!;
  const service = (await selectService(tx, row.service_id))!;
  const label = purchaseLabel(merchant, service);
  const why = WHY[row.end_reason ?? ''] ?? UNPAID;
  const endsOn = isoDate(row.ends_on!);
  const agreement = (await agreementOf(tx, row.agreement_id))!;
  await recordEvent(tx, context, {
    accountId: row.account_id,
    agreementId: row.agreement_id,
    kind: 'merchant-subscription-ended',
    on: localDate(agreement.territory, context.clock.now()),
    title: {
      fr: `${label.fr} : prend fin le ${endsOn} (${why.fr})`,
      en: `${label.en}: ends on ${endsOn} (${why.en})`,
    },
    detail: { subscriptionId: row.id },
    ...(row.decision === null ? {} : { decision: row.decision }),
  });
  await recordAudit(tx, context, {
    action: 'merchant-payment:end-subscription',
    subject: `merchant-subscription:${row.id}`,
    detail: { endsOn, reason: row.end_reason },
  });
  await sendMessage(tx, context, {
    accountId: row.account_id,
    template: 'merchant-subscription-ended',
    channel: 'email',
    dedupeKey: `merchant-subscription-end:${row.id}`,
    data: { label, endsOn, why, support: merchant.support },
  });
}

export interface StopOutcome {
  readonly subscription: SubscriptionRow;
  readonly notes: readonly DecisionNote[];
}

/**
 * The customer, or the merchant, stops the renewals: access lasts until the period that was paid for is over. A termination that
 * comes on the anniversary itself is in time: the period paid for that morning is given back.
 */
export async function stopSubscription(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly subscriptionId: string },
): Promise<Result<StopOutcome>> {
  return withoutFault(async () => {
    const row = await lockSubscription(tx, input.accountId, input.subscriptionId);
    if (!row) return NO_SUBSCRIPTION;
    if (row.next_on === null) return OVER;
    const agreement = (await agreementOf(tx, row.agreement_id))!;
    const contract = payingContract(agreement)!;
    const today = localDate(agreement.territory, context.clock.now());
    const journal = await journalFor(tx, context, agreement, `merchant-subscription:${row.id}`);
    const answer = askSubscription(journal, contract, { ...row, terminated_on: today }, isoDate(today));
    await journal.save(tx);
    const endsOn = civilDate(answer.endsOn!);
    const { decision, because } = answer.taken;
    const payments = Math.min(row.payments, answer.payments);
    const ended: SubscriptionRow = {
      ...row,
      payments,
      next_on: null,
      paid_until: endsOn,
      terminated_on: today,
      ends_on: endsOn,
      end_reason: answer.endReason ?? 'terminated',
      decision,
      because,
    };
    if (payments < row.payments) {
      const paid = await selectPurchases(tx, { accountId: row.account_id, subscriptionId: row.id, limit: RECENT });
      const reason = 'terminated-in-time';
      const { account_id: accountId, id: purchaseId } = paid.find((one) => one.period_rank === row.payments)!;
      const back = await refundPurchase(tx, context, { accountId, purchaseId, reason, by: 'merchant' });
      if (!back.ok) return back;
    }
    await keepEnd(tx, context, ended);
    return ok({ subscription: ended, notes: journal.notes() });
  });
}
