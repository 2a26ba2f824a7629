import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { giveBackToBalance } from '../../balance/index.ts';
import { addCharge, cancelCharge } from '../../customer-bill/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { selectMerchant, selectService } from '../store-merchants.ts';
import { insertRefund, lockPurchase, updatePurchase } from '../store-purchases.ts';
import type { MerchantRow, PurchaseRow, RefundRow, ServiceRow } from '../tables.ts';
import { purchaseEffect, purchaseLabel } from './charge-purchase.ts';
import { NO_PURCHASE } from './confirm-purchase.ts';
import { moveTvAccount } from './tv-account.ts';

export interface RefundInput {
  readonly accountId: string;
  readonly purchaseId: string;
  /** What is left of the price when absent. */
  readonly amount?: Money;
  readonly reason: string;
  readonly by: RefundRow['by_whom'];
}

interface Refunding {
  readonly agreement: Agreement;
  readonly merchant: MerchantRow;
  readonly service: ServiceRow;
  readonly purchase: PurchaseRow;
  readonly amount: Money;
  readonly on: CivilDate;
  readonly refundId: string;
}

/**
 * Gives the money back where it came from: taken off the next bill while it is on none, given back on the next one after, put back
 * on prepaid credit or on the account of the TV portal. Answers the charge that gives it back.
 */
async function giveBack(tx: Tx, context: Context, of: Refunding): Promise<string | null> {
  const { agreement, purchase, amount, on } = of;
  const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
  const { decision, because, charge_id: chargeId } = purchase;
  if (purchase.through === 'tv-account') {
    const purchaseId = purchase.id;
    await moveTvAccount(tx, context, { accountId, agreementId, purchaseId, kind: 'refund', amount, decision, because });
    return null;
  }
  if (purchase.through === 'prepaid') {
    const label = purchaseLabel(of.merchant, of.service);
    const back = { fr: `${label.fr} (remboursement)`, en: `${label.en} (refund)` };
    const reference = `merchant-refund:${of.refundId}`;
    const paid = { agreementId, amount, label: back, reference, decision, because };
    if (await giveBackToBalance(tx, context, paid)) return null;
  }
  const whole = amount === purchase.amount;
  if (whole && chargeId !== null && (await cancelCharge(tx, { accountId, chargeId, on: isoDate(on) }))) return null;
  const taken: Taken = { decision: decision ?? '', name: 'third-party-purchase', result: {}, because };
  const effect = purchaseEffect({ ...of, taken }, moneyText(amount), true);
  return addCharge(tx, context, { accountId, agreementId, effect, pack, version });
}

async function tell(tx: Tx, context: Context, of: Refunding, refund: RefundRow): Promise<void> {
  const { agreement, merchant, service, amount, on } = of;
  const text = moneyText(amount);
  const label = purchaseLabel(merchant, service);
  await recordEvent(tx, context, {
    accountId: agreement.accountId,
    agreementId: agreement.id,
    kind: 'merchant-refund',
    on,
    title: { fr: `${label.fr} : ${text.replace('.', ',')} € rendus`, en: `${label.en}: EUR ${text} given back` },
    detail: { purchaseId: refund.purchase_id },
  });
  await recordAudit(tx, context, {
    action: 'merchant-payment:refund',
    subject: `purchase:${refund.purchase_id}`,
    why: refund.reason,
    detail: { amount: text, by: refund.by_whom },
  });
  await sendMessage(tx, context, {
    accountId: agreement.accountId,
    template: 'purchase-refunded',
    channel: 'email',
    dedupeKey: `purchase-refund:${refund.id}`,
    data: { label, amount: text, on: isoDate(on) },
  });
}

/** Refunds a purchase, whole or in part. Refused: one that was not collected, or more than is left of it. */
export async function refundPurchase(tx: Tx, context: Context, input: RefundInput): Promise<Result<RefundRow>> {
  const purchase = await lockPurchase(tx, input.accountId, input.purchaseId);
  if (!purchase) return NO_PURCHASE;
  const left = subtract(purchase.amount, purchase.refunded);
  const amount = input.amount ?? left;
  if (purchase.state !== 'confirmed' || amount <= 0n || amount > left)
    return fail(
      'purchase/nothing-to-refund',
      `Il reste ${moneyText(purchase.state === 'confirmed' ? left : (0n as Money))} € à rendre sur cet achat.`,
      `There is EUR ${moneyText(purchase.state === 'confirmed' ? left : (0n as Money))} left to give back on this purchase.`,
      'amount',
    );
  const agreement = (await agreementOf(tx, purchase.agreement_id))!;
  const merchant = (await selectMerchant(tx, purchase.merchant_id))!;
  const service = (await selectService(tx, purchase.service_id))!;
  const now = context.clock.now();
  const on = localDate(agreement.territory, now);
  const of: Refunding = { agreement, merchant, service, purchase, amount, on, refundId: newId(context) };
  const refund: RefundRow = {
    account_id: purchase.account_id,
    id: of.refundId,
    purchase_id: purchase.id,
    amount,
    reason: input.reason,
    by_whom: input.by,
    refunded_on: on,
    refunded_at: now,
    actor: context.actor,
    charge_id: await giveBack(tx, context, of),
  };
  await insertRefund(tx, refund);
  await updatePurchase(tx, { ...purchase, refunded: sum(purchase.refunded, amount) });
  await tell(tx, context, of, refund);
  return ok(refund);
}
