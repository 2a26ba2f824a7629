import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, Taken } from '../../../terms/model/life.ts';
import type { Agreement } from '../../agreement/index.ts';
import { payFromBalance } from '../../balance/index.ts';
import { addCharge } from '../../customer-bill/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { MerchantRow, PurchaseRow, ServiceRow } from '../tables.ts';
import { moveTvAccount } from './tv-account.ts';

/** What is bought and from whom, as the customer reads it. */
export function purchaseLabel(merchant: Pick<MerchantRow, 'name'>, service: Pick<ServiceRow, 'name'>): Bilingual {
  const { fr, en } = service.name;
  return { fr: `${merchant.name} : ${fr}`, en: `${merchant.name}: ${en}` };
}

/** Where the money comes from, in words. */
const FROM: Readonly<Record<PurchaseRow['through'], readonly [fr: string, en: string]>> = {
  bill: ['sur la prochaine facture', 'on the next bill'],
  call: ['sur la prochaine facture', 'on the next bill'],
  prepaid: ['sur le crédit du forfait', 'from the credit of the plan'],
  'tv-account': ['sur le compte TV', 'from the TV account'],
};

export interface ToCharge {
  readonly agreement: Agreement;
  readonly merchant: MerchantRow;
  readonly service: ServiceRow;
  readonly purchase: PurchaseRow;
  readonly taken: Taken;
  readonly on: CivilDate;
}

/** A line of a purchase on the bill, or of what is given back of it. */
export function purchaseEffect(of: Omit<ToCharge, 'agreement'>, amountInclTax: string, credit: boolean): ChargeEffect {
  const { merchant, service, purchase, taken, on } = of;
  const label = purchaseLabel(merchant, service);
  return {
    code: purchase.line_code,
    label: credit ? { fr: `${label.fr} (remboursement)`, en: `${label.en} (refund)` } : label,
    amountInclTax,
    kind: 'merchant',
    // Undisclosed agent: the sale is the operator's in the eyes of the tax. Disclosed: the merchant's alone.
    taxed: purchase.vat === 'opaque',
    credit,
    on: isoDate(on),
    taken,
  };
}

/** Collects a purchase that is confirmed: on the next bill, from prepaid credit or the account of the TV portal. Answers its charge, if any. */
export async function chargePurchase(
  tx: Tx,
  context: Context,
  of: ToCharge,
): Promise<{ readonly chargeId: string | null; readonly effects: readonly ChargeEffect[] }> {
  const { agreement, merchant, service, purchase, taken, on } = of;
  const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
  const text = moneyText(purchase.amount);
  const label = purchaseLabel(merchant, service);
  const onBill = purchase.through === 'bill';
  const [fr, en] = FROM[purchase.through];
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'merchant-purchase',
    on,
    title: {
      fr: `${label.fr}, ${text.replace('.', ',')} € ${fr}`,
      en: `${label.en}, EUR ${text} ${en}`,
    },
    detail: { purchaseId: purchase.id },
    decision: taken.decision,
  });
  const { decision, because } = purchase;
  if (purchase.through === 'prepaid') {
    const reference = `merchant-purchase:${purchase.id}`;
    const paid = { agreementId, amount: purchase.amount, label, reference, decision, because };
    // Judged a moment before on the same balance, which is held since.
    if (!(await payFromBalance(tx, context, paid))) throw new RangeError(`purchase ${purchase.id}: the credit is gone`);
    return { chargeId: null, effects: [] };
  }
  if (!onBill) {
    await moveTvAccount(tx, context, {
      accountId,
      agreementId,
      purchaseId: purchase.id,
      kind: 'purchase',
      amount: purchase.amount,
      decision,
      because,
    });
    return { chargeId: null, effects: [] };
  }
  const effect = purchaseEffect(of, text, false);
  const chargeId = await addCharge(tx, context, { accountId, agreementId, effect, pack, version });
  return { chargeId, effects: [effect] };
}
