import { isoDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import type { CartLine } from '../domain/cart.ts';
import { refusedBy, type ShopRefusal } from '../domain/refusal.ts';
import { lockVariants, productsById, selectSalesAt, selectSalesById, variantsBySku } from '../store.ts';
import type { ProductRow, SaleRow, VariantRow } from '../tables.ts';
import { momentText, type OpenShop } from './open-shop.ts';

/** A line as it can be sold now: at which price, and whether its pieces are there. */
export interface BasketLine {
  readonly wish: CartLine;
  readonly product: ProductRow;
  readonly variant: VariantRow;
  readonly label: Bilingual;
  readonly unitExcl: Money;
  /** The sale whose price it has. */
  readonly sale: SaleRow | null;
  /** Every piece of it is there and promised to nobody. */
  readonly inStock: boolean;
  readonly preOrder: boolean;
  readonly planLabel: Bilingual | null;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly refusals: readonly ShopRefusal[];
}

const OUT_OF_STOCK: Bilingual = {
  fr: 'Cet article n’est plus en stock et ne sera pas réapprovisionné.',
  en: 'This article is out of stock and will not come again.',
};
const OTHER_PLAN: Bilingual = {
  fr: 'Cet article ne se prend pas avec ce forfait.',
  en: 'This article is not sold with this plan.',
};

interface Known {
  readonly variants: ReadonlyMap<string, VariantRow>;
  readonly products: ReadonlyMap<string, ProductRow>;
  readonly sales: readonly SaleRow[];
}

async function readKnown(tx: Tx, open: OpenShop, wishes: readonly CartLine[], lock: boolean): Promise<Known> {
  const skus = [...new Set(wishes.map((one) => one.sku))];
  const named = [...new Set(wishes.flatMap((one) => (one.saleId === undefined ? [] : [one.saleId])))];
  // Sales before variants, always: two buyers who lock the same rows wait for one another in the same order.
  const offered = await selectSalesById(tx, named, lock);
  const variants = lock ? await lockVariants(tx, skus) : await variantsBySku(tx, skus);
  const ids = new Set(variants.map((one) => one.id));
  const running = (await selectSalesAt(tx, open.now)).filter(
    (one) => one.kind === 'promotion' && ids.has(one.variant_id) && one.starts_at <= open.now,
  );
  const products = await productsById(tx, [...new Set(variants.map((one) => one.product_id))]);
  return {
    variants: new Map(variants.map((one) => [one.sku, one])),
    products: new Map(products.map((one) => [one.id, one])),
    sales: [...offered, ...running],
  };
}

function labelOf(product: ProductRow, variant: VariantRow): Bilingual {
  const own = (of: 'fr' | 'en') => [product.name[of], variant.label[of]].filter((one) => one !== '').join(', ');
  return { fr: own('fr'), en: own('en') };
}

/** Asks the terms whether a line can be ordered now, and at which price. */
function sell(open: OpenShop, known: Known, wish: CartLine, taken: Map<string, number>) {
  const variant = known.variants.get(wish.sku)!;
  const product = known.products.get(variant.product_id)!;
  const sale =
    known.sales.find((one) => one.id === wish.saleId && one.variant_id === variant.id) ??
    (wish.saleId === undefined ? known.sales.find((one) => one.variant_id === variant.id) : undefined);
  const free = variant.on_hand - variant.reserved - (taken.get(variant.id) ?? 0);
  const leftOfSale =
    !sale || sale.quantity === null ? free : Math.min(free, sale.quantity - sale.sold - (taken.get(sale.id) ?? 0));
  const verdict = open.terms.availability(open.asked.ask, {
    kind: sale?.kind ?? 'regular',
    visible: product.visible,
    orderedAt: open.nowText,
    quantity: wish.quantity,
    ...(sale ? { startsAt: momentText(sale.starts_at), endsAt: momentText(sale.ends_at) } : {}),
    ...(sale?.kind === 'flash-sale' ? { remainingQuantity: Math.max(0, leftOfSale) } : {}),
  });
  const refusals: ShopRefusal[] = verdict.eligible
    ? []
    : [refusedBy(open.terms.reasons, wish.sku, verdict.reason, verdict.taken)];
  const preOrder = product.pre_order && (product.release_on === null || product.release_on > open.today);
  const inStock = free >= wish.quantity;
  if (verdict.eligible && !inStock && !preOrder && !product.restocked)
    refusals.push({ about: wish.sku, code: 'out-of-stock', words: OUT_OF_STOCK, decision: null, because: [] });
  const [pack = '', code = ''] = (wish.plan ?? '').split(':');
  const plan = wish.plan === undefined ? undefined : offeringOf(pack, code);
  if (wish.plan !== undefined && (!plan || !product.plans.includes(wish.plan)))
    refusals.push({ about: wish.sku, code: 'other-plan', words: OTHER_PLAN, decision: null, because: [] });
  taken.set(variant.id, (taken.get(variant.id) ?? 0) + wish.quantity);
  if (sale) taken.set(sale.id, (taken.get(sale.id) ?? 0) + wish.quantity);
  const line: BasketLine = {
    wish,
    product,
    variant,
    label: labelOf(product, variant),
    unitExcl: sale && verdict.promotionalPrice ? sale.price_excl : variant.price_excl,
    sale: sale && verdict.promotionalPrice ? sale : null,
    inStock,
    preOrder,
    planLabel: plan?.label ?? null,
  };
  return { line, refusals };
}

/**
 * What a wish comes to on the shelf now: prices, sales, pieces. With `lock`, nobody else takes the same pieces or the same sale
 * until the end of the transaction. Refused: an article that the shop does not have.
 */
export async function fillBasket(
  tx: Tx,
  open: OpenShop,
  wishes: readonly CartLine[],
  lock = false,
): Promise<Result<Basket>> {
  if (wishes.length === 0) return fail('shop/empty', 'Le panier est vide.', 'The cart is empty.', 'lines');
  const known = await readKnown(tx, open, wishes, lock);
  const missing = wishes.find((one) => !known.variants.has(one.sku));
  if (missing) {
    const fr = `La boutique n’a pas d’article « ${missing.sku} ».`;
    return fail('shop/unknown-article', fr, `The shop has no article "${missing.sku}".`, 'lines');
  }
  const taken = new Map<string, number>();
  const sold = wishes.map((wish) => sell(open, known, wish, taken));
  return ok({ lines: sold.map((one) => one.line), refusals: sold.flatMap((one) => one.refusals) });
}

/** The day from which pre-ordered articles are there, the latest of them; `undefined` while one of them is not confirmed. */
export function releaseOf(lines: readonly BasketLine[]): string | undefined {
  const days = lines.filter((one) => one.preOrder).map((one) => one.product.release_on);
  const known = days.filter((one) => one !== null);
  if (known.length === 0 || known.length < days.length) return undefined;
  return isoDate(known.reduce((last, one) => (one > last ? one : last)));
}
