import { z } from 'zod';
import { inTransaction } from '../../platform/database/transaction.ts';
import { refusal, valueOf } from '../../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { takeNotice } from './operations/take-notice.ts';
import { cardProviderNamed } from './ports.ts';

const KILOBYTE = 1024;
/** Where a provider puts its signature over the bytes of the message. */
const SIGNATURE_HEADER = 'regie-signature';
const LONGEST_SIGNATURE = 1_000;
const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const params = z.object({ operatorId: name, provider: name });
const answer = z.object({ outcome: z.enum(['settled', 'known', 'unknown-intent', 'other-amount']) });

/** Messages of providers are read as the bytes that were signed: what a parser would write again may differ. */
function addNotices(app: App, services: Services): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post(
    '/api/card-notices/:operatorId/:provider',
    {
      config: { roles: 'public' },
      bodyLimit: 64 * KILOBYTE,
      schema: { tags: ['card-payment'], params, response: { 200: answer } },
    },
    async (request) => {
      const { operatorId, provider } = request.params;
      const { db } = services.database;
      const operator = await db.selectFrom('platform_operator').select('id').where('id', '=', operatorId).execute();
      if (operator.length === 0 || !cardProviderNamed(provider)) throw refusal('request/no-such-address', 404);
      const given = request.headers[SIGNATURE_HEADER];
      const signature = typeof given === 'string' && given.length <= LONGEST_SIGNATURE ? given : '';
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const context = { operatorId, actor: `system:card-${provider}`, clock: services.clock, random: services.random };
      return inTransaction(db, context, async (tx) =>
        valueOf(await takeNotice(tx, context, { provider, body, signature })),
      );
    },
  );
}

/** Where providers tell what came of payments. A stranger may call; only the provider can sign. */
export const cardNoticeRoutes: RouteModule = {
  name: 'card-notices',
  // In a room of its own: the way of reading bodies holds for these messages alone.
  register: (app, services) =>
    void app.register(async (own) => {
      addNotices(own as unknown as App, services);
      return Promise.resolve();
    }),
};
