import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  importLetterNews,
  makeLetterBatch,
  noteLetterPresented,
  noteTracking,
  postBatch,
} from '../../communication/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, dayField, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['communication'];
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const batchParams = z.object({ batchId: idField });
const letterParams = accountParams.extend({ messageId: idField });
const SHOWN = 12;

function addBatches(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:write') };
  const which = z.strictObject({ registered: z.boolean() });
  app.post('/api/letter-batches', { config, schema: { ...common, body: which } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await makeLetterBatch(tx, context, request.body);
      if (!done.ok) return done;
      const { number, letters, sheets } = done.value;
      return ok({
        headline: {
          fr: `Lot ${number} : ${letters} lettres, ${sheets} feuilles. Elles ne seront dans aucun autre lot.`,
          en: `Batch ${number}: ${letters} letters, ${sheets} sheets. They will be in no other batch.`,
        },
        figures: [],
      });
    }),
  );
  const posted = z.strictObject({ on: dayField });
  app.post(
    '/api/letter-batches/:batchId/posted',
    { config, schema: { ...common, params: batchParams, body: posted } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await postBatch(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        const { number, letters } = done.value;
        return ok({
          headline: {
            fr: `Les ${letters} lettres du lot ${number} sont notées comme envoyées.`,
            en: `The ${letters} letters of batch ${number} are noted as sent.`,
          },
          figures: figureOf('on', 'date', isoDate(request.body.on), []),
        });
      }),
  );
}

function addFollowing(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:write') };
  const url = '/api/customers/:accountId/letters/:messageId';
  const numbered = z.strictObject({ tracking: z.string().min(5).max(40) });
  app.post(`${url}/tracking`, { config, schema: { ...common, params: letterParams, body: numbered } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await noteTracking(tx, context, { ...request.params, ...request.body });
      return done.ok ? ok({ figures: figureOf('tracking', 'text', done.value.tracking, []) }) : done;
    }),
  );
  const presented = z.strictObject({
    presentedOn: dayField,
    outcome: z.enum(['delivered', 'refused', 'unclaimed', 'unknown-address']),
  });
  app.post(`${url}/presented`, { config, schema: { ...common, params: letterParams, body: presented } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const on = localDate('YT', context.clock.now());
      const done = await noteLetterPresented(tx, context, { ...request.params, ...request.body, on });
      if (!done.ok) return done;
      return ok({ figures: figureOf('presentedOn', 'date', isoDate(request.body.presentedOn), []) });
    }),
  );
  const news = z.strictObject({ csv: z.string().min(1).max(500_000) });
  app.post('/api/letter-news', { config, schema: { ...common, body: news } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const on = localDate('YT', context.clock.now());
      const done = await importLetterNews(tx, context, { ...request.body, on });
      if (!done.ok) return done;
      const taken = done.value.filter((one) => one.done).length;
      const refused = done.value.filter((one) => !one.done).slice(0, SHOWN);
      const why = (language: 'fr' | 'en'): string =>
        refused.map((one) => `${one.line} (${one.reference}) : ${one.why?.[language] ?? ''}`).join(' ');
      const left = done.value.length - taken;
      return ok({
        headline: {
          fr: `${taken} lignes prises, ${left} refusées. ${why('fr')}`.trim(),
          en: `${taken} lines taken, ${left} refused. ${why('en')}`.trim(),
        },
        figures: [],
      });
    }),
  );
}

/** What agents do with letters: batches for the printing house, the day they were posted, what the post tells of registered ones. */
export function addLetterActions(app: App, services: Services): void {
  addBatches(app, services);
  addFollowing(app, services);
}
