import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { addCollection } from '../../platform/http/resource-collection.ts';
import { refusal, valueOf } from '../../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { contentBody, formBody, wishBody, wishOf } from './api/bodies.ts';
import { sendIdentification } from './operations/identify-buyer.ts';
import { keepVisitorsCart, visitorsCart } from './operations/keep-cart.ts';
import { openShop } from './operations/open-shop.ts';
import { quoteOrder } from './operations/quote-order.ts';
import { readProductPage, readShelf, readShopHome, refusalShape } from './operations/read-catalogue.ts';
import { VISITOR } from './operations/read-shopper.ts';
import { quoteShape } from './operations/write-quote.ts';
import * as shapes from './shapes.ts';
import { selectStore } from './store.ts';
import { cartShape } from './api/cart-shape.ts';
import { shopCollections } from './api/tmf.ts';

const MEGABYTE = 1_048_576;
const tags = ['shop'];
const config = { roles: 'public' as const };
const operatorId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const atShop = z.object({ operatorId });
const truth = z.enum(['true', 'false']).optional();
const word = z.string().trim().min(1).max(60).optional();
const shelfQuery = z.object({
  q: z.string().max(100).optional(),
  category: word,
  brand: word,
  inStock: truth,
  withPlan: truth,
  sort: z.enum(['name', 'price', 'price-down']).optional(),
});

/** Runs for a stranger, behind the wall of the operator whose shop it is. */
async function atShopOf<T>(
  request: FastifyRequest,
  services: Services,
  work: (tx: Tx, context: Context) => Promise<Result<T>>,
): Promise<T> {
  const { operatorId: id } = request.params as z.infer<typeof atShop>;
  const { db } = services.database;
  const known = await db.selectFrom('platform_operator').select('id').where('id', '=', id).execute();
  if (known.length === 0) throw refusal('request/no-such-address', 404);
  const context = { operatorId: id, actor: 'system:shop', clock: services.clock, random: services.random };
  return inTransaction(db, context, async (tx) => valueOf(await work(tx, context)));
}

function addShelves(app: App, services: Services): void {
  app.get('/api/shops', { config, schema: { tags, response: { 200: shapes.shopList } } }, async () => {
    const { db } = services.database;
    const shops: { operatorId: string; name: string }[] = [];
    for (const { id } of await db.selectFrom('platform_operator').select('id').orderBy('id').execute()) {
      const store = await inTransaction(db, { operatorId: id }, selectStore);
      if (store) shops.push({ operatorId: id, name: store.name });
    }
    return { shops };
  });
  app.get(
    '/api/shops/:operatorId',
    { config, schema: { tags, params: atShop, response: { 200: shapes.shopHome } } },
    (request) => atShopOf(request, services, readShopHome),
  );
  app.get(
    '/api/shops/:operatorId/products',
    { config, schema: { tags, params: atShop, querystring: shelfQuery, response: { 200: shapes.shopShelf } } },
    (request) => {
      const { inStock, withPlan, ...rest } = request.query;
      const query = { ...rest, inStock: inStock === 'true', withPlan: withPlan === 'true' };
      return atShopOf(request, services, (tx, context) => readShelf(tx, context, query));
    },
  );
  app.get(
    '/api/shops/:operatorId/products/:code',
    {
      config,
      schema: {
        tags,
        params: atShop.extend({ code: z.string().min(1).max(60) }),
        response: { 200: shapes.shopProductPage },
      },
    },
    (request) => atShopOf(request, services, (tx, context) => readProductPage(tx, context, request.params.code)),
  );
}

function addCarts(app: App, services: Services): void {
  const params = atShop.extend({ cartId: z.uuid() });
  app.post(
    '/api/shops/:operatorId/carts',
    { config, schema: { tags, params: atShop, body: contentBody, response: { 200: shapes.shopCart } } },
    (request) =>
      atShopOf(request, services, async (tx, context) => ({
        ok: true,
        value: cartShape(await keepVisitorsCart(tx, context, request.body)),
      })),
  );
  app.put(
    '/api/shops/:operatorId/carts/:cartId',
    { config, schema: { tags, params, body: contentBody, response: { 200: shapes.shopCart } } },
    (request) =>
      atShopOf(request, services, async (tx, context) => ({
        ok: true,
        value: cartShape(await keepVisitorsCart(tx, context, { ...request.body, id: request.params.cartId })),
      })),
  );
  app.get(
    '/api/shops/:operatorId/carts/:cartId',
    { config, schema: { tags, params, response: { 200: z.object({ cart: shapes.shopCart.nullable() }) } } },
    (request) =>
      atShopOf(request, services, async (tx) => {
        const cart = await visitorsCart(tx, request.params.cartId);
        return { ok: true, value: { cart: cart ? cartShape(cart) : null } };
      }),
  );
}

function addQuotes(app: App, services: Services): void {
  app.post(
    '/api/shops/:operatorId/quotes',
    { config, schema: { tags, params: atShop, body: wishBody, response: { 200: shapes.shopQuote } } },
    (request) =>
      atShopOf(request, services, async (tx, context) => {
        const opened = await openShop(tx, context, { accountId: null, subject: 'shop:visit' });
        if (!opened.ok) return opened;
        const open = opened.value;
        const quoted = await quoteOrder(tx, open, VISITOR, wishOf(request.body));
        if (!quoted.ok) return quoted;
        const write = (one: Parameters<typeof refusalShape>[1]) => refusalShape(open.asked.pack, one);
        return { ok: true, value: quoteShape(quoted.value, open, write) };
      }),
  );
  app.post(
    '/api/shops/:operatorId/identifications',
    {
      config,
      bodyLimit: 8 * MEGABYTE,
      schema: { tags, params: atShop, body: formBody, response: { 200: shapes.sentIdentification } },
    },
    (request) =>
      atShopOf(request, services, async (tx, context) => {
        const sent = await sendIdentification(tx, context, request.body);
        if (!sent.ok) return sent;
        const opened = await openShop(tx, context, { accountId: null, subject: 'shop:visit' });
        if (!opened.ok) return opened;
        const refusals = sent.value.refusals.map((one) => refusalShape(opened.value.asked.pack, one));
        return { ok: true, value: { received: refusals.length === 0, refusals } };
      }),
  );
}

/** What anybody may look at and put in a cart, before they say who they are. */
export const shopRoutes: RouteModule = {
  name: 'shop',
  register: (app, services) => {
    addShelves(app, services);
    addCarts(app, services);
    addQuotes(app, services);
    for (const one of shopCollections) addCollection(app, services, one);
  },
};
