import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import { refundCredit } from '../../payment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, amountField, given } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const refundBody = z.strictObject({
  method: z.enum(['transfer', 'cheque']),
  iban: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .optional()
    .describe('Where a transfer goes; the account that the customer is debited from when absent.'),
  amount: amountField.optional().describe('All that is kept for the customer when absent.'),
});
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

/** Money that is kept for a customer is given back: a last bill below zero, an overpayment, a compensation. */
export function addRefundActions(app: App, services: Services): void {
  app.post(
    '/api/customers/:accountId/refunds',
    {
      config: { roles: agentsThat('payment:write') },
      schema: {
        tags: ['customer'],
        querystring: previewQuery,
        params: accountParams,
        body: refundBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return NO_ACCOUNT;
        const on = localDate(account.territory, context.clock.now());
        const done = await refundCredit(tx, context, { accountId, on, ...given(request.body) });
        if (!done.ok) return done;
        return ok({ accountId, figures: figureOf('amountRefunded', 'amount', amountText(done.value.amount), []) });
      }),
  );
}
