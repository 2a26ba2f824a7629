import { z } from 'zod';
import { fail } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  readAvailability,
  readAvailabilityLines,
  readNetworkEvent,
  readNetworkEvents,
} from '../operations/read-network.ts';
import {
  availabilityLinesShape,
  availabilityOverviewShape,
  networkEventDetailShape,
  networkEventPageShape,
} from '../shapes/trouble-ticket.ts';
import { agentsThat, dayField, idField, pageKey } from './fields.ts';

const tags = ['trouble-ticket'];
const NO_EVENT = fail('network-event/not-found', 'Cet événement n’existe pas.', 'There is no such event.');

/** Where a page of lines goes on: account and interruption. */
function lineKey(text: string) {
  const [accountId = '', id = ''] = text.split('~');
  return { accountId, id };
}

function addAvailability(app: App, services: Services): void {
  const config = { roles: agentsThat('trouble-ticket:read') };
  app.get(
    '/api/network-availability',
    { config, schema: { tags, response: { 200: availabilityOverviewShape } } },
    (request) => readForRequest(request, services, (tx) => readAvailability(tx)),
  );
  app.get(
    '/api/network-availability/:from/lines',
    {
      config,
      schema: {
        tags,
        params: z.object({ from: dayField }),
        querystring: z.object({ missed: z.enum(['true', 'false']).optional(), after: pageKey.optional() }),
        response: { 200: availabilityLinesShape },
      },
    },
    (request) => {
      const { missed, after } = request.query;
      const query = { from: request.params.from, missed: missed === undefined ? undefined : missed === 'true', after };
      return readForRequest(request, services, (tx) => readAvailabilityLines(tx, query));
    },
  );
}

/** What screens read of the network: its events, the lines that each one concerns, how available lines were. */
export function addNetworkPages(app: App, services: Services): void {
  const config = { roles: agentsThat('trouble-ticket:read') };
  app.get(
    '/api/network-events',
    {
      config,
      schema: {
        tags,
        querystring: z.object({ open: z.enum(['true', 'false']).optional(), after: idField.optional() }),
        response: { 200: networkEventPageShape },
      },
    },
    (request) => {
      const { open, after } = request.query;
      const query = { after, open: open === undefined ? undefined : open === 'true' };
      return readForRequest(request, services, (tx, context) => readNetworkEvents(tx, context, query));
    },
  );
  app.get(
    '/api/network-events/:eventId',
    {
      config,
      schema: {
        tags,
        params: z.object({ eventId: idField }),
        querystring: z.object({ after: pageKey.optional() }),
        response: { 200: networkEventDetailShape },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { after } = request.query;
        const key = after === undefined ? {} : { after: lineKey(after) };
        const page = await readNetworkEvent(tx, context, { eventId: request.params.eventId, ...key });
        return page ?? valueOf<never>(NO_EVENT);
      }),
  );
  addAvailability(app, services);
}
