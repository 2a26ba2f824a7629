import { z } from 'zod';
import { isoInstant } from '../../../kernel/instant.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { listAgents } from '../../../platform/sign-in/agents.ts';
import { permissionBehind, permissionTable, ROLES, rolesThat } from '../../../platform/sign-in/roles.ts';
import { linkForAgent } from '../../access/index.ts';
import { agentPage, roleTable, toldLink } from '../shapes/user.ts';
import { idField } from './fields.ts';

const tags = ['user'];
const AT_ONCE = 50;

/** Which role may do what, from the table of permissions and the routes themselves. */
function addRoles(app: App): void {
  app.get(
    '/api/roles',
    { config: { roles: rolesThat('user:read') }, schema: { tags, response: { 200: roleTable } } },
    () => {
      const routes = app.guardedRoutes.flatMap(({ roles, ...route }) => {
        const permission = roles === 'public' ? undefined : permissionBehind(roles);
        return permission === undefined || roles === 'public'
          ? []
          : [{ ...route, permission, customers: roles.includes('customer') }];
      });
      return {
        roles: [...ROLES],
        permissions: permissionTable().map(({ permission, roles }) => ({
          permission,
          roles: [...roles],
          routes: routes
            .filter((route) => route.permission === permission)
            .map(({ method, url, customers, scope }) => ({ method, url, customers, scope })),
        })),
      };
    },
  );
}

/** Who works in the console, which role may do what, and a link to hand over in person. */
export function addUsers(app: App, services: Services): void {
  addRoles(app);
  app.get(
    '/api/users',
    {
      config: { roles: rolesThat('user:read') },
      schema: {
        tags,
        querystring: z.object({ q: z.string().max(200).optional(), after: z.string().max(200).optional() }),
        response: { 200: agentPage },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { q: search, after } = request.query;
        const found = await listAgents(tx, context, { search, after, limit: AT_ONCE + 1 });
        const own = actorOf(request).userId;
        return {
          agents: found.slice(0, AT_ONCE).map((agent) => ({
            ...agent,
            roles: [...agent.roles],
            lastSignedInAt: agent.lastSignedInAt === null ? null : isoInstant(agent.lastSignedInAt),
            self: agent.id === own,
          })),
          next: found.length > AT_ONCE ? found[AT_ONCE - 1]!.login : null,
        };
      }),
  );
  app.post(
    '/api/users/:userId/link',
    {
      config: { roles: rolesThat('user:write') },
      schema: { tags, params: z.object({ userId: idField }), response: { 200: toldLink } },
    },
    async (request) => {
      // Not kept for a request sent again, as other answers are: the link is told once.
      const context = contextOf(request, services);
      const made = await inTransaction(services.database.db, context, async (tx) =>
        valueOf(await linkForAgent(tx, context, request.params.userId)),
      );
      const link = `${services.config.publicUrl}/console/acces#${made.secret}`;
      return { link, expiresAt: isoInstant(made.expiresAt) };
    },
  );
}
