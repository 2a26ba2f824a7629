import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf } from '../../account/index.ts';
import { liftIncident } from '../../risk-assessment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { readRisk } from '../operations/read-risk.ts';
import { riskPage } from '../shapes/risk.ts';
import { accountParams, agentsThat, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['risk-assessment'];

/** What is known of a customer's payments, and what is done when they object to what was entered about them. */
export function addRiskActions(app: App, services: Services): void {
  app.get(
    '/api/customers/:accountId/risk',
    {
      config: { roles: agentsThat('collection:read') },
      schema: { tags, params: accountParams, response: { 200: riskPage } },
    },
    (request) => readForRequest(request, services, (tx) => readRisk(tx, request.params.accountId)),
  );
  app.post(
    '/api/customers/:accountId/incidents/:billId/objection',
    {
      config: { roles: agentsThat('collection:write') },
      schema: {
        tags,
        params: accountParams.extend({ billId: idField }),
        querystring: previewQuery,
        body: z.strictObject({}),
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId, billId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
        const on = localDate(account.territory, context.clock.now());
        const done = await liftIncident(tx, context, { accountId, billId, on, reason: 'objection' });
        if (!done.ok) return done;
        return ok({ accountId, figures: figureOf('incidentState', 'code', done.value.state, []) });
      }),
  );
}
