import { z } from 'zod';
import { ok } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { refundCard } from '../../card-payment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { readCardPayments, readPayoutLines } from '../operations/read-card-payments.ts';
import { actionOutcome } from '../shapes/action.ts';
import { cardPaymentsPage, cardPayoutLine } from '../shapes/card-payment.ts';
import { accountParams, agentsThat, amountField, given, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['card-payment'];
const refundBody = z.strictObject({
  amount: amountField.optional().describe('All that can be given back when absent.'),
  reason: z.string().trim().min(1).max(500),
});

/** What agents see of cards: payments, what the provider owes and has paid out; money given back on the card that paid. */
export function addCardPayments(app: App, services: Services): void {
  app.get(
    '/api/card-payments',
    { config: { roles: agentsThat('payment:bank-read') }, schema: { tags, response: { 200: cardPaymentsPage } } },
    (request) => readForRequest(request, services, readCardPayments),
  );
  app.get(
    '/api/card-payouts/:payoutId',
    {
      config: { roles: agentsThat('payment:bank-read') },
      schema: { tags, params: z.object({ payoutId: idField }), response: { 200: z.array(cardPayoutLine) } },
    },
    (request) => readForRequest(request, services, (tx) => readPayoutLines(tx, request.params.payoutId)),
  );
  app.post(
    '/api/customers/:accountId/card-payments/:paymentId/refund',
    {
      config: { roles: agentsThat('payment:write') },
      schema: {
        tags,
        querystring: previewQuery,
        params: accountParams.extend({ paymentId: idField }),
        body: refundBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId, paymentId: intentId } = request.params;
        const onlyShown = request.query.preview === 'true';
        const done = await refundCard(tx, context, { accountId, intentId, onlyShown, ...given(request.body) });
        if (!done.ok) return done;
        return ok({ accountId, figures: figureOf('amountRefunded', 'amount', amountText(done.value.amount), []) });
      }),
  );
}
