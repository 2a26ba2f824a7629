import { z } from 'zod';
import { readOnceForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { searchEverything } from '../operations/search-everything.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { foundShape } from '../shapes/search.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';

/** What the search palette asks as somebody types. */
export function addSearch(app: App, services: Services): void {
  app.get(
    '/api/search',
    {
      config: { roles: agentsThat('account:read') },
      schema: {
        tags: ['desk'],
        querystring: z.object({ q: z.string().max(200) }),
        response: { 200: foundShape },
      },
    },
    (request) =>
      readOnceForRequest(request, services, (tx, context) =>
        searchEverything(tx, context, request.query.q, actorOf(request).roles),
      ),
  );
}
