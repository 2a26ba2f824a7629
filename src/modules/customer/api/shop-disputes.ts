import { z } from 'zod';
import { ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  answerOrderComplaint,
  type ComplaintOutcome,
  complainOfOrder,
  judgeUpdate,
  tellDelay,
} from '../../shop/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['shop'];
const config = { roles: agentsThat('shop:write') };
const params = accountParams.extend({ orderId: idField });
const schema = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const written = z.string().trim().min(1).max(2_000);
const cause = z.string().trim().min(1).max(60);

const complaintBody = z.strictObject({
  subject: z.enum(['order', 'personal-data']),
  about: written,
  merchant: z.boolean(),
});
const answerBody = z.strictObject({
  outcome: z.enum(['settled', 'failed']),
  answer: written,
  cause: cause.optional(),
  causedNonPerformance: z.boolean().optional(),
  meetsForceMajeureTest: z.boolean().optional(),
});
const delayBody = z.strictObject({ cause, meetsForceMajeureTest: z.boolean().optional() });

function complaintDone({ complaint, notes }: ComplaintOutcome): Done {
  const { liability } = complaint;
  return {
    accountId: complaint.account_id,
    notes,
    headline: complaint.next_words,
    figures: [
      ...figureOf('complaintOutcome', 'code', complaint.outcome, []),
      ...figureOf('shopAnswers', 'code', liability === null ? null : liability.excluded ? 'excluded' : 'answers', []),
    ],
  };
}

const updateClaim = z.strictObject({
  updateId: idField,
  installation: z.enum(['installed', 'wrongly-installed', 'not-installed']),
  instructionsDeficient: z.boolean(),
  negativeImpact: z.boolean(),
});

/** What a buyer says of an update of what they bought. */
function addUpdateClaims(app: App, services: Services): void {
  app.post(
    '/api/shop/orders/:accountId/:orderId/update-claims',
    { config, schema: { ...schema, params, body: updateClaim } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await judgeUpdate(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        const { order, answer, notes } = done.value;
        const { liabilityExcluded, mayRefuse, mayUninstall } = answer;
        return ok({
          accountId: order.account_id,
          notes,
          figures: [
            ...figureOf('shopAnswers', 'code', liabilityExcluded ? 'excluded' : 'answers', []),
            ...figureOf('mayRefuse', 'code', mayRefuse ? 'allowed' : 'not-allowed', []),
            ...figureOf('mayUninstall', 'code', mayUninstall ? 'allowed' : 'not-allowed', []),
          ],
        });
      }),
  );
}

/** Disputes about orders, as agents keep them: complaints and their answers, delays and who answers for them. */
export function addShopDisputes(app: App, services: Services): void {
  addUpdateClaims(app, services);
  app.post(
    '/api/shop/orders/:accountId/:orderId/complaints',
    { config, schema: { ...schema, params, body: complaintBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await complainOfOrder(tx, context, { ...request.params, ...request.body });
        return done.ok ? ok(complaintDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/shop/orders/:accountId/:orderId/delay',
    { config, schema: { ...schema, params, body: delayBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await tellDelay(tx, context, { ...request.params, ...given(request.body) });
        if (!done.ok) return done;
        const { order, notes } = done.value;
        const excluded = notes.at(-1)?.result['liabilityExcluded'] === true;
        return ok({
          accountId: order.account_id,
          notes,
          figures: [
            ...figureOf('shopOrder', 'text', order.number, []),
            ...figureOf('shopAnswers', 'code', excluded ? 'excluded' : 'answers', []),
          ],
        });
      }),
  );
  app.post(
    '/api/shop/complaints/:accountId/:complaintId/answer',
    { config, schema: { ...schema, params: accountParams.extend({ complaintId: idField }), body: answerBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { cause: told, causedNonPerformance = false, meetsForceMajeureTest, ...answer } = request.body;
        const judged =
          told === undefined
            ? {}
            : { told: { cause: told, causedNonPerformance, ...given({ meetsForceMajeureTest }) } };
        const done = await answerOrderComplaint(tx, context, { ...request.params, ...answer, ...judged });
        return done.ok ? ok(complaintDone(done.value)) : done;
      }),
  );
}
