import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { contextOf, readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Account } from '../../account/index.ts';
import { holdOnCard } from '../../card-payment/index.ts';
import { partyOf } from '../../party/index.ts';
import {
  askExchange,
  complainOfOrder,
  cartLine,
  cartOf,
  cartShape,
  contentBody,
  keepCartOf,
  openEnterpriseAccess,
  openShop,
  orderHead,
  orderHeadsOf,
  type OrderRow,
  orderShape,
  placeShopOrder,
  quoteOrder,
  quoteShape,
  readShopper,
  refusalShape,
  SHOP_TERRITORY,
  shopForms,
  shopOrderOf,
  wishBody,
  wishOf,
} from '../../shop/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { momentText } from '../domain/write-values.ts';
import { dayField, given, idField, instantAt, localTimeField } from './fields.ts';

const tags = ['shop'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });
const orderParams = z.object({ orderId: idField });
const papers = z.strictObject({
  documents: z.strictObject({
    provided: z.array(z.string().max(60)).max(12),
    identityType: z.string().max(60).optional(),
    identityExpiresOn: dayField.optional(),
  }),
  address: z
    .strictObject({ commune: z.string().max(100), postcode: z.string().max(10), street: z.string().max(150) })
    .optional(),
});
const orderBody = wishBody.extend({ papers: papers.optional() });
const exchangeBody = z.strictObject({ position: z.int().min(1).max(100), brokeDownAt: localTimeField });
const complaintBody = z.strictObject({
  subject: z.enum(['order', 'personal-data']),
  about: z.string().trim().min(1).max(2_000),
  merchant: z.boolean(),
});
const cartBody = contentBody.extend({ lines: z.array(cartLine).max(40), joins: idField.optional() });
const NO_ORDER = fail('shop/order-not-found', 'Cette commande n’existe pas.', 'There is no such order.');

async function ownAccount(request: FastifyRequest, tx: Tx): Promise<Account> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return valueOf(await myAccount(tx, customerId, (request.query as z.infer<typeof mine>).account)).account;
}

async function ownOrder(request: FastifyRequest, tx: Tx): Promise<OrderRow> {
  const account = await ownAccount(request, tx);
  const { orderId } = request.params as z.infer<typeof orderParams>;
  const order = await shopOrderOf(tx, account.id, orderId);
  return order ?? valueOf(NO_ORDER);
}

async function readMine(tx: Tx, context: Context, account: Account, joins?: string) {
  const party = (await partyOf(tx, account.id))!;
  const shopper = await readShopper(tx, context, account);
  const cart = await cartOf(tx, context, account.id, joins);
  const { line1, postcode, city } = party.address;
  return {
    operatorId: context.operatorId,
    accountId: account.id,
    holder: party.displayName,
    isMobilitySubscriber: shopper.isMobilitySubscriber,
    enterpriseAccess: shopper.enterpriseAccess,
    checksPassed: shopper.checksPassed,
    address: { name: party.displayName, line1, postcode, city },
    cart: cart ? cartShape(cart) : null,
    orders: await orderHeadsOf(tx, account.id),
  };
}

async function quoteFor(tx: Tx, context: Context, account: Account, body: z.infer<typeof wishBody>) {
  const opened = await openShop(tx, context, { accountId: account.id, subject: `account:${account.id}` });
  if (!opened.ok) return opened;
  const open = opened.value;
  const quoted = await quoteOrder(tx, open, await readShopper(tx, context, account), wishOf(body));
  if (!quoted.ok) return quoted;
  return ok(quoteShape(quoted.value, open, (one) => refusalShape(open.asked.pack, one)));
}

function addOwnCart(app: App, services: Services): void {
  app.get(
    '/api/me/shop',
    { config, schema: { tags, querystring: mine, response: { 200: shopForms.myShop } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => readMine(tx, context, await ownAccount(request, tx))),
  );
  app.put(
    '/api/me/shop/cart',
    { config, schema: { tags, querystring: mine, body: cartBody, response: { 200: shopForms.myShop } } },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const account = await ownAccount(request, tx);
        const { joins, ...content } = request.body;
        if (joins === undefined) await keepCartOf(tx, context, account.id, content);
        return ok(await readMine(tx, context, account, joins));
      }),
  );
  app.post(
    '/api/me/shop/enterprise-access',
    { config, schema: { tags, querystring: mine, response: { 200: shopForms.myShop } } },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const account = await ownAccount(request, tx);
        await openEnterpriseAccess(tx, context, account.id);
        return ok(await readMine(tx, context, account));
      }),
  );
  app.post(
    '/api/me/shop/quotes',
    { config, schema: { tags, querystring: mine, body: wishBody, response: { 200: shopForms.shopQuote } } },
    (request) =>
      runForRequest(request, services, async (tx, context) =>
        quoteFor(tx, context, await ownAccount(request, tx), request.body),
      ),
  );
}

/** The bank’s page on which an order is paid: its money is kept aside until the parcel leaves. */
async function pageOf(services: Services, context: Context, order: OrderRow): Promise<Result<string | null>> {
  if (order.state !== 'awaiting-payment') return ok(null);
  const held = await holdOnCard(services.database.db, context, {
    accountId: order.account_id,
    amount: order.to_pay_incl,
    heldFor: `shop-order:${order.id}`,
    backTo: `/boutique/commandes/${order.id}`,
  });
  return held.ok ? ok(held.value.page_url) : held;
}

function addOwnOrders(app: App, services: Services): void {
  app.post(
    '/api/me/shop/orders',
    { config, schema: { tags, querystring: mine, body: orderBody, response: { 200: shopForms.placedShopOrder } } },
    async (request) => {
      const context = contextOf(request, services);
      const placed = await runForRequest(request, services, async (tx) => {
        const account = await ownAccount(request, tx);
        const { papers: shown, ...wish } = request.body;
        const done = await placeShopOrder(tx, context, {
          accountId: account.id,
          ...wishOf(wish),
          ...(shown === undefined ? {} : { papers: { ...given(shown), documents: given(shown.documents) } }),
        });
        if (!done.ok) return done;
        const opened = await openShop(tx, context, { accountId: account.id, subject: `account:${account.id}` });
        if (!opened.ok) return opened;
        const { asked } = opened.value;
        const { order, quote } = done.value;
        return ok({
          order: order ? await orderHead(tx, order) : null,
          quote: quoteShape(quote, opened.value, (one) => refusalShape(asked.pack, one)),
        });
      });
      if (!placed.order) return { ...placed, pageUrl: null };
      // The order is kept before the bank hears of it; asked again, the same page is answered.
      const { accountId, id } = placed.order;
      const order = await inTransaction(services.database.db, context, (tx) => shopOrderOf(tx, accountId, id));
      return { ...placed, pageUrl: valueOf(await pageOf(services, context, order!)) };
    },
  );
}

/** Orders that were placed: followed, paid for again, sent back. */
function addPlacedOrders(app: App, services: Services): void {
  app.get(
    '/api/me/shop/orders/:orderId',
    { config, schema: { tags, querystring: mine, params: orderParams, response: { 200: shopForms.shopOrder } } },
    (request) => readForRequest(request, services, async (tx) => orderShape(tx, await ownOrder(request, tx))),
  );
  app.post(
    '/api/me/shop/orders/:orderId/card-page',
    {
      config,
      schema: {
        tags,
        querystring: mine,
        params: orderParams,
        response: { 200: z.object({ pageUrl: z.string().nullable() }) },
      },
    },
    async (request) => {
      const context = contextOf(request, services);
      const order = await inTransaction(services.database.db, context, (tx) => ownOrder(request, tx));
      return { pageUrl: valueOf(await pageOf(services, context, order)) };
    },
  );
  app.post(
    '/api/me/shop/orders/:orderId/exchanges',
    {
      config,
      schema: {
        tags,
        querystring: mine,
        params: orderParams,
        body: exchangeBody,
        response: { 200: z.object({ granted: z.boolean(), refusal: shopForms.shopRefusal.nullable() }) },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const order = await ownOrder(request, tx);
        const { position, brokeDownAt } = request.body;
        const done = await askExchange(tx, context, {
          accountId: order.account_id,
          orderId: order.id,
          position,
          brokeDownAt: momentText(instantAt(SHOP_TERRITORY, brokeDownAt), SHOP_TERRITORY),
        });
        if (!done.ok) return done;
        const { refusal: refused } = done.value;
        return ok({ granted: refused === null, refusal: refused ? refusalShape(order.pack, refused) : null });
      }),
  );
}

/** What a buyer complains of: the terms say at once what comes next. */
function addOwnComplaints(app: App, services: Services): void {
  app.post(
    '/api/me/shop/orders/:orderId/complaints',
    {
      config,
      schema: {
        tags,
        querystring: mine,
        params: orderParams,
        body: complaintBody,
        response: { 200: shopForms.shopOrder },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const order = await ownOrder(request, tx);
        const at = { accountId: order.account_id, orderId: order.id };
        const done = await complainOfOrder(tx, context, { ...at, ...request.body });
        return done.ok ? ok(await orderShape(tx, order)) : done;
      }),
  );
}

/** The shop of somebody who is signed in: their cart, what their order would be, their orders and what comes back. */
export function addMyShop(app: App, services: Services): void {
  addOwnCart(app, services);
  addOwnOrders(app, services);
  addPlacedOrders(app, services);
  addOwnComplaints(app, services);
}
