import { z } from 'zod';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { unsubscribe } from '../operations/unsubscribe.ts';

const tags = ['communication'];
const params = z.object({ operatorId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/), messageId: z.uuid() });
const url = '/api/unsubscribe/:operatorId/:messageId';
const KILOBYTE = 1024;

function addOneClick(app: App, services: Services): void {
  // Mail programs send a form of one field (RFC 8058), of which nothing needs to be read.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) =>
    done(null, null),
  );
  app.post(
    url,
    {
      config: { roles: 'public' },
      bodyLimit: KILOBYTE,
      schema: { tags, params, response: { 200: z.object({ offers: z.literal(false) }) } },
    },
    async (request) => {
      const { operatorId, messageId } = request.params;
      const { db } = services.database;
      const operator = await db.selectFrom('platform_operator').select('id').where('id', '=', operatorId).execute();
      if (operator.length === 0) throw refusal('request/no-such-address', 404);
      const context = { operatorId, actor: 'system:unsubscribe', clock: services.clock, random: services.random };
      valueOf(await inTransaction(db, context, (tx) => unsubscribe(tx, context, messageId)));
      return { offers: false as const };
    },
  );
}

/** Stopping offers from the mail itself: one click of a mail program, or the page where a person confirms it. */
export function addUnsubscribe(app: App, services: Services): void {
  app.get(url, { config: { roles: 'public' }, schema: { tags, params } }, (request, reply) => {
    const { operatorId, messageId } = request.params;
    return reply.redirect(`/espace/unsubscribe?of=${operatorId}&message=${messageId}`, 303);
  });
  // In a room of its own: the way of reading bodies holds for this route alone.
  void app.register(async (own) => {
    addOneClick(own as unknown as App, services);
    return Promise.resolve();
  });
}
