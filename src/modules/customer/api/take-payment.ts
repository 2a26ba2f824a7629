import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import { askMeans } from '../../agreement/index.ts';
import { closePaidCases } from '../../collection/index.ts';
import { type PaymentOutcome, receivePayment } from '../../payment/index.ts';
import { openSessionOf, receiptName, takeAtTill, type TakeInput } from '../../till/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, amountField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const text = z.string().trim().min(1).max(200);

/** What somebody pays at a till with. */
export const tillPaymentBody = z.strictObject({
  method: z.enum(['cash', 'cheque', 'card', 'voucher']),
  amount: amountField,
  tendered: amountField.optional().describe('Cash handed over; what is above the amount is given back.'),
  reference: text
    .optional()
    .describe('Number of the cheque, the voucher or the ticket; the receipt’s own when absent.'),
  drawnBy: text.optional().describe('Who drew the cheque, on which bank.'),
  billId: idField.optional(),
});

const paymentBody = z.strictObject({
  method: z.enum(['cash', 'cheque', 'card', 'transfer']),
  amount: amountField,
  reference: text,
  billId: idField.optional(),
});
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

/** What a payment did to the account, figure by figure. */
export function paidFigures(amount: string, { allocated, credit }: PaymentOutcome): Done['figures'] {
  return [
    ...figureOf('amountReceived', 'amount', amount, []),
    ...allocated.flatMap((one) =>
      figureOf(one.paid ? 'billPaid' : 'billPartlyPaid', 'amount', amountText(one.amount), []),
    ),
    ...(credit > 0n ? figureOf('keptAsCredit', 'amount', amountText(credit), []) : []),
  ];
}

/** Takes a payment at the till that the agent holds. */
export async function takeForAgent(tx: Tx, context: Context, input: TakeInput): Promise<Result<Done>> {
  const done = await takeAtTill(tx, context, input);
  if (!done.ok) return done;
  const { row, till, outcome, notes } = done.value;
  return ok({
    notes,
    accountId: row.account_id,
    figures: [
      ...paidFigures(amountText(row.amount), outcome),
      ...(row.change === null ? [] : figureOf('changeGiven', 'amount', amountText(row.change), [])),
      ...figureOf('receipt', 'text', receiptName(till, row.receipt), []),
    ],
  });
}

/** Money that an agent receives for an account: at the till that they hold, or as it came. */
export function addPayments(app: App, services: Services): void {
  app.post(
    '/api/customers/:accountId/payments',
    {
      config: { roles: agentsThat('payment:write') },
      schema: {
        tags: ['customer'],
        querystring: previewQuery,
        params: accountParams,
        body: paymentBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return NO_ACCOUNT;
        const { method, ...paid } = given(request.body);
        // An agent who holds a till takes money at it: it is in the drawer, and counted at the closing.
        if (method !== 'transfer' && (await openSessionOf(tx, context.actor)))
          return takeForAgent(tx, context, { accountId, method, ...paid });
        // A transfer that came is money received: nobody asks whether it may come.
        const through = method === 'cheque' ? 'post' : 'counter';
        const means = method === 'transfer' ? undefined : await askMeans(tx, context, { accountId, method, through });
        if (means && !means.ok) return means;
        const receivedOn = localDate(account.territory, context.clock.now());
        const done = await receivePayment(tx, context, { accountId, receivedOn, method, ...paid });
        if (!done.ok) return done;
        await closePaidCases(tx, context, { accountId, on: receivedOn });
        return ok({
          accountId,
          figures: paidFigures(amountText(paid.amount), done.value),
          ...(means ? { notes: means.value.notes } : {}),
        });
      }),
  );
}
