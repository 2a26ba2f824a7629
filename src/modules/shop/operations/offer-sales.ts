import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { insertSale, selectCategories, selectSalesAt, variantsBySku } from '../store.ts';
import { insertVoucher } from '../store-carts.ts';
import type { SaleRow, VoucherRow } from '../tables.ts';

export interface NewSale {
  readonly sku: string;
  readonly kind: SaleRow['kind'];
  readonly priceExclTax: Money;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Pieces of a flash sale: no more are sold at its price. */
  readonly quantity?: number;
}

/** Offers an article at a lower price for a time. Refused: no lower price, no end, a flash sale without a quantity, two sales at once. */
export async function offerSale(tx: Tx, context: Context, input: NewSale): Promise<Result<SaleRow>> {
  const [variant] = await variantsBySku(tx, [input.sku]);
  if (!variant)
    return fail('shop/unknown-article', 'La boutique n’a pas cet article.', 'The shop has no such article.', 'sku');
  if (input.priceExclTax >= variant.price_excl) {
    const fr = `Le prix d’une vente est au-dessous de ${moneyText(variant.price_excl)} € HT.`;
    const en = `The price of a sale is below EUR ${moneyText(variant.price_excl)} excl. tax.`;
    return fail('shop/sale-price', fr, en, 'priceExclTax');
  }
  const now = context.clock.now();
  if (input.endsAt <= input.startsAt || input.endsAt <= now)
    return fail('shop/sale-end', 'La fin suit le début et le présent.', 'The end follows the start and now.', 'endsAt');
  if (input.kind === 'flash-sale' && input.quantity === undefined) {
    const fr = 'Une vente flash est limitée en quantité : donnez-la.';
    return fail('shop/sale-quantity', fr, 'A flash sale is limited in quantity: give it.', 'quantity');
  }
  const others = (await selectSalesAt(tx, now)).filter(
    (one) => one.variant_id === variant.id && one.starts_at < input.endsAt && one.ends_at > input.startsAt,
  );
  if (others.length > 0) {
    const fr = 'Cet article a déjà une vente à ce moment-là.';
    return fail('shop/sale-at-once', fr, 'This article has another sale at that time.', 'startsAt');
  }
  const row: SaleRow = {
    id: newId(context),
    variant_id: variant.id,
    kind: input.kind,
    price_excl: input.priceExclTax,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    quantity: input.kind === 'flash-sale' ? input.quantity! : null,
    sold: 0,
    created_by: context.actor,
    created_at: now,
  };
  await insertSale(tx, row);
  await recordAudit(tx, context, {
    action: 'shop:sale',
    subject: `shop-variant:${input.sku}`,
    detail: { kind: input.kind, price: moneyText(input.priceExclTax), quantity: input.quantity ?? null },
  });
  return ok(row);
}

export interface NewShopVoucher {
  readonly code: string;
  readonly amount: Money;
  readonly expiresOn: CivilDate;
  /** The category that it pays for; the whole offer when absent. */
  readonly category?: string;
}

/** Issues a voucher. Refused: a code that is known, a category that the shop does not have. */
export async function issueVoucher(tx: Tx, context: Context, input: NewShopVoucher): Promise<Result<VoucherRow>> {
  if (input.category !== undefined && !(await selectCategories(tx)).some((one) => one.code === input.category))
    return fail('shop/category', 'Catégorie inconnue.', 'Unknown category.', 'category');
  const row: VoucherRow = {
    code: input.code,
    amount: input.amount,
    expires_on: input.expiresOn,
    category: input.category ?? null,
    issued_at: context.clock.now(),
    issued_by: context.actor,
    used_by: null,
    used_on: null,
  };
  if (input.amount <= 0n) return fail('shop/voucher-amount', 'Donnez un montant.', 'Give an amount.', 'amount');
  if (!(await insertVoucher(tx, row)))
    return fail('shop/voucher-known', 'Ce code existe déjà.', 'This code exists already.', 'code');
  await recordAudit(tx, context, {
    action: 'shop:voucher',
    subject: `shop-voucher:${input.code}`,
    detail: { amount: moneyText(input.amount) },
  });
  return ok(row);
}
