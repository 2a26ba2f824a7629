import { z } from 'zod';
import { plusDays } from '../../../kernel/civil-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import { newId } from '../../../platform/random.ts';
import { decideCheck, stopBilling } from '../../customer-bill/index.ts';
import { AT_ONCE } from '../operations/read-money-in.ts';
import { readSimulations, SIMULATION_JOB } from '../operations/read-simulations.ts';
import { operatorDay } from '../operations/today.ts';
import { actionOutcome } from '../shapes/action.ts';
import { billSimulationPage } from '../shapes/bill-simulation.ts';
import { agentsThat, dayField, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['money-in'];
/** How far ahead a run may be simulated: what is to come after that is not known yet. */
const FARTHEST_DAYS = 62;
const asOfBody = z.strictObject({ asOf: dayField.optional() });
const params = z.object({ id: idField });
const checkParams = z.object({ accountId: idField, billOn: dayField });
const decisionBody = z.strictObject({
  decision: z.enum(['released', 'held']),
  reason: z.string().trim().min(1).max(500),
});
const write = { roles: agentsThat('customer-bill:write') };

function addStart(app: App, services: Services): void {
  app.post(
    '/api/bill-simulations',
    { config: write, schema: { tags, body: asOfBody, response: { 202: z.object({ id: z.string() }) } } },
    async (request, reply) => {
      const asked = await runForRequest(request, services, async (tx, context) => {
        const today = await operatorDay(tx, context);
        const asOf = request.body.asOf ?? today;
        if (asOf > plusDays(today, FARTHEST_DAYS)) {
          return fail('run/too-far', 'Deux mois d’avance au plus.', 'At most two months ahead.', 'asOf');
        }
        const id = `${SIMULATION_JOB}:${newId(context)}`;
        const { operatorId } = context;
        await requestJob(tx, { id, job: SIMULATION_JOB, operatorId, input: { asOf }, dueAt: AT_ONCE });
        return ok({ id });
      });
      return reply.status(202).send(asked);
    },
  );
}

/** Runs made beforehand: started, read, and what a person makes of the bills that look wrong; and runs stopped. */
export function addBillSimulations(app: App, services: Services): void {
  addStart(app, services);
  app.get(
    '/api/bill-simulations',
    {
      config: { roles: agentsThat('customer-bill:read') },
      schema: { tags, response: { 200: billSimulationPage } },
    },
    (request) => readForRequest(request, services, readSimulations),
  );
  app.post(
    '/api/bill-checks/:accountId/:billOn/decision',
    {
      config: write,
      schema: {
        tags,
        querystring: previewQuery,
        params: checkParams,
        body: decisionBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await decideCheck(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        const released = done.value.state === 'released';
        return ok({
          accountId: request.params.accountId,
          headline: released
            ? { fr: 'La prochaine exécution établira cette facture.', en: 'The next run will make this bill.' }
            : { fr: 'Les exécutions laisseront cette facture de côté.', en: 'Runs will leave this bill aside.' },
          figures: [],
        });
      }),
  );
  app.post(
    '/api/bill-runs/:id/stop',
    { config: write, schema: { tags, querystring: previewQuery, params, response: { 200: actionOutcome } } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await stopBilling(tx, context, request.params.id);
        if (!done.ok) return done;
        return ok({
          headline: {
            fr: 'L’exécution s’arrête après les comptes en cours. Relancée pour le même jour, elle reprend où elle en était.',
            en: 'The run stops after the accounts in hand. Started again for the same day, it goes on where it was.',
          },
          figures: [],
        });
      }),
  );
}
