import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { ok, type Result, fail } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  cancelForPriceError,
  cancelShopOrder,
  claimWarranty,
  decideIdentification,
  deliverOrder,
  dispatchOrder,
  judgeBuyer,
  makeAvailable,
  type MovedOrder,
  type OrderRow,
  orderShape,
  prepareOrder,
  readWarehouse,
  receiveReturn,
  type ReturnOutcome,
  shopForms,
  shopOrderOf,
  takeUnclaimedBack,
} from '../../shop/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, amountTextField, dayField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['shop'];
const reading = { roles: agentsThat('shop:read') };
const writing = { roles: agentsThat('shop:write') };
const params = accountParams.extend({ orderId: idField });
const common = { tags, querystring: previewQuery, params, response: { 200: actionOutcome } };
/** Screens choose it from a list, whose values are texts. */
const position = z.coerce.number().int().min(1).max(100);
const why = z.string().trim().min(1).max(300);
const STATES = [
  'awaiting-payment',
  'on-hold',
  'to-prepare',
  'prepared',
  'dispatched',
  'available',
  'delivered',
  'unclaimed',
  'cancelled',
] as const;
const NO_ORDER = fail('shop/order-not-found', 'Cette commande n’existe pas.', 'There is no such order.');

const pickBody = z.strictObject({
  picked: z
    .array(z.strictObject({ position, serials: z.array(z.string().trim().min(1).max(40)).max(500).optional() }))
    .max(100),
});
const dispatchBody = z.strictObject({ carrierReference: z.string().trim().min(3).max(40) });
const priceBody = z.strictObject({ position, derisory: z.boolean(), unrelatedToMarketValue: z.boolean() });
const warrantyBody = z.strictObject({
  position,
  hiddenDefect: z.boolean(),
  discoveredOn: dayField,
  choice: z.enum(['keep', 'return']),
  agreedReductionInclTax: amountTextField.optional(),
});
const judgeBody = z.strictObject({ accepted: z.boolean(), why });
const checksBody = z.strictObject({ checks: z.enum(['passed', 'refused']), why });

function orderDone(order: OrderRow, notes: Done['notes'] = []): Done {
  return {
    accountId: order.account_id,
    notes,
    figures: [
      ...figureOf('shopOrder', 'text', order.number, []),
      ...figureOf('shopState', 'code', order.state, []),
      ...figureOf('dispatchedOn', 'date', dayText(order.dispatched_on), notes),
      ...figureOf('collectBy', 'date', dayText(order.collect_by), notes),
      ...figureOf('ownedOn', 'date', dayText(order.owned_on), notes),
    ],
  };
}

const moved = (done: Result<MovedOrder>): Result<Done> =>
  done.ok ? ok(orderDone(done.value.order, done.value.notes)) : done;

function returnDone(done: Result<ReturnOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { row, refusal, notes } = done.value;
  return ok({
    accountId: row.account_id,
    notes,
    ...(refusal ? { headline: refusal.words } : {}),
    figures: [
      ...figureOf('shopReturn', 'code', row.state, []),
      ...figureOf('refundInclTax', 'amount', moneyText(row.refund_incl), notes),
      ...figureOf('claimDeadline', 'date', String(notes.at(-1)?.result['claimDeadline'] ?? '') || null, notes),
    ],
  });
}

/** Steps of an order that take nothing but the order. */
const STEPS: readonly {
  readonly path: string;
  readonly run: (
    tx: Tx,
    context: Context,
    on: { readonly accountId: string; readonly orderId: string },
  ) => Promise<Result<MovedOrder>>;
}[] = [
  { path: 'availability', run: makeAvailable },
  { path: 'delivery', run: deliverOrder },
  { path: 'unclaimed', run: takeUnclaimedBack },
];

function addWarehouse(app: App, services: Services): void {
  app.post(
    '/api/shop/orders/:accountId/:orderId/preparation',
    { config: writing, schema: { ...common, body: pickBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const picked = request.body.picked.map((one) => ({ position: one.position, serials: one.serials ?? [] }));
        const done = await prepareOrder(tx, context, { ...request.params, picked });
        return done.ok ? ok(orderDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/shop/orders/:accountId/:orderId/dispatch',
    { config: writing, schema: { ...common, body: dispatchBody } },
    (request) =>
      runAction(request, services, async (tx, context) =>
        moved(await dispatchOrder(tx, context, { ...request.params, ...request.body })),
      ),
  );
  for (const { path, run } of STEPS) {
    app.post(`/api/shop/orders/:accountId/:orderId/${path}`, { config: writing, schema: common }, (request) =>
      runAction(request, services, async (tx, context) =>
        moved(await run(tx, context, request.params as z.infer<typeof params>)),
      ),
    );
  }
}

function addEndings(app: App, services: Services): void {
  app.post(
    '/api/shop/orders/:accountId/:orderId/cancellation',
    { config: writing, schema: { ...common, body: z.strictObject({ why }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await cancelShopOrder(tx, context, { ...request.params, why: request.body.why });
        return done.ok ? ok(orderDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/shop/orders/:accountId/:orderId/price-error',
    { config: writing, schema: { ...common, body: priceBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await cancelForPriceError(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        const { order, refusal, notes } = done.value;
        return ok({ ...orderDone(order, notes), ...(refusal ? { headline: refusal.words } : {}) });
      }),
  );
  app.post(
    '/api/shop/orders/:accountId/:orderId/warranty',
    { config: writing, schema: { ...common, body: warrantyBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { discoveredOn, ...told } = request.body;
        const claim = { ...request.params, ...given(told), discoveredOn: isoDate(discoveredOn) };
        return returnDone(await claimWarranty(tx, context, claim));
      }),
  );
  app.post(
    '/api/shop/returns/:accountId/:returnId/reception',
    {
      config: writing,
      schema: { ...common, params: accountParams.extend({ returnId: idField }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => returnDone(await receiveReturn(tx, context, request.params))),
  );
}

function addBuyers(app: App, services: Services): void {
  app.post(
    '/api/shop/identifications/:identificationId/decision',
    {
      config: writing,
      schema: { ...common, params: z.object({ identificationId: idField }), body: judgeBody },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { publicUrl } = services.config;
        const done = await decideIdentification(tx, context, {
          id: request.params.identificationId,
          ...request.body,
          publicUrl,
        });
        if (!done.ok) return done;
        const { row, account } = done.value;
        return ok({
          figures: figureOf('identification', 'code', row.state, []),
          ...(account ? { accountId: account.id } : {}),
        });
      }),
  );
  app.post(
    '/api/customers/:accountId/shop-checks',
    { config: writing, schema: { ...common, params: accountParams, body: checksBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        await judgeBuyer(tx, context, { accountId, ...request.body });
        return ok({ figures: figureOf('shopChecks', 'code', request.body.checks, []), accountId });
      }),
  );
}

/** The warehouse: what is to be prepared and sent, what comes back, buyers to be checked. */
export function addShopOrders(app: App, services: Services): void {
  app.get(
    '/api/shop/orders',
    {
      config: reading,
      schema: {
        tags,
        querystring: z.object({ state: z.enum(STATES).optional(), number: z.string().max(30).optional() }),
        response: { 200: shopForms.warehousePage },
      },
    },
    (request) => readForRequest(request, services, (tx) => readWarehouse(tx, request.query)),
  );
  app.get(
    '/api/shop/orders/:accountId/:orderId',
    { config: reading, schema: { tags, params, response: { 200: shopForms.shopOrder } } },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const order = await shopOrderOf(tx, request.params.accountId, request.params.orderId);
        return order ? orderShape(tx, order) : valueOf(NO_ORDER);
      }),
  );
  addWarehouse(app, services);
  addEndings(app, services);
  addBuyers(app, services);
}
