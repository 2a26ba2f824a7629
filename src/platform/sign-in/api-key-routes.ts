import { z } from 'zod';
import { type Instant, isoInstant } from '../../kernel/instant.ts';
import { inTransaction } from '../database/transaction.ts';
import { contextOf, readForRequest, runForRequest } from '../http/request-transaction.ts';
import { valueOf } from '../http/refuse.ts';
import type { RouteModule } from '../http/route-module.ts';
import { API_SCOPES, type ApiKey, createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
import { rolesThat } from './roles.ts';

const shape = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
const textOf = (at: Instant | null): string | null => (at === null ? null : isoInstant(at));
const shapeOf = (key: ApiKey): z.infer<typeof shape> => ({
  id: key.id,
  name: key.name,
  scopes: [...key.scopes],
  createdAt: isoInstant(key.createdAt),
  revokedAt: textOf(key.revokedAt),
  expiresAt: textOf(key.expiresAt),
  lastUsedAt: textOf(key.lastUsedAt),
});
const body = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length),
  /** It ends after so many days: a key that nobody remembers must not stay open. */
  days: z.int().min(1).max(730).default(365),
});

/** Keys of other systems: made by an administrator, told once, withdrawn. */
export const apiKeyRoutes: RouteModule = {
  name: 'api-keys',
  register: (app, services) => {
    const tags = ['api key'];
    app.get(
      '/api/api-keys',
      { config: { roles: rolesThat('user:read') }, schema: { tags, response: { 200: z.array(shape) } } },
      (request) =>
        readForRequest(request, services, async (tx, context) => (await listApiKeys(tx, context)).map(shapeOf)),
    );
    app.post(
      '/api/api-keys',
      {
        config: { roles: rolesThat('user:write') },
        schema: { tags, body, response: { 200: z.object({ key: shape, secret: z.string() }) } },
      },
      async (request) => {
        // Not kept for a request sent again, as other answers are: the secret is told once.
        const context = contextOf(request, services);
        const made = await inTransaction(services.database.db, context, async (tx) =>
          valueOf(await createApiKey(tx, context, request.body)),
        );
        return { key: shapeOf(made.key), secret: made.secret };
      },
    );
    app.post(
      '/api/api-keys/:id/revocation',
      {
        config: { roles: rolesThat('user:write') },
        schema: { tags, params: z.object({ id: z.uuid() }), response: { 200: z.object({}) } },
      },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const done = await revokeApiKey(tx, context, request.params.id);
          return done.ok ? { ok: true, value: {} } : done;
        }),
    );
  },
};
