import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { DISPUTE_SUBJECTS } from '../../../terms/model/life-merchants.ts';
import { maySeeAccount } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import {
  confirmPurchase,
  declinePurchase,
  loadTvAccount,
  merchantSubscriptionOf,
  openDispute,
  purchaseOf,
  type PurchaseRow,
  stopSubscription,
  type SubscriptionRow,
} from '../../merchant-payment/index.ts';
import { disputeDone, endDone, loadDone, purchaseDone } from './purchase-outcomes.ts';
import { myAccount } from '../operations/my-account.ts';
import { purchaseShapes, readPurchases, readSold } from '../operations/read-purchases.ts';
import { actionOutcome } from '../shapes/action.ts';
import { purchase, purchasesPage } from '../shapes/merchant-payment.ts';
import { agreementParams, amountField, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });
const params = z.object({ purchaseId: idField });
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const NO_PURCHASE = fail('purchase/not-found', 'Cet achat n’existe pas.', 'There is no such purchase.');
const NO_SUBSCRIPTION = fail(
  'subscription/not-found',
  'Cet abonnement n’existe pas.',
  'There is no such subscription.',
);
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

const disputeBody = z.strictObject({
  subject: z.enum(DISPUTE_SUBJECTS),
  message: z.string().trim().min(1).max(2000),
});

/** A purchase of whoever is signed in; anybody else's does not exist for them. */
async function ownPurchase(request: FastifyRequest, tx: Tx, id: string): Promise<Result<PurchaseRow>> {
  const found = await purchaseOf(tx, id);
  return found && (await maySeeAccount(tx, actorOf(request), found.account_id)) ? ok(found) : NO_PURCHASE;
}

async function ownSubscription(request: FastifyRequest, tx: Tx, id: string): Promise<Result<SubscriptionRow>> {
  const found = await merchantSubscriptionOf(tx, id);
  return found && (await maySeeAccount(tx, actorOf(request), found.account_id)) ? ok(found) : NO_SUBSCRIPTION;
}

function addReading(app: App, services: Services): void {
  app.get(
    '/api/me/purchases',
    { config, schema: { tags, querystring: mine, response: { 200: purchasesPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { customerId } = actorOf(request);
        if (customerId === null) throw refusal('access/forbidden', 403);
        return readPurchases(tx, context, valueOf(await myAccount(tx, customerId, request.query.account)).account);
      }),
  );
  app.get(
    '/api/me/purchases/:purchaseId',
    { config, schema: { tags, params, response: { 200: purchase } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const row = valueOf(await ownPurchase(request, tx, request.params.purchaseId));
        return (await purchaseShapes(tx, context, [row], await readSold(tx)))[0]!;
      }),
  );
}

function addDeciding(app: App, services: Services): void {
  const body = z.strictObject({});
  app.post('/api/me/purchases/:purchaseId/confirmation', { config, schema: { ...common, params, body } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const own = await ownPurchase(request, tx, request.params.purchaseId);
      if (!own.ok) return own;
      const { account_id: accountId, id: purchaseId } = own.value;
      return purchaseDone(await confirmPurchase(tx, context, { accountId, purchaseId }));
    }),
  );
  app.post('/api/me/purchases/:purchaseId/refusal', { config, schema: { ...common, params, body } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const own = await ownPurchase(request, tx, request.params.purchaseId);
      if (!own.ok) return own;
      const { account_id: accountId, id: purchaseId, amount } = own.value;
      const done = await declinePurchase(tx, context, { accountId, purchaseId });
      if (!done.ok) return done;
      const text = moneyText(amount);
      const headline = {
        fr: `Vous refusez cet achat de ${text.replace('.', ',')} € : rien ne vous sera demandé.`,
        en: `You decline this purchase of EUR ${text}: you will owe nothing.`,
      };
      return ok({ figures: [], headline, accountId });
    }),
  );
}

/** What customers bought from merchants: confirmed, declined, stopped, complained of; the account of the TV portal. */
export function addMyPurchases(app: App, services: Services): void {
  addReading(app, services);
  addDeciding(app, services);
  app.post(
    '/api/me/purchases/:purchaseId/disputes',
    { config, schema: { ...common, params, body: disputeBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const own = await ownPurchase(request, tx, request.params.purchaseId);
        if (!own.ok) return own;
        const { account_id: accountId, id: purchaseId } = own.value;
        return disputeDone(await openDispute(tx, context, { accountId, purchaseId, ...request.body }));
      }),
  );
  app.post(
    '/api/me/merchant-subscriptions/:subscriptionId/stop',
    { config, schema: { ...common, params: z.object({ subscriptionId: idField }), body: z.strictObject({}) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const own = await ownSubscription(request, tx, request.params.subscriptionId);
        if (!own.ok) return own;
        const { account_id: accountId, id: subscriptionId } = own.value;
        return endDone(await stopSubscription(tx, context, { accountId, subscriptionId }));
      }),
  );
  app.post(
    '/api/me/agreements/:agreementId/tv-account',
    { config, schema: { ...common, params: agreementParams, body: z.strictObject({ amount: amountField }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        if (!agreement || !(await maySeeAccount(tx, actorOf(request), agreement.accountId))) return NO_AGREEMENT;
        return loadDone(await loadTvAccount(tx, context, { agreementId: agreement.id, amount: request.body.amount }));
      }),
  );
}
