import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { arrangePlan, arrangePromise, endPlan } from '../../collection/index.ts';
import type { PlanDetail, PromiseRow } from '../../payment-plan/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { myAccount } from '../operations/my-account.ts';
import { readMyArrears } from '../operations/read-collection.ts';
import { actionOutcome, type ChangeShape } from '../shapes/action.ts';
import { myArrears } from '../shapes/collection.ts';
import { onAccount } from './collection-actions.ts';
import { accountParams, agentsThat, amountField, dayField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['collection'];
const common = { tags, response: { 200: actionOutcome } };
const ways = { instalments: z.number().int().min(1).max(60), firstOn: dayField };
const planBody = z.strictObject({
  ...ways,
  method: z.enum(['direct-debit', 'card', 'transfer', 'cheque', 'cash']),
  billIds: z.array(idField).min(1).max(50).optional(),
});
const myPlanBody = z.strictObject({ ...ways, method: z.enum(['direct-debit', 'card']) });
const promiseBody = z.strictObject({ byOn: dayField, amount: amountField.optional() });

/** A plan with each of its dates and amounts, as an action tells it. */
function planDone(done: Result<PlanDetail>): Result<Omit<Done, 'accountId'>> {
  if (!done.ok) return done;
  const { plan, bills, instalments } = done.value;
  const count = instalments.length;
  const changes: ChangeShape[] = instalments.map(({ position, due_on, amount }) => {
    const [fr, en] = [moneyText(amount).replace('.', ','), moneyText(amount)];
    const label = {
      fr: `Échéance ${position} sur ${count} : ${fr} €`,
      en: `Instalment ${position} of ${count}: €${en}`,
    };
    return { label, on: isoDate(due_on), done: false };
  });
  return ok({
    figures: [
      ...figureOf('planTotal', 'amount', moneyText(plan.total), []),
      ...figureOf('planBills', 'text', bills.map((one) => one.bill_number).join(', '), []),
    ],
    changes,
  });
}

function promiseDone(done: Result<PromiseRow>): Result<Omit<Done, 'accountId'>> {
  if (!done.ok) return done;
  const { amount, by_on: byOn } = done.value;
  return ok({
    figures: [
      ...figureOf('amountPromised', 'amount', moneyText(amount), []),
      ...figureOf('promisedBy', 'date', isoDate(byOn), []),
    ],
  });
}

/** What agents agree on with customers who find it hard to pay: plans, promises. */
export function addPlanActions(app: App, services: Services): void {
  const config = { roles: agentsThat('collection:write') };
  const url = '/api/customers/:accountId';
  const query = { querystring: previewQuery };
  app.post(
    `${url}/payment-plans`,
    { config, schema: { ...common, ...query, params: accountParams, body: planBody } },
    (request) =>
      onAccount(request, services, request.params.accountId, async ({ tx, context, account, on }) =>
        planDone(
          await arrangePlan(tx, context, { accountId: account.id, askedBy: 'agent', on, ...given(request.body) }),
        ),
      ),
  );
  const planParams = accountParams.extend({ planId: idField });
  const reason = z.strictObject({ reason: z.string().trim().min(1).max(200) });
  app.post(
    `${url}/payment-plans/:planId/cancel`,
    { config, schema: { ...common, ...query, params: planParams, body: reason } },
    (request) =>
      onAccount(request, services, request.params.accountId, async ({ tx, context, on }) => {
        const done = await endPlan(tx, context, { ...request.params, ...request.body, on });
        return done.ok ? ok({ figures: figureOf('goesOnFrom', 'date', isoDate(on), []) }) : done;
      }),
  );
  const billParams = accountParams.extend({ billId: idField });
  app.post(
    `${url}/bills/:billId/promise`,
    { config, schema: { ...common, ...query, params: billParams, body: promiseBody } },
    (request) =>
      onAccount(request, services, request.params.accountId, async ({ tx, context, on }) =>
        promiseDone(
          await arrangePromise(tx, context, { ...request.params, madeBy: 'agent', on, ...given(request.body) }),
        ),
      ),
  );
}

/** What customers see of what they have not paid, and ask for: more time, or a day by which they pay. */
export function addMyArrears(app: App, services: Services): void {
  const config = { roles: ['customer'] as const };
  const mine = z.object({ account: z.string().max(20).optional() });
  const own = { ...common, tags: ['my-space'], querystring: previewQuery.extend(mine.shape) };
  const whose = (request: Parameters<typeof actorOf>[0]) => {
    const { customerId } = actorOf(request);
    if (customerId === null) throw refusal('access/forbidden', 403);
    return { customerId, number: (request.query as z.infer<typeof mine>).account };
  };
  app.get(
    '/api/me/arrears',
    { config, schema: { tags: ['my-space'], querystring: mine, response: { 200: myArrears } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { customerId, number } = whose(request);
        return readMyArrears(tx, context, valueOf(await myAccount(tx, customerId, number)).account);
      }),
  );
  app.post('/api/me/payment-plans', { config, schema: { ...own, body: myPlanBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { customerId, number } = whose(request);
      const found = await myAccount(tx, customerId, number);
      if (!found.ok) return found;
      const { account } = found.value;
      const on = localDate(account.territory, context.clock.now());
      return planDone(
        await arrangePlan(tx, context, { accountId: account.id, askedBy: 'customer', on, ...request.body }),
      );
    }),
  );
  app.post(
    '/api/me/bills/:billId/promise',
    {
      config,
      schema: { ...own, params: z.object({ billId: idField }), body: z.strictObject({ byOn: dayField }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { customerId, number } = whose(request);
        const found = await myAccount(tx, customerId, number);
        if (!found.ok) return found;
        const { account } = found.value;
        const on = localDate(account.territory, context.clock.now());
        const { billId } = request.params;
        const { byOn } = request.body;
        return promiseDone(
          await arrangePromise(tx, context, { accountId: account.id, billId, byOn, madeBy: 'customer', on }),
        );
      }),
  );
}
