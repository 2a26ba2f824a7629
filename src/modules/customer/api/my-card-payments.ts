import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Account } from '../../account/index.ts';
import { cardIntentOf, startCardPayment } from '../../card-payment/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { cardPaymentShape, readMyPayments } from '../operations/read-card-payments.ts';
import { cardPayment, myPayments, startedPayment } from '../shapes/card-payment.ts';
import { amountField, given, idField } from './fields.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });
const wanted = z.strictObject({
  billId: idField.optional().describe('The bill that is paid; all that is owed when absent.'),
  amount: amountField.optional().describe('A part of it; all of it when absent.'),
});
const NO_PAYMENT = fail('card-payment/not-found', 'Ce paiement n’existe pas.', 'There is no such payment.');

async function ownAccount(request: FastifyRequest, tx: Tx): Promise<Account> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return valueOf(await myAccount(tx, customerId, (request.query as z.infer<typeof mine>).account)).account;
}

/** A customer pays by card: what may be paid, the provider's page for it, and where a payment stands. */
export function addMyCardPayments(app: App, services: Services): void {
  app.get(
    '/api/me/card-payments',
    { config, schema: { tags, querystring: mine, response: { 200: myPayments } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        readMyPayments(tx, context, await ownAccount(request, tx)),
      ),
  );
  app.post(
    '/api/me/card-payments',
    { config, schema: { tags, querystring: mine, body: wanted, response: { 200: startedPayment } } },
    async (request) => {
      // In two transactions of its own: the intent is kept before the provider is told of it. Asked again, it answers the same.
      const context = contextOf(request, services);
      const { db } = services.database;
      const { id: accountId } = await inTransaction(db, context, (tx) => ownAccount(request, tx));
      const intent = valueOf(await startCardPayment(db, context, { accountId, ...given(request.body) }));
      return { id: intent.id, pageUrl: intent.page_url! };
    },
  );
  app.get(
    '/api/me/card-payments/:paymentId',
    {
      config,
      schema: { tags, querystring: mine, params: z.object({ paymentId: idField }), response: { 200: cardPayment } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const account = await ownAccount(request, tx);
        const intent = await cardIntentOf(tx, account.id, request.params.paymentId);
        return intent ? cardPaymentShape(tx, intent, '') : valueOf(NO_PAYMENT);
      }),
  );
}
