import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agreementOf } from '../../agreement/index.ts';
import { dueObligations } from '../../obligation/index.ts';
import { type DepositAsked, depositsOf, orderOf, recordDepositPaid, refundDeposit } from '../../product-order/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat, dayField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const common = {
  tags: ['product-order'],
  querystring: previewQuery,
  params: z.object({ orderId: idField }),
  response: { 200: actionOutcome },
};
const paidBody = z.strictObject({ on: dayField.optional().describe('The day it was paid; today when absent.') });
const refundBody = z.strictObject({
  requestedOn: dayField.optional().describe('The day on which the customer asked for it; today when absent.'),
  because: z
    .string()
    .trim()
    .min(3)
    .max(500)
    .optional()
    .describe('Why it is given back after the end of a contract that says nothing of it.'),
});
const MOST_OPEN = 500;

const HEADLINES = {
  transfer: {
    fr: 'Le dépôt part avec la prochaine remise de virements.',
    en: 'The deposit leaves with the next file of transfers.',
  },
  cheque: { fr: 'Le chèque est à envoyer au client.', en: 'The cheque is to be sent to the customer.' },
  later: {
    fr: 'La demande est gardée : le dépôt sera rendu de lui-même.',
    en: 'The request is kept: the deposit will go back by itself.',
  },
};

function refundDone(value: DepositAsked): Done {
  const { accountId, agreementId, notes, given: means, backBy } = value;
  return {
    accountId,
    agreementId,
    headline: HEADLINES[means ?? 'later'],
    figures: [
      ...figureOf(means ? 'amountRefunded' : 'amountToRefund', 'amount', value.amountInclTax, notes),
      ...figureOf('refundBy', 'date', backBy, notes),
    ],
    notes,
  };
}

/** What a day told by an agent must be: a day of this order, not one to come. */
async function dayOf(tx: Tx, context: Context, orderId: string, on: number | undefined, field: string) {
  const order = await orderOf(tx, orderId);
  const agreement = order && (await agreementOf(tx, order.agreementId));
  if (!order || !agreement)
    return fail('product-order/not-found', 'Cette commande n’existe pas.', 'There is no such order.');
  const today = localDate(agreement.territory, context.clock.now());
  if (on !== undefined && on > today)
    return fail('product-order/day-to-come', 'Ce jour n’est pas encore venu.', 'That day has not come yet.', field);
  if (on !== undefined && on < order.orderedOn)
    return fail('product-order/before-order', 'Ce jour précède la commande.', 'That day is before the order.', field);
  return ok(order);
}

/** A deposit that a case gives back already is left to the case. */
async function inCase(tx: Tx, accountId: string, agreementId: string): Promise<boolean> {
  const open = await dueObligations(tx, { accountId, agreementId, state: 'open', by: 'operator', limit: MOST_OPEN });
  return open.some((one) => one.kind === 'deposit-refund' && one.subject.startsWith('case:'));
}

async function notePaid(
  tx: Tx,
  context: Context,
  orderId: string,
  on: z.output<typeof paidBody>['on'],
): Promise<Result<Done>> {
  const order = await dayOf(tx, context, orderId, on, 'on');
  if (!order.ok) return order;
  const done = await recordDepositPaid(tx, context, { orderId, ...given({ on }) });
  if (!done.ok) return done;
  const { accountId, agreementId } = done.value;
  const deposit = (await depositsOf(tx, accountId)).find((one) => one.orderId === orderId);
  const paidOn = deposit?.paidOn ?? null;
  return ok({
    accountId,
    agreementId,
    figures: [
      ...figureOf('depositPaid', 'amount', deposit?.amountInclTax, []),
      ...figureOf('paidOn', 'date', paidOn === null ? null : isoDate(paidOn), []),
    ],
  });
}

/** Deposits of orders: paid, and given back when their holder asks and the contract agrees. */
export function addDepositActions(app: App, services: Services): void {
  const paid = { config: { roles: agentsThat('product-order:write') }, schema: { ...common, body: paidBody } };
  app.post('/api/orders/:orderId/deposit-payment', paid, (request) =>
    runAction(request, services, (tx, context) => notePaid(tx, context, request.params.orderId, request.body.on)),
  );
  const back = { config: { roles: agentsThat('payment:write') }, schema: { ...common, body: refundBody } };
  app.post('/api/orders/:orderId/deposit-refund', back, (request) =>
    runAction(request, services, async (tx, context) => {
      const { orderId } = request.params;
      const { requestedOn, because } = request.body;
      const order = await dayOf(tx, context, orderId, requestedOn, 'requestedOn');
      if (!order.ok) return order;
      if (await inCase(tx, order.value.accountId, order.value.agreementId))
        return fail(
          'product-order/deposit-in-case',
          'Un dossier ouvert rend déjà ce dépôt.',
          'A case that is open gives this deposit back already.',
        );
      const facts = requestedOn === undefined ? {} : { facts: { requestedOn: isoDate(requestedOn) } };
      const done = await refundDeposit(tx, context, { orderId, ...facts, ...given({ because }) });
      return done.ok ? ok(refundDone(done.value)) : done;
    }),
  );
}
