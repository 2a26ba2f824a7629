import { z } from 'zod';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { DISPUTE_SUBJECTS } from '../../../terms/model/life-merchants.ts';
import { accountOf } from '../../account/index.ts';
import { renderPdf } from '../../document/index.ts';
import {
  answerDispute,
  merchantServices,
  openDispute,
  payoutLinesOf,
  payoutOf,
  refundPurchase,
  setMerchantAccess,
  statementCsv,
  stopSubscription,
} from '../../merchant-payment/index.ts';
import { rolesThat } from '../../../platform/sign-in/roles.ts';
import { disputeDone, endDone } from './purchase-outcomes.ts';
import { readPurchases } from '../operations/read-purchases.ts';
import { statementPaper } from '../operations/write-statement.ts';
import { actionOutcome } from '../shapes/action.ts';
import { purchasesPage } from '../shapes/merchant-payment.ts';
import { accountParams, agentsThat, agreementParams, amountField, given, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['merchant-payment'];
const reading = { roles: agentsThat('merchant-payment:read') };
const writing = { roles: agentsThat('merchant-payment:write') };
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const text = (most: number) => z.string().trim().min(1).max(most);
const ofPurchase = accountParams.extend({ purchaseId: idField });
const NO_STATEMENT = fail('payout/not-found', 'Ce relevé n’existe pas.', 'There is no such statement.');

function addForCustomer(app: App, services: Services): void {
  app.get(
    '/api/customers/:accountId/purchases',
    { config: reading, schema: { tags, params: accountParams, response: { 200: purchasesPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) throw refusal('request/no-such-address', 404);
        return readPurchases(tx, context, account);
      }),
  );
  app.post(
    '/api/customers/:accountId/purchases/:purchaseId/refund',
    {
      config: writing,
      schema: {
        ...common,
        params: ofPurchase,
        body: z.strictObject({ amount: amountField.optional(), reason: text(300) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await refundPurchase(tx, context, { ...request.params, ...given(request.body), by: 'operator' });
        if (!done.ok) return done;
        const amount = moneyText(done.value.amount);
        const headline = { fr: `${amount.replace('.', ',')} € rendus au client.`, en: `EUR ${amount} given back.` };
        return ok({ figures: [], headline, accountId: request.params.accountId });
      }),
  );
  app.post(
    '/api/customers/:accountId/purchases/:purchaseId/disputes',
    {
      config: writing,
      schema: {
        ...common,
        params: ofPurchase,
        body: z.strictObject({ subject: z.enum(DISPUTE_SUBJECTS), message: text(2000) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) =>
        disputeDone(await openDispute(tx, context, { ...request.params, ...request.body })),
      ),
  );
}

function addForContract(app: App, services: Services): void {
  app.post(
    '/api/customers/:accountId/merchant-subscriptions/:subscriptionId/stop',
    {
      config: writing,
      schema: { ...common, params: accountParams.extend({ subscriptionId: idField }), body: z.strictObject({}) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => endDone(await stopSubscription(tx, context, request.params))),
  );
  app.post(
    '/api/agreements/:agreementId/merchant-access',
    {
      config: writing,
      schema: {
        ...common,
        params: agreementParams,
        body: z.strictObject({ withdrawn: z.boolean(), reason: text(300) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await setMerchantAccess(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        const headline = request.body.withdrawn
          ? { fr: 'Ce contrat ne paie plus de marchand.', en: 'This contract pays no merchant any more.' }
          : { fr: 'Ce contrat paie de nouveau des marchands.', en: 'This contract pays merchants again.' };
        return ok({ figures: [], headline, accountId: done.value.account_id });
      }),
  );
}

function addStatements(app: App, services: Services): void {
  const config = { roles: rolesThat('merchant:read') };
  const params = z.object({ payoutId: idField });
  app.get('/api/merchant-payouts/:payoutId/statement.csv', { config, schema: { tags, params } }, (request, reply) =>
    readForRequest(request, services, async (tx) => {
      const payout = valueOf(await payoutOf(tx, request.params.payoutId).then((one) => (one ? ok(one) : NO_STATEMENT)));
      const codes = new Map((await merchantServices(tx, payout.merchant_id)).map((one) => [one.id, one.code]));
      void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${payout.number}.csv"`);
      return Buffer.from(statementCsv(payout, await payoutLinesOf(tx, payout.id), codes));
    }),
  );
  app.get(
    '/api/merchant-payouts/:payoutId/statement.pdf',
    { config, schema: { tags, params } },
    async (request, reply) => {
      const paper = await readForRequest(request, services, async (tx, context) =>
        valueOf(await statementPaper(tx, context, request.params.payoutId)),
      );
      void reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="${paper.name}"`);
      return Buffer.from(await renderPdf('counter', paper.data));
    },
  );
}

/** What agents do about purchases from merchants: refunds, complaints, breaches, statements. */
export function addMerchantDesk(app: App, services: Services): void {
  addForCustomer(app, services);
  addForContract(app, services);
  addStatements(app, services);
  app.post(
    '/api/merchant-disputes/:disputeId/answer',
    {
      config: writing,
      schema: {
        ...common,
        params: z.object({ disputeId: idField }),
        body: z.strictObject({
          answer: text(2000),
          outcome: z.enum(['refunded', 'refused', 'explained']),
          amount: amountField.optional(),
        }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { disputeId } = request.params;
        const done = await answerDispute(tx, context, { disputeId, ...given(request.body), by: 'operator' });
        if (!done.ok) return done;
        const headline = { fr: 'La réponse part au client.', en: 'The answer leaves for the customer.' };
        return ok({ figures: [], headline, accountId: done.value.account_id });
      }),
  );
}
