import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Tx } from '../database/connect.ts';
import type { ApiScope } from '../sign-in/api-keys.ts';
import type { Role } from '../sign-in/roles.ts';
import type { Actor } from '../sign-in/sessions.ts';
import { actorOf } from './access.ts';
import { refusal } from './refuse.ts';
import { readForRequest } from './request-transaction.ts';
import type { App, Services } from './route-module.ts';

/** A resource as JSON, with the attributes that an API standard gives it. */
export type Resource = { readonly [attribute: string]: unknown };

/** A page of a collection: at most `limit` resources after the one named, filtered by attributes. */
export interface CollectionQuery {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly filter: { readonly [attribute: string]: string };
}

/** A collection that integrators read: a list by key, and each resource by its id. */
export interface Collection {
  readonly path: string;
  readonly tag: string;
  readonly roles: readonly Role[];
  /** What a key must be allowed to read it; `customers` when absent. */
  readonly scope?: ApiScope;
  /** Attributes by which the list may be filtered. */
  readonly filters: readonly string[];
  /** How the ids of its resources are written; a page cannot follow what is no id. */
  readonly ids: 'uuid' | 'text';
  list(tx: Tx, context: Context, query: CollectionQuery, actor: Actor): Promise<readonly Resource[]>;
  one(tx: Tx, context: Context, id: string, actor: Actor): Promise<Resource | undefined>;
}

const ALWAYS = new Set(['id', 'href', '@type']);
const resourceSchema = z.record(z.string(), z.unknown());

/** Keeps the first-level attributes that `fields` names (all when absent); what says which resource it is always stays. */
export function selectFields(resource: Resource, fields: string | undefined): Resource {
  if (fields === undefined || fields === '') return resource;
  const wanted = new Set(fields.split(',').map((name) => name.trim()));
  return Object.fromEntries(Object.entries(resource).filter(([name]) => ALWAYS.has(name) || wanted.has(name)));
}

/** Adds `GET path` (`fields`, `limit`, `after`, filters; `X-Result-Count` says how many came) and `GET path/{id}`. */
export function addCollection(app: App, services: Services, collection: Collection): void {
  const { path, tag, roles, filters, ids, scope = 'customers' } = collection;
  const named = Object.fromEntries(filters.map((name) => [name, z.string().max(200).optional()]));
  const listQuery = z.object({
    fields: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    after: (ids === 'uuid' ? z.uuid() : z.string().max(200)).optional(),
    ...named,
  });
  const config = { roles, scope };
  app.get(
    path,
    { config, schema: { tags: [tag], querystring: listQuery, response: { 200: z.array(resourceSchema) } } },
    async (request, reply) => {
      const { fields, limit, after, ...rest } = request.query as z.infer<typeof listQuery> & {
        readonly [name: string]: unknown;
      };
      const told = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      const filter = Object.fromEntries(told);
      const found = await readForRequest(request, services, (tx, context) =>
        collection.list(tx, context, { after, limit, filter }, actorOf(request)),
      );
      reply.header('x-result-count', String(found.length));
      return found.map((resource) => selectFields(resource, fields)) as Record<string, unknown>[];
    },
  );
  app.get(
    `${path}/:id`,
    {
      config,
      schema: {
        tags: [tag],
        params: z.object({ id: z.string().max(200) }),
        querystring: z.object({ fields: z.string().max(500).optional() }),
        response: { 200: resourceSchema },
      },
    },
    async (request) => {
      const found = await readForRequest(request, services, (tx, context) =>
        collection.one(tx, context, request.params.id, actorOf(request)),
      );
      if (!found) throw refusal('request/no-such-address', 404);
      return selectFields(found, request.query.fields) as Record<string, unknown>;
    },
  );
}
