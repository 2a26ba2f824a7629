import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { euros, moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { agreementOf } from '../../agreement/index.ts';
import { lineCodeOf } from '../domain/purchase.ts';
import { selectMerchant, selectService } from '../store-merchants.ts';
import { insertPurchase, lockSpending } from '../store-purchases.ts';
import { lockSubscription, selectDue, updateSubscription } from '../store-subscriptions.ts';
import type { PurchaseRow, SubscriptionRow } from '../tables.ts';
import { chargePurchase } from './charge-purchase.ts';
import { askSubscription, keepEnd } from './end-subscription.ts';
import { type Judged, journalFor, judgePurchase, payingContract } from './judge-purchase.ts';

const PAGE = 100;

export interface RenewalReport {
  readonly renewed: number;
  readonly ended: number;
}

function renewalPurchase(context: Context, row: SubscriptionRow, judged: Judged): PurchaseRow {
  const now = context.clock.now();
  const id = newId(context);
  const rank = row.payments + 1;
  const { decision, because } = judged.answer.taken;
  return {
    account_id: row.account_id,
    id,
    agreement_id: row.agreement_id,
    merchant_id: row.merchant_id,
    service_id: row.service_id,
    subscription_id: row.id,
    period_rank: rank,
    reference: `${row.id}/${rank}`,
    line: row.line,
    state: 'confirmed',
    reason: null,
    amount: euros(judged.answer.chargedInclTax),
    connected_seconds: null,
    through: judged.through,
    vat: row.vat,
    return_to: null,
    asked_at: now,
    expires_at: now,
    code_hash: null,
    code_tries: 0,
    confirmed_at: now,
    confirmed_on: row.next_on,
    confirmed_by: 'renewal',
    line_code: lineCodeOf(id),
    charge_id: null,
    refunded: NO_MONEY,
    decision,
    because,
  };
}

/** Renews one subscription on its day, or ends it there: as its contract says, and if the next period can be paid. */
async function renewOne(tx: Tx, context: Context, due: SubscriptionRow): Promise<keyof RenewalReport | undefined> {
  await lockSpending(tx, due.account_id);
  const row = await lockSubscription(tx, due.account_id, due.id);
  if (!row || row.next_on === null || row.next_on !== due.next_on) return undefined;
  const on = row.next_on;
  const agreement = (await agreementOf(tx, row.agreement_id))!;
  const contract = payingContract(agreement)!;
  const merchant = (await selectMerchant(tx, row.merchant_id))!;
  // Subscribers keep the price that they subscribed at.
  const service = { ...(await selectService(tx, row.service_id))!, unit_price: moneyText(row.price), total_cap: null };
  const journal = await journalFor(tx, context, agreement, `merchant-subscription:${row.id}`);
  const answer = askSubscription(journal, contract, row, isoDate(on));
  const goesOn = answer.payments > row.payments;
  const judging = { contract, service, connectedSeconds: null, identificationRefused: false };
  const judged = goesOn ? await judgePurchase(tx, context, journal, judging) : undefined;
  if (!judged?.answer.eligible) {
    const { decision, because } = judged?.answer.taken ?? answer.taken;
    const reason = judged?.answer.reason ?? answer.endReason ?? 'refused';
    await journal.save(tx);
    await keepEnd(tx, context, { ...row, next_on: null, ends_on: on, end_reason: reason, decision, because });
    return 'ended';
  }
  const purchase = renewalPurchase(context, row, judged);
  await journal.save(tx);
  const { taken } = judged.answer;
  const { chargeId } = await chargePurchase(tx, context, { agreement, merchant, service, purchase, taken, on });
  await insertPurchase(tx, { ...purchase, charge_id: chargeId });
  const next = answer.nextPaymentOn === null ? null : civilDate(answer.nextPaymentOn);
  await updateSubscription(tx, {
    ...row,
    payments: row.payments + 1,
    // The last period: the end is told when it comes, by the same way.
    next_on: next ?? civilDate(answer.endsOn!),
    paid_until: next ?? civilDate(answer.endsOn!),
    decision: answer.taken.decision,
    because: answer.taken.because,
  });
  await recordAudit(tx, context, {
    action: 'merchant-payment:renew',
    subject: `merchant-subscription:${row.id}`,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
    detail: { on: isoDate(on), rank: row.payments + 1, amount: moneyText(purchase.amount) },
  });
  return 'renewed';
}

/** Renews every subscription whose day has come, each in a transaction of its own and in the order of the days. */
export async function renewSubscriptions(
  db: Db,
  context: Context,
  { asOf }: { readonly asOf: CivilDate },
): Promise<RenewalReport> {
  const report = { renewed: 0, ended: 0 };
  for (;;) {
    const page = await inTransaction(db, context, (tx) => selectDue(tx, asOf, PAGE));
    let worked = false;
    for (const due of page) {
      const done = await inTransaction(db, context, (tx) => renewOne(tx, context, due));
      if (done === undefined) continue;
      report[done] += 1;
      worked = true;
    }
    if (!worked) return report;
  }
}
