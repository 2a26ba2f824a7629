import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import { askMoneyBack } from '../../agreement/index.ts';
import { creditOf } from '../../customer-bill/index.ts';
import { refundCredit } from '../../payment/index.ts';
import { receiptName, refundAtTill, type RefundAtTillInput } from '../../till/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, amountField, given } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

/** Whether the customer asked for the money itself, where the contract would keep it for the next bills. */
export const askedField = z.boolean().optional().describe('The customer asked in writing for the money itself.');

const refundBody = z.strictObject({
  method: z.enum(['transfer', 'cheque', 'cash']).describe('Cash leaves the till that the agent holds open.'),
  iban: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .optional()
    .describe('Where a transfer goes; the account that the customer is debited from when absent.'),
  amount: amountField.optional().describe('All that is kept for the customer when absent.'),
  asked: askedField,
});
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

/** Gives back in cash at the till that the agent holds. */
export async function refundForAgent(tx: Tx, context: Context, input: RefundAtTillInput): Promise<Result<Done>> {
  const done = await refundAtTill(tx, context, input);
  if (!done.ok) return done;
  const { row, till, notes } = done.value;
  return ok({
    accountId: row.account_id,
    headline: { fr: 'Les espèces sont à remettre au client.', en: 'The cash is to be handed to the customer.' },
    figures: [
      ...figureOf('amountRefunded', 'amount', amountText(row.amount), []),
      ...figureOf('receipt', 'text', receiptName(till, row.receipt), []),
    ],
    notes,
  });
}

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
        const { asked, iban, ...wanted } = given(request.body);
        const { method } = wanted;
        if (method === 'cash') {
          const { amount } = wanted;
          return refundForAgent(tx, context, { accountId, ...given({ amount, asked }) });
        }
        const amount = wanted.amount ?? (await creditOf(tx, accountId));
        const means = await askMoneyBack(tx, context, { accountId, amount, method, on, asked });
        if (!means.ok) return means;
        const done = await refundCredit(tx, context, { accountId, on, ...wanted, method, ...given({ iban }) });
        if (!done.ok) return done;
        const figures = figureOf('amountRefunded', 'amount', amountText(done.value.amount), []);
        return ok({ accountId, figures, notes: means.value.notes });
      }),
  );
}
