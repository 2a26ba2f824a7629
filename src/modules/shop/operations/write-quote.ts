import { moneyText } from '../../../kernel/money.ts';
import type { z } from 'zod';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { notedClauses } from '../../decision/index.ts';
import type * as shapes from '../shapes.ts';
import type { ProductRow } from '../tables.ts';
import type { ShopRefusal } from '../domain/refusal.ts';
import { refusedBy } from '../domain/refusal.ts';
import type { Quote } from './quote-order.ts';
import type { OpenShop } from './open-shop.ts';

type RefusalShape = z.infer<typeof shapes.shopRefusal>;

function ownTermsIn(quote: Quote, open: Pick<OpenShop, 'terms' | 'asked'>) {
  const products = new Map(quote.basket.lines.map(({ product }) => [product.code, product]));
  return [...products.values()].flatMap(({ own_terms: own, name }) =>
    own === null ? [] : [ownTermsShape(own, name, open)],
  );
}

function chargedOn(open: Pick<OpenShop, 'terms' | 'asked' | 'todayText'>, method: 'card' | 'cash-on-delivery') {
  const { event, taken } = open.terms.paymentDue(open.asked.ask, { method, paymentValidatedOn: open.todayText });
  return { event, clauses: notedClauses(open.asked.pack, taken.because).map((one) => ({ ...one })) };
}

/** Terms of a product's own as screens show them, under the clauses that announce them. */
export function ownTermsShape(
  own: NonNullable<ProductRow['own_terms']>,
  name: Bilingual,
  { terms, asked }: Pick<OpenShop, 'terms' | 'asked'>,
): z.infer<typeof shapes.shopOwnTerms> {
  return {
    title: { fr: `${own.title.fr} : ${name.fr}`, en: `${own.title.en}: ${name.en}` },
    text: own.text,
    clauses: notedClauses(asked.pack, terms.ownTermsClauses).map((one) => ({ ...one })),
  };
}

/** A quote as screens show it; `write` puts a refusal into words with its clauses. */
export function quoteShape(
  quote: Quote,
  open: Pick<OpenShop, 'terms' | 'asked' | 'todayText'>,
  write: (refusal: ShopRefusal) => RefusalShape,
): z.infer<typeof shapes.shopQuote> {
  const { total, basket, voucher, voucherRow, payments } = quote;
  const { reasons } = open.terms;
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
      refusal: answer.eligible ? null : write(refusedBy(reasons, code, answer.reason, answer.taken)),
    })),
    charged: { card: chargedOn(open, 'card'), cash: chargedOn(open, 'cash-on-delivery') },
    cashOnDelivery: payments.cashOnDelivery,
    cashOnDeliveryRefusals: payments.cashOnDeliveryReasons.map((code) =>
      write(refusedBy(reasons, 'payment', code, payments.taken)),
    ),
    voucherAllowed: payments.voucher,
    ownTerms: ownTermsIn(quote, open),
    refusals: quote.refusals.map(write),
  };
}
