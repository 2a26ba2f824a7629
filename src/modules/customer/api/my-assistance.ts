import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { type Account, maySeeAccount } from '../../account/index.ts';
import { acceptAssistance, assistanceCase, openAssistance } from '../../remote-assistance/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { readMyAssistance } from '../operations/read-assistance.ts';
import { actionOutcome } from '../shapes/action.ts';
import { assistanceOffer } from '../shapes/assistance.ts';
import { equipmentFields } from './assistance.ts';
import { caseDone, stepDone } from './assistance-steps.ts';
import { given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });

const askBody = z.strictObject({
  description: z.string().trim().min(1).max(2000),
  services: z.array(z.string().max(40)).min(1).max(10),
  ...equipmentFields,
});

async function accountOfCaller(tx: Tx, request: FastifyRequest, number?: string): Promise<Account> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return valueOf(await myAccount(tx, customerId, number)).account;
}

/** Help at a distance in the space of a customer: what may be asked for at which price, asking for it, accepting the price. */
export function addMyAssistance(app: App, services: Services): void {
  app.get(
    '/api/me/assistance',
    { config, schema: { tags, querystring: mine, response: { 200: assistanceOffer } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const account = await accountOfCaller(tx, request, request.query.account);
        return valueOf(await readMyAssistance(tx, context, account.id));
      }),
  );
  app.post(
    '/api/me/assistance',
    {
      config,
      schema: { tags, querystring: previewQuery.extend(mine.shape), body: askBody, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context): Promise<Result<Done>> => {
        const account = await accountOfCaller(tx, request, request.query.account);
        const { description, services: codes, ...equipment } = request.body;
        const done = await openAssistance(tx, context, {
          accountId: account.id,
          channel: 'online-assistance',
          description,
          services: codes,
          // Whoever is signed in has proved who they are.
          identity: { identifier: account.customerNumber, userNumber: account.number },
          equipment: given(equipment),
        });
        return done.ok ? ok(caseDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/me/assistance/:caseId/acceptance',
    {
      config,
      schema: {
        tags,
        params: z.object({ caseId: idField }),
        querystring: previewQuery,
        body: z.strictObject({ backupAcknowledged: z.boolean(), earlyStart: z.boolean() }),
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const found = await assistanceCase(tx, request.params.caseId);
        if (!found || !(await maySeeAccount(tx, actorOf(request), found.accountId)))
          throw refusal('request/no-such-address', 404);
        return stepDone(await acceptAssistance(tx, context, { ...request.params, ...request.body }));
      }),
  );
}
