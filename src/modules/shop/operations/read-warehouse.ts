import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { OrderState } from '../domain/order.ts';
import type * as shapes from '../shapes.ts';
import { packOf } from '../../../terms/decide.ts';
import { packs } from '../../../terms/packs/index.ts';
import { selectCategories, selectProducts, selectSalesAt, selectStore, selectVariants } from '../store.ts';
import { selectVouchers } from '../store-carts.ts';
import { selectIdentifications } from '../store-identifications.ts';
import { countOrders, searchOrders, selectLines, selectOrder, selectOrdersIn } from '../store-orders.ts';
import { selectOpenReturns } from '../store-returns.ts';
import { momentText } from './open-shop.ts';
import { causesOf, readOpenComplaints } from './read-complaints.ts';
import { orderHead, returnShape } from './read-orders.ts';

const SHOWN = 60;
const VOUCHERS_SHOWN = 50;

/** What waits in the warehouse: orders by where they stand, articles that come back, buyers to be checked. */
export async function readWarehouse(
  tx: Tx,
  query: { readonly state?: OrderState | undefined; readonly number?: string | undefined },
): Promise<z.infer<typeof shapes.warehousePage>> {
  const rows =
    query.number !== undefined || query.state === undefined
      ? await searchOrders(tx, query.number, SHOWN)
      : await selectOrdersIn(tx, [query.state], SHOWN);
  const orders = [];
  for (const row of rows) orders.push(await orderHead(tx, row));
  const returns = [];
  for (const row of await selectOpenReturns(tx, SHOWN)) {
    const order = (await selectOrder(tx, row.account_id, row.order_id))!;
    const line = (await selectLines(tx, row.account_id, row.order_id)).find((one) => one.position === row.position)!;
    const { account_id: accountId, order_id: orderId } = row;
    returns.push({ ...returnShape(row, order.pack), accountId, orderId, number: order.number, label: line.label });
  }
  return {
    counts: (await countOrders(tx)).map((one) => ({ ...one })),
    orders,
    returns,
    complaints: await readOpenComplaints(tx, SHOWN),
    causes: causesOf((await selectStore(tx))?.pack ?? ''),
    identifications: (await selectIdentifications(tx, SHOWN)).map((one) => ({
      id: one.id,
      company: one.company,
      registration: one.registration,
      contact: `${one.given_name} ${one.family_name}`,
      email: one.email,
      phone: one.phone,
      address: `${one.address.line1}, ${one.address.postcode} ${one.address.city}`,
      documents: one.documents.map(({ code, name }) => ({ code, name })),
      state: one.state,
      receivedAt: momentText(one.received_at),
    })),
  };
}

/** What the shop sells and has, its sales and vouchers, as those who tend it see them. */
export async function readStockPage(tx: Tx, context: Context): Promise<z.infer<typeof shapes.shopStockPage>> {
  const store = await selectStore(tx);
  const variants = await selectVariants(tx);
  const products = new Map((await selectProducts(tx)).map((one) => [one.id, one]));
  const skuOf = new Map(variants.map((one) => [one.id, one.sku]));
  return {
    name: store?.name ?? null,
    contracts: packs.filter((one) => one.shop).map((one) => ({ pack: one.id, label: one.name })),
    categories: (await selectCategories(tx)).map(({ code, label }) => ({ code, label })),
    families: (packOf(store?.pack ?? '')?.shop?.contactFamilies ?? []).map((one) => ({ ...one })),
    articles: variants.map((one) => {
      const product = products.get(one.product_id)!;
      const label = (of: 'fr' | 'en') => [product.name[of], one.label[of]].filter((part) => part !== '').join(', ');
      return {
        sku: one.sku,
        product: product.code,
        label: { fr: label('fr'), en: label('en') },
        category: product.category,
        kind: product.kind,
        colour: one.colour,
        priceExclTax: moneyText(one.price_excl),
        onHand: one.on_hand,
        reserved: one.reserved,
        free: one.on_hand - one.reserved,
        visible: product.visible,
        preOrder: product.pre_order,
        releaseOn: product.release_on === null ? null : isoDate(product.release_on),
      };
    }),
    sales: (await selectSalesAt(tx, context.clock.now())).map((one) => ({
      id: one.id,
      sku: skuOf.get(one.variant_id) ?? '',
      kind: one.kind,
      priceExclTax: moneyText(one.price_excl),
      startsAt: momentText(one.starts_at),
      endsAt: momentText(one.ends_at),
      quantity: one.quantity,
      sold: one.sold,
    })),
    vouchers: (await selectVouchers(tx, VOUCHERS_SHOWN)).map((one) => ({
      code: one.code,
      amount: moneyText(one.amount),
      expiresOn: isoDate(one.expires_on),
      category: one.category,
      usedOn: one.used_on === null ? null : isoDate(one.used_on),
    })),
  };
}
