import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail, ok } from '../../../kernel/result.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { newId } from '../../../platform/random.ts';
import { DESK_TEAMS, DUE, WORK_KINDS } from '../domain/work.ts';
import { assignWork } from '../operations/assign-work.ts';
import { type Looking, readInbox, readKey, readViews } from '../operations/read-inbox.ts';
import { inboxPage, inboxViews, workFilter } from '../shapes/inbox.ts';
import { deleteView, saveView } from '../store-assignments.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';

const tags = ['desk'];
const reading = { roles: agentsThat('obligation:read') };
const writing = { roles: agentsThat('obligation:write') };
const MOST_VIEWS = 30;

/** A list in an address: values with commas between them. */
const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).min(1));

const inboxQuery = z.object({
  kinds: listOf(WORK_KINDS).optional(),
  teams: listOf(DESK_TEAMS).optional(),
  assignee: z.string().max(200).optional(),
  due: z.enum(DUE).optional(),
  pack: z.string().max(100).optional(),
  territory: z.string().max(10).optional(),
  after: z.string().max(400).optional(),
});
const itemParams = z.object({ kind: z.enum(WORK_KINDS), itemId: z.string().min(1).max(200) });
const assignBody = z.strictObject({
  assignee: z.string().max(200).nullable().optional(),
  team: z.enum(DESK_TEAMS).optional(),
  version: z.number().int().optional(),
});
const viewBody = z.strictObject({ name: z.string().trim().min(1).max(60), filter: workFilter });
const viewId = z.object({ viewId: z.uuid() });
const NO_VIEW = fail('desk/no-such-view', 'Cette vue n’existe pas.', 'There is no such view.', 'viewId');
const TOO_MANY = fail(
  'desk/too-many-views',
  'Trente vues suffisent : supprimez-en une.',
  'Thirty views are enough: remove one.',
  'name',
);

function looking(request: FastifyRequest): Looking {
  const { name, login, roles } = actorOf(request);
  return { name, login, roles };
}

function addReading(app: App, services: Services): void {
  app.get(
    '/api/desk/inbox',
    { config: reading, schema: { tags, querystring: inboxQuery, response: { 200: inboxPage } } },
    (request) => {
      const { after, ...filter } = request.query;
      const key = after === undefined ? undefined : readKey(after);
      if (after !== undefined && key === undefined) throw refusal('request/no-such-address', 404);
      return readForRequest(request, services, (tx, context) => readInbox(tx, context, looking(request), filter, key));
    },
  );
  app.get('/api/desk/views', { config: reading, schema: { tags, response: { 200: inboxViews } } }, (request) =>
    readForRequest(request, services, (tx, context) => readViews(tx, context, looking(request))),
  );
}

function addViews(app: App, services: Services): void {
  app.post(
    '/api/desk/views',
    { config: reading, schema: { tags, body: viewBody, response: { 200: inboxViews } } },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const who = looking(request);
        const before = await readViews(tx, context, who);
        const { name, filter } = request.body;
        const replaces = before.views.some((view) => view.name === name);
        if (!replaces && before.views.length >= MOST_VIEWS) return TOO_MANY;
        await saveView(tx, who.login, { id: newId(context), name, filter }, context.clock.now());
        return ok(await readViews(tx, context, who));
      }),
  );
  app.delete(
    '/api/desk/views/:viewId',
    { config: reading, schema: { tags, params: viewId, response: { 200: inboxViews } } },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const who = looking(request);
        if (!(await deleteView(tx, who.login, request.params.viewId))) return NO_VIEW;
        return ok(await readViews(tx, context, who));
      }),
  );
}

/** What waits for agents, who takes it, and the selections that an agent keeps. */
export function addInbox(app: App, services: Services): void {
  addReading(app, services);
  addViews(app, services);
  app.post(
    '/api/desk/inbox/:kind/:itemId/assignment',
    {
      config: writing,
      schema: {
        tags,
        params: itemParams,
        body: assignBody,
        response: { 200: z.object({ assignee: z.string().nullable(), team: z.enum(DESK_TEAMS), version: z.number() }) },
      },
    },
    async (request) => {
      const { kind, itemId: id } = request.params;
      const { version: ifVersion, ...to } = request.body;
      return runForRequest(request, services, async (tx, context) => {
        const done = valueOf(await assignWork(tx, context, { kind, id, ifVersion, ...to }));
        const { assignee, team, version } = done;
        return ok({ assignee, team, version });
      });
    },
  );
}
