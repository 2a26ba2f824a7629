import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Account } from '../../account/index.ts';
import { payersOf, releasePayer } from '../../third-party-payer/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { actionOutcome } from '../shapes/action.ts';
import { thirdPartyPayer } from '../shapes/payer.ts';
import { payerShape } from '../domain/write-payer.ts';
import { payerDone } from './payer-actions.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });

async function ownAccount(request: FastifyRequest, tx: Tx): Promise<Account> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return valueOf(await myAccount(tx, customerId, (request.query as z.infer<typeof mine>).account)).account;
}

/** Who pays a customer's bills in their stead; the customer may take them back. Naming somebody needs that person's signature. */
export function addMyPayer(app: App, services: Services): void {
  app.get(
    '/api/me/payer',
    { config, schema: { tags, querystring: mine, response: { 200: z.array(thirdPartyPayer) } } },
    (request) =>
      readForRequest(request, services, async (tx) =>
        (await payersOf(tx, (await ownAccount(request, tx)).id)).map(payerShape),
      ),
  );
  app.post(
    '/api/me/payer/release',
    {
      config,
      schema: {
        tags,
        querystring: mine.extend(previewQuery.shape),
        body: z.strictObject({}),
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { id: accountId } = await ownAccount(request, tx);
        return payerDone(await releasePayer(tx, context, { accountId, by: 'customer' }));
      }),
  );
}
