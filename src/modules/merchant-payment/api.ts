import { z } from 'zod';
import { euros } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { writtenAs } from '../../platform/http/worded-fields.ts';
import { addDisputes, addPayouts } from './api-settlement.ts';
import {
  merchantPurchase,
  merchantSubscription,
  purchaseForMerchant,
  subscriptionForMerchant,
} from './merchant-shapes.ts';
import { askPurchase } from './operations/ask-purchase.ts';
import { confirmPurchase, NO_PURCHASE, noteWrongPurchaseCode } from './operations/confirm-purchase.ts';
import { NO_SUBSCRIPTION, stopSubscription } from './operations/end-subscription.ts';
import { refundPurchase } from './operations/refund-purchase.ts';
import { keepBytes, merchantBehind, runForMerchant } from './signed-request.ts';
import { selectPurchase } from './store-purchases.ts';
import { selectSubscription } from './store-subscriptions.ts';
import type { MerchantRow, PurchaseRow, SubscriptionRow } from './tables.ts';

const BASE = '/api/merchant-api/:operatorId';
const config = { roles: 'public' } as const;
const tags = ['merchant-api'];
const operatorId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const ofOperator = z.object({ operatorId });
const ofPurchase = z.object({ operatorId, purchaseId: z.uuid() });
const ofSubscription = z.object({ operatorId, subscriptionId: z.uuid() });
const DAY_SECONDS = 86_400;

const askBody = z.strictObject({
  service: z.string().min(1).max(60),
  line: z.string().min(4).max(30).describe('Telephone number of the line that pays.'),
  reference: z.string().min(1).max(100).describe('The merchant’s own number of the order.'),
  connectedSeconds: z.int().min(1).max(DAY_SECONDS).optional(),
  identificationRefused: z.boolean().optional(),
  returnTo: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  fromTvAccount: z.boolean().optional(),
});
const codeBody = z.strictObject({
  code: writtenAs(/^\d{6}$/, 'Le code a six chiffres.', 'The code has six digits.'),
});
const refundBody = z.strictObject({
  amountInclTax: writtenAs(
    /^\d{1,9}\.\d{2}$/,
    'Montant attendu en euros, avec un point et deux décimales (4.99).',
    'Expected an amount in euros, with a point and two decimals (4.99).',
  ).optional(),
  reason: z.string().trim().min(1).max(300),
});

/** A purchase of the merchant that asks; anybody else's does not exist for it. */
async function ownPurchase(tx: Tx, merchant: MerchantRow, id: string): Promise<Result<PurchaseRow>> {
  const found = await selectPurchase(tx, id);
  return found?.merchant_id === merchant.id ? ok(found) : NO_PURCHASE;
}

async function ownSubscription(tx: Tx, merchant: MerchantRow, id: string): Promise<Result<SubscriptionRow>> {
  const found = await selectSubscription(tx, id);
  return found?.merchant_id === merchant.id ? ok(found) : NO_SUBSCRIPTION;
}

function addPurchases(app: App, services: Services): void {
  const shapeOf = (row: PurchaseRow) => purchaseForMerchant(row, services.clock.now(), services.config.publicUrl ?? '');
  const response = { 200: merchantPurchase };
  app.post(
    `${BASE}/purchases`,
    { config, schema: { tags, params: ofOperator, body: askBody, response } },
    async (request) => {
      const { service, line, reference, ...rest } = request.body;
      const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      return shapeOf(
        await runForMerchant(request, services, (tx, context, merchant) =>
          askPurchase(tx, context, merchant, { service, line, reference, ...told }),
        ),
      );
    },
  );
  app.get(
    `${BASE}/purchases/:purchaseId`,
    { config, schema: { tags, params: ofPurchase, response } },
    async (request) =>
      shapeOf(
        await runForMerchant(request, services, (tx, _context, merchant) =>
          ownPurchase(tx, merchant, request.params.purchaseId),
        ),
      ),
  );
  app.post(
    `${BASE}/purchases/:purchaseId/confirmation`,
    { config, schema: { tags, params: ofPurchase, body: codeBody, response } },
    async (request) => {
      const { merchant, context } = await merchantBehind(request, services);
      const { db } = services.database;
      const own = await inTransaction(db, context, (tx) => ownPurchase(tx, merchant, request.params.purchaseId));
      const { account_id: accountId, id: purchaseId } = valueOf(own);
      const input = { accountId, purchaseId, code: request.body.code };
      const done = await inTransaction(db, context, (tx) => confirmPurchase(tx, context, input));
      if (!done.ok && done.failure.code === 'purchase/wrong-code') await noteWrongPurchaseCode(db, context, input);
      return shapeOf(valueOf(done).purchase);
    },
  );
  app.post(
    `${BASE}/purchases/:purchaseId/refund`,
    { config, schema: { tags, params: ofPurchase, body: refundBody, response } },
    async (request) =>
      shapeOf(
        await runForMerchant(request, services, async (tx, context, merchant) => {
          const own = await ownPurchase(tx, merchant, request.params.purchaseId);
          if (!own.ok) return own;
          const { account_id: accountId, id: purchaseId } = own.value;
          const { amountInclTax, reason } = request.body;
          const amount = amountInclTax === undefined ? {} : { amount: euros(amountInclTax) };
          const done = await refundPurchase(tx, context, { accountId, purchaseId, ...amount, reason, by: 'merchant' });
          return done.ok ? ownPurchase(tx, merchant, purchaseId) : done;
        }),
      ),
  );
}

function addSubscriptions(app: App, services: Services): void {
  const response = { 200: merchantSubscription };
  app.get(
    `${BASE}/subscriptions/:subscriptionId`,
    { config, schema: { tags, params: ofSubscription, response } },
    async (request) =>
      subscriptionForMerchant(
        await runForMerchant(request, services, (tx, _context, merchant) =>
          ownSubscription(tx, merchant, request.params.subscriptionId),
        ),
      ),
  );
  app.post(
    `${BASE}/subscriptions/:subscriptionId/end`,
    { config, schema: { tags, params: ofSubscription, body: z.strictObject({}), response } },
    async (request) =>
      subscriptionForMerchant(
        await runForMerchant(request, services, async (tx, context, merchant) => {
          const own = await ownSubscription(tx, merchant, request.params.subscriptionId);
          if (!own.ok) return own;
          const { account_id: accountId, id: subscriptionId } = own.value;
          const done = await stopSubscription(tx, context, { accountId, subscriptionId });
          return done.ok ? ok(done.value.subscription) : done;
        }),
      ),
  );
}

/** What merchants ask, each request signed by their own key. A stranger may call; only a merchant can sign. */
export const merchantApiRoutes: RouteModule = {
  name: 'merchant-api',
  // In a room of its own: the way of reading bodies holds for these requests alone.
  register: (app, services) =>
    void app.register(async (own) => {
      keepBytes(own as unknown as App);
      addPurchases(own as unknown as App, services);
      addSubscriptions(own as unknown as App, services);
      addDisputes(own as unknown as App, services);
      addPayouts(own as unknown as App, services);
      return Promise.resolve();
    }),
};
