import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import { choosePaymentMeans, type MeansChosen, meansInWords } from '../../agreement/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { myAccount } from '../operations/my-account.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const body = z.strictObject({ method: z.enum(['transfer', 'card', 'cheque']) });
const mine = z.object({ account: z.string().max(20).optional() });
const response = { 200: actionOutcome };
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

function chosenDone(done: Result<MeansChosen>, accountId: string): Result<Done> {
  if (!done.ok) return done;
  const { method, mandateReference, sendTo, notes } = done.value;
  const { fr, en } = meansInWords(method);
  return ok({
    accountId,
    headline: { fr: `Les factures se paient désormais ${fr}.`, en: `Bills are paid ${en} from now on.` },
    figures: [...figureOf('mandateEnded', 'text', mandateReference, []), ...figureOf('sendTo', 'text', sendTo, notes)],
    notes,
  });
}

/** How bills are paid from now on, beside direct debit: chosen by customers in their space, or told to an agent. */
export function addPaymentMeans(app: App, services: Services): void {
  app.post(
    '/api/customers/:accountId/payment-means',
    {
      config: { roles: agentsThat('account:write') },
      schema: { tags: ['customer'], querystring: previewQuery, params: accountParams, body, response },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return NO_ACCOUNT;
        return chosenDone(await choosePaymentMeans(tx, context, account, request.body.method), account.id);
      }),
  );
  app.post(
    '/api/me/payment-means',
    {
      config: { roles: ['customer'] as const },
      schema: { tags: ['my-space'], querystring: mine.extend(previewQuery.shape), body, response },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { customerId } = actorOf(request);
        if (customerId === null) throw refusal('access/forbidden', 403);
        const { account } = valueOf(await myAccount(tx, customerId, request.query.account));
        return chosenDone(await choosePaymentMeans(tx, context, account, request.body.method), account.id);
      }),
  );
}
