import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { changeRoles, endSessions, lockUser, resetSecondFactor } from '../../../platform/sign-in/agents.ts';
import { AGENT_ROLES, agentsThat, rolesThat } from '../../../platform/sign-in/roles.ts';
import { inviteAgent, mailAgent, sendWayIn } from '../../access/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { readAccess } from '../operations/read-access.ts';
import { actionOutcome } from '../shapes/action.ts';
import { customerAccess } from '../shapes/user.ts';
import { accountParams, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['user'];
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const text = z.string().trim().min(1).max(200);
const roles = z.array(z.enum(AGENT_ROLES)).min(1).max(AGENT_ROLES.length);
const why = z.strictObject({ why: text });
const nothing = z.strictObject({});

type User = { readonly name: string; readonly login: string };

function doneTo(user: User, more: Done['figures'] = []): Result<Done> {
  const { name, login } = user;
  return ok({ figures: [...figureOf('agent', 'text', name, []), ...figureOf('login', 'text', login, []), ...more] });
}

const rolesFigures = (given: readonly string[]): Done['figures'] =>
  given.flatMap((role) => figureOf('role', 'code', role, []));

function addInvitation(app: App, services: Services): void {
  const body = z.strictObject({
    login: z.email().max(200),
    name: text,
    roles,
    language: z.enum(['fr', 'en']).default('fr'),
  });
  app.post('/api/users', { config: { roles: rolesThat('user:write') }, schema: { ...common, body } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const made = await inviteAgent(tx, context, request.body);
      return made.ok ? doneTo(request.body, rolesFigures(request.body.roles)) : made;
    }),
  );
}

/** What an administrator does with a user, each on a path of its own. */
function addChanges(app: App, services: Services): void {
  const add = <B extends z.ZodType>(
    verb: string,
    body: B,
    operation: (tx: Tx, context: Context, userId: string, given: z.infer<B>) => Promise<Result<Done>>,
  ): void => {
    app.post(
      `/api/users/:userId/${verb}`,
      {
        config: { roles: rolesThat('user:write') },
        schema: { ...common, params: z.object({ userId: idField }), body: body as z.ZodType },
      },
      (request) =>
        runAction(request, services, (tx, context) =>
          operation(tx, context, request.params.userId, request.body as z.infer<B>),
        ),
    );
  };
  add('roles', z.strictObject({ roles }), async (tx, context, userId, given) => {
    const done = await changeRoles(tx, context, { userId, roles: given.roles });
    return done.ok ? doneTo(done.value, rolesFigures(done.value.roles)) : done;
  });
  for (const [verb, locked] of [
    ['lock', true],
    ['unlock', false],
  ] as const) {
    add(verb, why, async (tx, context, userId, given) => {
      const done = await lockUser(tx, context, { userId, locked, why: given.why });
      return done.ok ? doneTo(done.value, figureOf('accessState', 'code', locked ? 'locked' : 'active', [])) : done;
    });
  }
  add('second-factor-reset', why, async (tx, context, userId, given) => {
    const done = await resetSecondFactor(tx, context, { userId, why: given.why });
    return done.ok ? doneTo(done.value) : done;
  });
  add('session-end', nothing, async (tx, context, userId) => {
    const done = await endSessions(tx, context, userId);
    return done.ok ? doneTo(done.value.user, figureOf('sessionsEnded', 'text', String(done.value.ended), [])) : done;
  });
  add('mail', nothing, async (tx, context, userId) => {
    const done = await mailAgent(tx, context, userId);
    return done.ok ? doneTo(done.value) : done;
  });
}

/** How a customer comes into their space, and sending them a way in. */
function addCustomerAccess(app: App, services: Services): void {
  app.get(
    '/api/customers/:accountId/access',
    {
      config: { roles: agentsThat('account:read') },
      schema: { tags, params: accountParams, response: { 200: customerAccess } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readAccess(tx, context, request.params.accountId)),
      ),
  );
  const body = z.strictObject({ by: z.enum(['email', 'letter']) });
  app.post(
    '/api/customers/:accountId/access',
    { config: { roles: agentsThat('party:write') }, schema: { ...common, params: accountParams, body } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        const { publicUrl } = services.config;
        const done = await sendWayIn(tx, context, { accountId, by: request.body.by, publicUrl });
        if (!done.ok) return done;
        const { account, by, to, first } = done.value;
        return ok({
          accountId,
          figures: [
            ...figureOf('customerNumber', 'text', account.customerNumber, []),
            ...figureOf('sentBy', 'code', by, []),
            ...figureOf('sentTo', 'text', to, []),
            ...figureOf('firstWayIn', 'yes-no', String(first), []),
          ],
        });
      }),
  );
}

/** What is done to users: agents invited, given roles, locked, let in again; customers sent a way into their space. */
export function addUserActions(app: App, services: Services): void {
  addInvitation(app, services);
  addChanges(app, services);
  addCustomerAccess(app, services);
}
