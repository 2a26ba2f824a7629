import { moneyText } from '../../../kernel/money.ts';
import type { z } from 'zod';
import type * as shapes from '../shapes.ts';
import type { ShopRefusal } from '../domain/refusal.ts';
import { refusedBy } from '../domain/refusal.ts';
import type { Quote } from './quote-order.ts';
import type { OpenShop } from './open-shop.ts';

type RefusalShape = z.infer<typeof shapes.shopRefusal>;

/** A quote as screens show it; `write` puts a refusal into words with its clauses. */
export function quoteShape(
  quote: Quote,
  terms: Pick<OpenShop['terms'], 'reasons'>,
  write: (refusal: ShopRefusal) => RefusalShape,
): z.infer<typeof shapes.shopQuote> {
  const { total, basket, voucher, voucherRow, payments } = quote;
  const eco = (of: 'eco_excl' | 'private_copy_excl') =>
    moneyText(
      basket.lines.reduce((all, one) => all + one.variant[of] * BigInt(one.wish.quantity), 0n) as Parameters<
        typeof moneyText
      >[0],
    );
  return {
    lines: basket.lines.map((line, i) => ({
      sku: line.variant.sku,
      product: line.product.code,
      kind: line.product.kind,
      colour: line.variant.colour,
      label: line.label,
      plan: line.planLabel,
      quantity: line.wish.quantity,
      unitExclTax: moneyText(line.unitExcl),
      usualExclTax: moneyText(line.variant.price_excl),
      inclTax: moneyText(quote.inclTax[i]!),
      ecoContributionExclTax: moneyText(line.variant.eco_excl),
      privateCopyExclTax: moneyText(line.variant.private_copy_excl),
      inStock: line.inStock,
      preOrder: line.preOrder,
      sale: line.sale?.kind ?? null,
    })),
    goodsExclTax: total.goodsExclTax,
    deliveryExclTax: total.deliveryExclTax,
    vat: total.vat,
    totalInclTax: total.totalInclTax,
    ecoContributionExclTax: total.ecoContributionExclTax,
    privateCopyExclTax: eco('private_copy_excl'),
    toPayInclTax: moneyText(quote.toPay),
    voucher:
      voucher && voucherRow
        ? { code: voucherRow.code, appliedInclTax: voucher.appliedInclTax, lostInclTax: voucher.lostBalanceInclTax }
        : null,
    modes: quote.modes.map(({ code, answer }) => ({
      code,
      eligible: answer.eligible,
      earliestOn: answer.earliestOn,
      latestOn: answer.latestOn,
      onHold: answer.onHold,
      feeExclTax: answer.feeExclTax,
      refusal: answer.eligible ? null : write(refusedBy(terms.reasons, code, answer.reason, answer.taken)),
    })),
    cashOnDelivery: payments.cashOnDelivery,
    cashOnDeliveryRefusals: payments.cashOnDeliveryReasons.map((code) =>
      write(refusedBy(terms.reasons, 'payment', code, payments.taken)),
    ),
    voucherAllowed: payments.voucher,
    refusals: quote.refusals.map(write),
  };
}
