import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail } from '../../../kernel/result.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';
import { letterBatchesPage, letterBatchPage } from '../shapes.ts';
import { countReady, selectBatch, selectBatches, selectBatchFiles, selectLetters } from '../store-letters.ts';
import { toldBatch, toldLetter } from './told-message.ts';

const tags = ['communication'];
const params = z.object({ batchId: z.uuid() });
const NO_BATCH = fail('communication/no-batch', 'Ce lot n’existe pas.', 'There is no such batch.');

function addFiles(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:write') };
  const file = (batchId: string, request: Parameters<typeof readForRequest>[0]) =>
    readForRequest(request, services, async (tx) => (await selectBatchFiles(tx, batchId)) ?? valueOf<never>(NO_BATCH));
  app.get('/api/letter-batches/:batchId/pdf', { config, schema: { tags, params } }, async (request, reply) => {
    const { number, pdf } = await file(request.params.batchId, request);
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${number}.pdf"`)
      .send(Buffer.from(pdf));
  });
  app.get('/api/letter-batches/:batchId/csv', { config, schema: { tags, params } }, async (request, reply) => {
    const { number, manifest } = await file(request.params.batchId, request);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${number}.csv"`)
      .send(manifest);
  });
}

/** Letters that wait for the post, and the batches in which they left. */
export function addLetterPages(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:read') };
  app.get('/api/letter-batches', { config, schema: { tags, response: { 200: letterBatchesPage } } }, (request) =>
    readForRequest(request, services, async (tx, context) => ({
      today: isoDate(localDate('FR', context.clock.now())),
      ready: [...(await countReady(tx))],
      batches: (await selectBatches(tx)).map(toldBatch),
    })),
  );
  app.get(
    '/api/letter-batches/:batchId',
    { config, schema: { tags, params, response: { 200: letterBatchPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const batch = await selectBatch(tx, request.params.batchId);
        if (!batch) return valueOf<never>(NO_BATCH);
        const letters = await selectLetters(tx, batch.id);
        return {
          today: isoDate(localDate('FR', context.clock.now())),
          batch: toldBatch(batch),
          letters: letters.map((letter) => toldLetter(letter, batch)),
        };
      }),
  );
  addFiles(app, services);
}
