import { z } from 'zod';
import { refusal } from '../../../platform/http/refuse.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { takeReceipt } from '../operations/take-bounce.ts';
import { smsReceiptsOf } from '../ports.ts';

const KILOBYTE = 1024;
/** Where a provider puts its signature over the bytes of the receipt. */
const SIGNATURE_HEADER = 'regie-signature';
const LONGEST_SIGNATURE = 1_000;
const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const params = z.object({ operatorId: name, provider: name });
const answer = z.object({ outcome: z.enum(['noted', 'known', 'unknown']) });

/** Receipts are read as the bytes that were signed: what a parser would write again may differ. */
function addReceipts(app: App, services: Services): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post(
    '/api/sms-receipts/:operatorId/:provider',
    {
      config: { roles: 'public' },
      bodyLimit: 64 * KILOBYTE,
      schema: { tags: ['communication'], params, response: { 200: answer } },
    },
    async (request) => {
      const { operatorId, provider } = request.params;
      const read = smsReceiptsOf(provider);
      const { db } = services.database;
      const operator = await db.selectFrom('platform_operator').select('id').where('id', '=', operatorId).execute();
      if (operator.length === 0 || !read) throw refusal('request/no-such-address', 404);
      const given = request.headers[SIGNATURE_HEADER];
      const signature = typeof given === 'string' && given.length <= LONGEST_SIGNATURE ? given : '';
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const receipt = read(body, signature, services.clock.now());
      if (receipt === 'unsigned') throw refusal('access/forbidden', 403);
      if (receipt === 'unreadable') throw refusal('request/malformed', 400);
      const context = { operatorId, actor: `system:sms-${provider}`, clock: services.clock, random: services.random };
      return inTransaction(db, context, async (tx) => ({ outcome: await takeReceipt(tx, context, receipt) }));
    },
  );
}

/** What providers say later of what they took, signed. */
export function addNotices(app: App, services: Services): void {
  // In a room of its own: the way of reading bodies holds for receipts alone.
  void app.register(async (own) => {
    addReceipts(own as unknown as App, services);
    return Promise.resolve();
  });
}
