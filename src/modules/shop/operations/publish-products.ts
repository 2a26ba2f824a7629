import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { cancelObligations, openObligation } from '../../obligation/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import {
  lockVariants,
  saveCategory,
  saveProduct,
  saveVariant,
  selectCategories,
  selectProduct,
  selectVariants,
} from '../store.ts';
import { selectOrdersIn, selectLines, updateOrder } from '../store-orders.ts';
import type { CategoryRow, Feature, ProductRow } from '../tables.ts';
import { openShop, SHOP_TERRITORY, shopOf } from './open-shop.ts';
import { dayOf } from './quote-order.ts';
import { serveWaiting } from './receive-stock.ts';
import { askWindow } from './register-order.ts';
import { tellStep } from './tell-order.ts';

export interface NewVariant {
  readonly sku: string;
  readonly label: Bilingual;
  readonly colour: string;
  readonly priceExclTax: Money;
  readonly usualPriceExclTax: Money;
  readonly ecoContributionExclTax: Money;
  readonly privateCopyExclTax: Money;
}

export interface NewProduct {
  readonly code: string;
  readonly category: string;
  readonly brand: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly kind: string;
  readonly mobileTerminal: boolean;
  readonly laptop: boolean;
  readonly afterSales: string;
  readonly features: readonly Feature[];
  readonly plans: readonly string[];
  readonly visible: boolean;
  readonly restocked: boolean;
  readonly preOrder: boolean;
  readonly releaseOn?: CivilDate;
  /** Terms of its own, given with the order beside those of the shop. */
  readonly ownTerms?: { readonly title: Bilingual; readonly text: Bilingual };
  readonly variants: readonly NewVariant[];
}

/** Sets the categories of the shop, in their order. */
export async function arrangeCategories(tx: Tx, categories: readonly Omit<CategoryRow, 'position'>[]): Promise<void> {
  for (const [i, one] of categories.entries()) await saveCategory(tx, { ...one, position: i + 1 });
}

/** Adds a category after the others, or renames the one of that code. */
export async function keepCategory(
  tx: Tx,
  context: Context,
  input: Omit<CategoryRow, 'position'>,
): Promise<readonly CategoryRow[]> {
  const before = await selectCategories(tx);
  const known = before.find((one) => one.code === input.code);
  await saveCategory(tx, { ...input, position: known?.position ?? before.length + 1 });
  await recordAudit(tx, context, { action: 'shop:category', subject: `shop-category:${input.code}` });
  return selectCategories(tx);
}

function wrong(product: NewProduct, families: readonly string[]): Result<null> {
  const { code } = product;
  if (!families.includes(product.afterSales)) {
    const fr = `${code} : le contrat ne connaît pas cette famille de produits.`;
    return fail('shop/after-sales', fr, `${code}: the terms know no such family of products.`, 'afterSales');
  }
  const plan = product.plans.find((one) => {
    const [pack = '', offer = ''] = one.split(':');
    return !offeringOf(pack, offer);
  });
  if (plan !== undefined)
    return fail('shop/plan', `${code} : offre inconnue, ${plan}.`, `${code}: unknown offer, ${plan}.`, 'plans');
  if (!product.preOrder && product.releaseOn !== undefined) {
    const fr = `${code} : seule une précommande a une date de sortie.`;
    return fail('shop/release', fr, `${code}: only a pre-order has a release date.`, 'releaseOn');
  }
  const above = product.variants.find(
    (one) => sum(one.ecoContributionExclTax, one.privateCopyExclTax) > one.priceExclTax || one.priceExclTax <= 0n,
  );
  if (!above) return ok(null);
  const fr = `${above.sku} : les contributions sont comprises dans le prix.`;
  return fail('shop/contributions', fr, `${above.sku}: the contributions are inside the price.`, 'variants');
}

/** Puts products on the shop, or changes them: each under its code, its variants under their references. Orders keep their prices. */
export async function publishProducts(
  tx: Tx,
  context: Context,
  products: readonly NewProduct[],
): Promise<Result<{ readonly published: number }>> {
  const shop = await shopOf(tx);
  if (!shop.ok) return shop;
  const families = shop.value.terms.contactFamilies.map((one) => one.code);
  const categories = new Set((await selectCategories(tx)).map((one) => one.code));
  for (const product of products) {
    if (!categories.has(product.category)) {
      const fr = `${product.code} : catégorie inconnue, ${product.category}.`;
      return fail('shop/category', fr, `${product.code}: unknown category, ${product.category}.`, 'category');
    }
    const checked = wrong(product, families);
    if (!checked.ok) return checked;
    const { mobileTerminal, afterSales, preOrder, releaseOn, ownTerms, variants, ...rest } = product;
    const id = await saveProduct(tx, {
      ...rest,
      id: newId(context),
      mobile_terminal: mobileTerminal,
      after_sales: afterSales,
      pre_order: preOrder,
      release_on: releaseOn ?? null,
      own_terms: ownTerms ?? null,
      created_at: context.clock.now(),
    });
    for (const [i, one] of variants.entries()) {
      await saveVariant(tx, {
        id: newId(context),
        product_id: id,
        sku: one.sku,
        label: one.label,
        colour: one.colour,
        price_excl: one.priceExclTax,
        usual_price_excl: one.usualPriceExclTax,
        eco_excl: one.ecoContributionExclTax,
        private_copy_excl: one.privateCopyExclTax,
        position: i + 1,
      });
    }
    await recordAudit(tx, context, { action: 'shop:publish', subject: `shop-product:${product.code}` });
  }
  return ok({ published: products.length });
}

/** Keeps the terms of a product of its own: orders placed from now on are given them. */
export async function giveTerms(
  tx: Tx,
  context: Context,
  input: { readonly code: string; readonly title: Bilingual; readonly text: Bilingual },
): Promise<Result<ProductRow>> {
  const { code, title, text } = input;
  const product = await selectProduct(tx, code);
  if (!product)
    return fail('shop/no-product', 'La boutique n’a pas ce produit.', 'The shop has no such product.', 'code');
  const kept: ProductRow = { ...product, own_terms: { title, text } };
  await saveProduct(tx, kept);
  await recordAudit(tx, context, { action: 'shop:own-terms', subject: `shop-product:${code}` });
  return ok(kept);
}

/** Keeps the release day that a maker has confirmed: the orders that wait for it learn by when they are delivered. */
export async function confirmRelease(
  tx: Tx,
  context: Context,
  input: { readonly code: string; readonly releaseOn: CivilDate },
): Promise<Result<{ readonly told: number; readonly served: number }>> {
  const product = await selectProduct(tx, input.code);
  if (!product?.pre_order) {
    return fail('shop/no-pre-order', 'Ce produit n’est pas en précommande.', 'This product is no pre-order.', 'code');
  }
  await saveProduct(tx, { ...product, release_on: input.releaseOn });
  await recordAudit(tx, context, {
    action: 'shop:release',
    subject: `shop-product:${input.code}`,
    detail: { on: isoDate(input.releaseOn) },
  });
  let told = 0;
  for (const order of await selectOrdersIn(tx, ['on-hold'], 1_000)) {
    const lines = await selectLines(tx, order.account_id, order.id);
    if (!lines.some((one) => one.product === input.code)) continue;
    const { account_id: accountId, pack, version } = order;
    const subject = `shop-order:${order.id}`;
    const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
    if (!opened.ok) return opened;
    const window = await askWindow(tx, opened.value, order, localDate(SHOP_TERRITORY, order.registered_at!));
    await opened.value.asked.save(tx);
    const dated = {
      ...order,
      earliest_on: dayOf(window.earliestOn),
      latest_on: dayOf(window.latestOn),
      late_since: null,
    };
    await updateOrder(tx, dated);
    await tellStep(tx, context, dated, {
      kind: 'release',
      words: {
        fr: `sortie confirmée, livraison du ${window.earliestOn} au ${window.latestOn}`,
        en: `release confirmed, delivery from ${window.earliestOn} to ${window.latestOn}`,
      },
      taken: window.taken,
    });
    await cancelObligations(tx, context, { accountId, subject, kind: 'shop-delivery', on: opened.value.today });
    if (window.latestOn !== null) {
      await openObligation(tx, context, {
        accountId,
        territory: SHOP_TERRITORY,
        subject,
        effect: {
          kind: 'shop-delivery',
          label: { fr: `Livrer la commande ${order.number}`, en: `Deliver order ${order.number}` },
          dueOn: window.latestOn,
          by: 'operator',
          taken: window.taken,
        },
      });
    }
    told += 1;
  }
  return ok({ told, served: await serveProduct(tx, context, product.id) });
}

async function serveProduct(tx: Tx, context: Context, productId: string): Promise<number> {
  const skus = (await selectVariants(tx)).filter((one) => one.product_id === productId).map((one) => one.sku);
  let served = 0;
  for (const variant of await lockVariants(tx, skus)) served += await serveWaiting(tx, context, variant);
  return served;
}

/** Prepares the orders whose pre-ordered articles came out meanwhile; answers how many. */
export async function serveReleased(tx: Tx, context: Context): Promise<number> {
  let served = 0;
  const skus = new Set<string>();
  for (const order of await selectOrdersIn(tx, ['on-hold'], 1_000)) {
    for (const line of await selectLines(tx, order.account_id, order.id)) if (!line.reserved) skus.add(line.sku);
  }
  for (const variant of await lockVariants(tx, [...skus])) served += await serveWaiting(tx, context, variant);
  return served;
}
