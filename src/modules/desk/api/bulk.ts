import { z } from 'zod';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agentsThat, may, type Permission } from '../../../platform/sign-in/roles.ts';
import type { BulkAction } from '../domain/bulk.ts';
import { previewMany, readMany, requestMany } from '../operations/act-on-many.ts';
import { bulkInput, bulkOutcome } from '../shapes/bulk.ts';

const tags = ['desk'];

/** What each action needs beside the right to open the inbox. */
const NEEDED: Readonly<Record<BulkAction, Permission>> = {
  assign: 'obligation:write',
  fulfil: 'obligation:write',
  letter: 'communication:write',
  'hold-collection': 'collection:write',
};

/** One action on many rows: what it would do to each, then done row after row while the screen watches. */
export function addBulk(app: App, services: Services): void {
  app.post(
    '/api/desk/bulk-actions',
    {
      config: { roles: agentsThat('obligation:write') },
      schema: {
        tags,
        querystring: z.object({ preview: z.enum(['true', 'false']).optional() }),
        body: bulkInput,
        response: { 200: bulkOutcome },
      },
    },
    (request) => {
      const input = request.body;
      if (!may(actorOf(request).roles, NEEDED[input.action])) throw refusal('access/forbidden', 403);
      if (request.query.preview === 'true')
        return readForRequest(request, services, async (tx, context) => valueOf(await previewMany(tx, context, input)));
      return runForRequest(request, services, (tx, context) => requestMany(tx, context, input));
    },
  );
  app.get(
    '/api/desk/bulk-actions/:id',
    {
      config: { roles: agentsThat('obligation:read') },
      schema: { tags, params: z.object({ id: z.uuid() }), response: { 200: bulkOutcome } },
    },
    (request) => readForRequest(request, services, async (tx) => valueOf(await readMany(tx, request.params.id))),
  );
}
