import { z } from 'zod';
import { instant, parseInstant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { runForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import { countByCommune } from '../../agreement/index.ts';
import {
  cancelPlannedWork,
  declareNetworkEvent,
  endNetworkEvent,
  extendPlannedWork,
  importNetworkEvents,
  type NetworkEvent,
  SPREAD_JOB,
  widenEvent,
} from '../../trouble-ticket/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { importOut } from '../domain/write-ticket.ts';
import { momentText } from '../domain/write-values.ts';
import { AT_ONCE } from '../operations/read-money-in.ts';
import { homeTerritory } from '../operations/today.ts';
import { actionOutcome } from '../shapes/action.ts';
import { eventImportShape } from '../shapes/trouble-ticket.ts';
import { agentsThat, given, idField, territoryField } from './fields.ts';
import { type Done, previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['trouble-ticket'];
const BIGGEST_LIST = 10_000_000;
const MOST = 2_000;
const COMMUNES_SHOWN = 12;

/** An instant with its offset, `2026-03-14T10:00:00-04:00`. */
export const instantField = writtenAs(
  /^(19|2[01])\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/,
  'Instant attendu avec son décalage (2026-03-14T10:00:00-04:00).',
  'Expected an instant with its offset (2026-03-14T10:00:00-04:00).',
)
  .refine((text) => parseInstant(text) !== undefined, {
    params: { fr: 'Ce jour ou cette heure n’existe pas.', en: 'There is no such day or hour.' },
  })
  .transform((text) => instant(text));

const word = z.string().trim().min(1).max(100);
const causeField = z.enum(['operator', 'third-party', 'force-majeure']);
const eventBody = z.strictObject({
  kind: z.enum(['outage', 'planned-work']),
  reference: word,
  title: z.strictObject({ fr: z.string().max(200), en: z.string().max(200) }).optional(),
  territories: z.array(territoryField).max(MOST).optional(),
  communes: z.array(word).max(MOST).optional(),
  technologies: z.array(word).max(MOST).optional(),
  lines: z
    .array(
      writtenAs(
        /^\+\d{6,15}$/,
        'Numéro attendu avec son indicatif (+590590123456).',
        'Expected a number with its country code (+590590123456).',
      ),
    )
    .max(MOST)
    .optional(),
  cause: causeField.optional(),
  total: z.boolean().optional(),
  startsAt: instantField,
  endsAt: instantField.optional(),
});
const params = z.object({ eventId: idField });
const widenBody = eventBody.pick({ communes: true, lines: true });

/** The lines concerned are reached once this is saved. */
async function spreadSoon(tx: Tx, context: Context, event: NetworkEvent): Promise<void> {
  const { operatorId } = context;
  const id = `${SPREAD_JOB}:${event.id}:${event.version}`;
  await requestJob(tx, { id, job: SPREAD_JOB, operatorId, input: null, dueAt: AT_ONCE });
}

async function eventDone(tx: Tx, context: Context, done: Result<NetworkEvent>): Promise<Result<Done>> {
  if (!done.ok) return done;
  const event = done.value;
  await spreadSoon(tx, context, event);
  const places = await countByCommune(tx, event.area);
  const territory = event.area.territories[0] ?? (await homeTerritory(tx, context));
  const total = (name: 'lines' | 'customers'): string => String(places.reduce((sum, place) => sum + place[name], 0));
  const figures = [
    ...figureOf('reference', 'text', event.reference, []),
    ...figureOf('eventState', 'code', event.state, []),
    ...figureOf('startsAt', 'moment', momentText(event.startsAt, territory), []),
    ...figureOf('endsAt', 'moment', event.endsAt === null ? null : momentText(event.endsAt, territory), []),
    ...figureOf('lines', 'text', total('lines'), []),
    ...figureOf('customers', 'text', total('customers'), []),
    ...places
      .slice(0, COMMUNES_SHOWN)
      .flatMap(({ commune, lines }) => figureOf('commune', 'text', `${commune} · ${lines}`, [])),
  ];
  return ok({ figures });
}

function addChanges(app: App, services: Services): void {
  const config = { roles: agentsThat('trouble-ticket:write') };
  const schema = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
  app.post('/api/network-events', { config, schema: { ...schema, body: eventBody } }, (request) =>
    runAction(request, services, async (tx, context) =>
      eventDone(tx, context, await declareNetworkEvent(tx, context, given(request.body))),
    ),
  );
  const endBody = z.strictObject({ restoredAt: instantField, cause: causeField.optional() });
  app.post('/api/network-events/:eventId/end', { config, schema: { ...schema, params, body: endBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const target = { eventId: request.params.eventId, ifVersion: versionOf(request) };
      return eventDone(tx, context, await endNetworkEvent(tx, context, { ...target, ...request.body }));
    }),
  );
  app.post(
    '/api/network-events/:eventId/cancellation',
    { config, schema: { ...schema, params, body: z.strictObject({}) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const target = { eventId: request.params.eventId, ifVersion: versionOf(request) };
        return eventDone(tx, context, await cancelPlannedWork(tx, context, target));
      }),
  );
}

/** What turns out otherwise than it was told: work that lasts longer, an event that reaches further. */
function addExtensions(app: App, services: Services): void {
  const config = { roles: agentsThat('trouble-ticket:write') };
  const schema = { tags, params, querystring: previewQuery, response: { 200: actionOutcome } };
  const endsAt = z.strictObject({ endsAt: instantField });
  app.post('/api/network-events/:eventId/extension', { config, schema: { ...schema, body: endsAt } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const target = { eventId: request.params.eventId, ifVersion: versionOf(request) };
      return eventDone(tx, context, await extendPlannedWork(tx, context, { ...target, ...request.body }));
    }),
  );
  app.post('/api/network-events/:eventId/widening', { config, schema: { ...schema, body: widenBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const target = { eventId: request.params.eventId, ifVersion: versionOf(request) };
      return eventDone(tx, context, await widenEvent(tx, context, { ...target, ...given(request.body) }));
    }),
  );
}

/** Outages and planned work: what the network tells, one by one or as a file, and what became of it. */
export function addNetworkEvents(app: App, services: Services): void {
  app.post(
    '/api/network-events/import',
    {
      config: { roles: agentsThat('trouble-ticket:write') },
      bodyLimit: BIGGEST_LIST,
      schema: { tags, body: z.strictObject({ csv: z.string().min(1) }), response: { 200: eventImportShape } },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const report = await importNetworkEvents(tx, context, request.body.csv);
        const id = `${SPREAD_JOB}:import:${context.clock.now()}`;
        const { operatorId } = context;
        if (report.kept > 0) await requestJob(tx, { id, job: SPREAD_JOB, operatorId, input: null, dueAt: AT_ONCE });
        return ok(importOut(report));
      }),
  );
  addChanges(app, services);
  addExtensions(app, services);
}
