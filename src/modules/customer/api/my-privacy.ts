import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail, ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { RIGHTS } from '../../../terms/model/life-privacy.ts';
import { LARGEST_COPY_BYTES, openRequest, sendIdentityCopy } from '../../privacy/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { readHeld } from '../operations/read-privacy.ts';
import { actionOutcome } from '../shapes/action.ts';
import { heldPage, sentCopies } from '../shapes/privacy.ts';
import { idField } from './fields.ts';
import { requestDone } from './privacy-actions.ts';
import { sendExport } from './privacy-pages.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });

async function ownAccountId(request: FastifyRequest, tx: Tx): Promise<string> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  const { account } = request.query as z.infer<typeof mine>;
  return valueOf(await myAccount(tx, customerId, account)).account.id;
}

const askBody = z.strictObject({
  right: z.enum(RIGHTS),
  words: z.string().trim().min(1).max(2_000),
});

/** What customers see of what is held about them, take with them, and ask for. */
export function addMyPrivacy(app: App, services: Services): void {
  app.get('/api/me/privacy', { config, schema: { tags, querystring: mine, response: { 200: heldPage } } }, (request) =>
    readForRequest(request, services, async (tx, context) =>
      valueOf(await readHeld(tx, context, await ownAccountId(request, tx))),
    ),
  );
  app.get(
    '/api/me/privacy/export',
    {
      config: { ...config, rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        tags,
        querystring: mine.extend({
          as: z.enum(['json', 'pdf']).default('json'),
          language: z.enum(['fr', 'en']).default('fr'),
        }),
      },
    },
    (request, reply) => {
      const { as, language } = request.query;
      return sendExport(request, reply, services, { as, language, accountId: (tx) => ownAccountId(request, tx) });
    },
  );
  app.post(
    '/api/me/privacy/requests',
    {
      config,
      schema: { tags, querystring: previewQuery.extend(mine.shape), body: askBody, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const accountId = await ownAccountId(request, tx);
        const input = { accountId, ...request.body, channel: 'customer-space' as const, by: 'customer' as const };
        return requestDone(await openRequest(tx, context, input));
      }),
  );
  app.post(
    '/api/me/privacy/requests/:requestId/identity',
    {
      config: { ...config, rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        params: z.object({ requestId: idField }),
        querystring: mine,
        response: { 200: sentCopies },
      },
    },
    async (request) => {
      const file = await request.file({ limits: { fileSize: LARGEST_COPY_BYTES } });
      if (!file) return valueOf(fail('upload/no-file', 'Choisissez un fichier.', 'Choose a file.', 'file'));
      const bytes = await file.toBuffer();
      const { requestId } = request.params;
      return runForRequest(request, services, async (tx, context) => {
        const accountId = await ownAccountId(request, tx);
        const sent = await sendIdentityCopy(tx, context, { accountId, requestId, bytes });
        return sent.ok ? ok({ copies: sent.value.length }) : sent;
      });
    },
  );
}
