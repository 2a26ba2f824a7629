import { isoDate } from '../../../kernel/civil-date.ts';
import { smallest, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { z } from 'zod';
import { notedClauses } from '../../decision/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { refusedBy, type ShopRefusal } from '../domain/refusal.ts';
import { matches, sorted, type ShelfQuery } from '../domain/shelf.ts';
import { contactWords } from '../domain/contact-words.ts';
import type * as shapes from '../shapes.ts';
import { selectCategories, selectProducts, selectSalesAt, selectVariants } from '../store.ts';
import type { ProductRow, SaleRow, VariantRow } from '../tables.ts';
import { selectUpdatesOf } from '../store-updates.ts';
import { momentText, openShop, type OpenShop, vatText } from './open-shop.ts';
import { updateShape } from './read-updates.ts';
import { askUpdate } from './tell-updates.ts';
import { ownTermsShape } from './write-quote.ts';

type Shape<K extends keyof typeof shapes> = (typeof shapes)[K] extends z.ZodType<infer T> ? T : never;

const NO_PRODUCT = fail('shop/no-product', 'La boutique n’a pas ce produit.', 'The shop has no such product.');

/** A refusal as screens show it, with its clauses. */
export function refusalShape(pack: string, refusal: ShopRefusal): Shape<'shopRefusal'> {
  const { about, code, words, because } = refusal;
  return { about, code, words, clauses: notedClauses(pack, because).map((one) => ({ ...one })) };
}

function saleShape(open: OpenShop, product: ProductRow, variant: VariantRow, sale: SaleRow): Shape<'shopSale'> {
  const free = Math.max(0, variant.on_hand - variant.reserved);
  const left = sale.quantity === null ? null : Math.min(free, sale.quantity - sale.sold);
  const verdict = open.terms.availability(open.asked.ask, {
    kind: sale.kind,
    visible: product.visible,
    orderedAt: open.nowText,
    quantity: 1,
    startsAt: momentText(sale.starts_at),
    endsAt: momentText(sale.ends_at),
    ...(left === null ? {} : { remainingQuantity: left }),
  });
  const refused = verdict.eligible
    ? null
    : refusalShape(open.asked.pack, refusedBy(open.terms.reasons, variant.sku, verdict.reason, verdict.taken));
  return {
    id: sale.id,
    kind: sale.kind,
    priceExclTax: moneyText(sale.price_excl),
    startsAt: momentText(sale.starts_at),
    endsAt: momentText(sale.ends_at),
    left,
    refusal: refused,
  };
}

function productShape(
  open: OpenShop,
  product: ProductRow,
  variants: readonly VariantRow[],
  sales: readonly SaleRow[],
): Shape<'shopProduct'> {
  const shown = variants.map((variant) => {
    const sale = sales.find((one) => one.variant_id === variant.id);
    return {
      sku: variant.sku,
      label: variant.label,
      colour: variant.colour,
      priceExclTax: moneyText(variant.price_excl),
      ecoContributionExclTax: moneyText(variant.eco_excl),
      privateCopyExclTax: moneyText(variant.private_copy_excl),
      free: Math.max(0, variant.on_hand - variant.reserved),
      sale: sale ? saleShape(open, product, variant, sale) : null,
    };
  });
  const prices = variants.map((one) => one.price_excl);
  return {
    code: product.code,
    category: product.category,
    brand: product.brand,
    name: product.name,
    summary: product.summary,
    kind: product.kind,
    preOrder: product.pre_order && (product.release_on === null || product.release_on > open.today),
    releaseOn: product.release_on === null ? null : isoDate(product.release_on),
    restocked: product.restocked,
    fromExclTax: moneyText(prices.reduce((least, one) => smallest(least, one))),
    variants: shown,
  };
}

async function readAll(tx: Tx, context: Context) {
  const opened = await openShop(tx, context, { accountId: null, subject: 'shop:visit' });
  if (!opened.ok) return opened;
  const open = opened.value;
  const variants = await selectVariants(tx);
  const sales = await selectSalesAt(tx, open.now);
  const products = (await selectProducts(tx)).flatMap((row) => {
    const own = variants.filter((one) => one.product_id === row.id);
    return own.length === 0 ? [] : [{ row, shape: productShape(open, row, own, sales) }];
  });
  return ok({ open, products });
}

/** The shop's front: its name, its categories with how much each holds, how parcels travel. */
export async function readShopHome(tx: Tx, context: Context): Promise<Result<Shape<'shopHome'>>> {
  const read = await readAll(tx, context);
  if (!read.ok) return read;
  const { open, products } = read.value;
  const { pack } = open.asked;
  const visible = products.filter(({ row }) => row.visible);
  return ok({
    operatorId: context.operatorId,
    name: open.store.name,
    pack,
    categories: (await selectCategories(tx)).map(({ code, label }) => ({
      code,
      label,
      products: visible.filter(({ row }) => row.category === code).length,
    })),
    deliveryModes: open.terms.deliveryModes.map(({ code, label, to, clauses }) => ({
      code,
      label,
      to,
      clauses: notedClauses(pack, clauses).map((one) => ({ ...one })),
    })),
    identityDocuments: open.terms.identityDocuments.map((one) => ({ ...one })),
  });
}

/** The products that are shown, as somebody searches, filters and sorts them. */
export async function readShelf(tx: Tx, context: Context, query: ShelfQuery): Promise<Result<Shape<'shopShelf'>>> {
  const read = await readAll(tx, context);
  if (!read.ok) return read;
  const visible = read.value.products.filter(({ row }) => row.visible);
  return ok({
    products: sorted(
      visible.filter(({ row, shape }) => matches(row, shape, query)).map(({ shape }) => shape),
      query.sort,
    ),
    brands: [...new Set(visible.map(({ row }) => row.brand))].sort(),
    plans: visible.some(({ row }) => row.plans.length > 0),
  });
}

/** One product, with what the terms say of its price, of its plans and of whom to call about it. */
export async function readProductPage(
  tx: Tx,
  context: Context,
  code: string,
): Promise<Result<Shape<'shopProductPage'>>> {
  const read = await readAll(tx, context);
  if (!read.ok) return read;
  const { open, products } = read.value;
  const found = products.find(({ row }) => row.code === code);
  if (!found) return NO_PRODUCT;
  const { row, shape } = found;
  const { pack } = open.asked;
  const regular = open.terms.availability(open.asked.ask, {
    kind: 'regular',
    visible: row.visible,
    orderedAt: open.nowText,
    quantity: 1,
  });
  const contact = open.terms.contact(open.asked.ask, {
    product: row.after_sales,
    caller: 'mobile',
    at: open.nowText,
  });
  const [first] = shape.variants;
  const priced = open.terms.total(open.asked.ask, {
    vatRate: vatText(open.today),
    lines: [
      {
        unitPriceExclTax: first!.priceExclTax,
        quantity: 1,
        ecoContributionExclTax: first!.ecoContributionExclTax,
        privateCopyExclTax: first!.privateCopyExclTax,
      },
    ],
  });
  return ok({
    product: shape,
    description: row.description,
    features: row.features.map((one) => ({ ...one })),
    plans: row.plans.flatMap((id) => {
      const [planPack = '', offer = ''] = id.split(':');
      const plan = offeringOf(planPack, offer);
      const monthlyPrice = plan?.price ? moneyText(plan.price) : null;
      return plan ? [{ id, label: plan.label, monthlyPrice }] : [];
    }),
    refusal: regular.eligible
      ? null
      : refusalShape(pack, refusedBy(open.terms.reasons, row.code, regular.reason, regular.taken)),
    contact: {
      words: contactWords(contact),
      clauses: notedClauses(pack, contact.because).map((one) => ({ ...one })),
    },
    priceClauses: notedClauses(pack, priced.taken.because).map((one) => ({ ...one })),
    ownTerms: row.own_terms === null ? null : ownTermsShape(row.own_terms, row.name, open),
    updates: (await selectUpdatesOf(tx, [row.id])).map((one) => {
      const answer = askUpdate(open, one);
      return updateShape({ ...one, ...answer, because: answer.taken.because }, pack, null);
    }),
  });
}
