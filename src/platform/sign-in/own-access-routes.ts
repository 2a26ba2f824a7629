import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { isoInstant } from '../../kernel/instant.ts';
import { fail } from '../../kernel/result.ts';
import { recordAudit } from '../database/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { actorOf } from '../http/access.ts';
import { contextOf } from '../http/request-transaction.ts';
import { valueOf } from '../http/refuse.ts';
import type { App, Services } from '../http/route-module.ts';
import { choosePassword } from './choose-password.ts';
import { confirmPassword } from './confirm-password.ts';
import { closeOneSession, closeSessionsOf, sessionsOf } from './open-sessions.ts';
import { recoveryCodesLeft, renewRecoveryCodes } from './recovery-codes.ts';
import { ROLES } from './roles.ts';

const tags = ['session'];
const config = { roles: ROLES };
const sessionShape = z.object({
  id: z.string(),
  device: z.string().nullable(),
  openedAt: z.string(),
  lastSeenAt: z.string(),
  current: z.boolean(),
});
const ownAccess = z.object({
  login: z.string(),
  /** False for who comes in by single sign-on. */
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  sessions: z.array(sessionShape),
});
const GONE = fail('session/not-found', 'Cette session est déjà terminée.', 'This session is over already.');
const password = z.string().min(1).max(500);

async function readOwnAccess(
  request: FastifyRequest,
  services: Services,
  clock: Clock,
): Promise<z.infer<typeof ownAccess>> {
  const { userId, login } = actorOf(request);
  return inTransaction(services.database.db, contextOf(request, services), async (tx) => {
    const user = await tx
      .selectFrom('platform_user')
      .select(['password_hash', 'totp_secret'])
      .where('id', '=', userId)
      .executeTakeFirst();
    const sessions = await sessionsOf(tx, clock, userId, request.sessionToken);
    return {
      login,
      hasPassword: typeof user?.password_hash === 'string',
      secondFactor: typeof user?.totp_secret === 'string',
      recoveryCodesLeft: await recoveryCodesLeft(tx, userId),
      sessions: sessions.map(({ openedAt, lastSeenAt, ...rest }) => ({
        ...rest,
        openedAt: isoInstant(openedAt),
        lastSeenAt: isoInstant(lastSeenAt),
      })),
    };
  });
}

/** The proof that whoever is signed in is still the holder: the password, before what the holder alone may do. */
async function proven(request: FastifyRequest, services: Services, given: string): Promise<void> {
  const actor = actorOf(request);
  const done = await confirmPassword(services.database.db, actor, { password: given, address: request.ip });
  valueOf(done);
}

function addOwnSecrets(app: App, services: Services): void {
  const { db } = services.database;
  app.post(
    '/api/session/password',
    {
      config,
      schema: { tags, body: z.strictObject({ password, chosen: password }), response: { 200: z.object({}) } },
    },
    async (request) => {
      const actor = actorOf(request);
      await proven(request, services, request.body.password);
      const context = contextOf(request, services);
      await inTransaction(db, context, async (tx) => {
        const user = { id: actor.userId, login: actor.login };
        const done = await choosePassword(tx, context, {
          user,
          password: request.body.chosen,
          keepSession: request.sessionToken,
        });
        if (!done.ok) valueOf({ ...done, failure: { ...done.failure, field: 'chosen' } });
      });
      return {};
    },
  );
  app.post(
    '/api/session/recovery-codes',
    {
      config,
      schema: { tags, body: z.strictObject({ password }), response: { 200: z.object({ codes: z.array(z.string()) }) } },
    },
    async (request) => {
      const actor = actorOf(request);
      await proven(request, services, request.body.password);
      const context = contextOf(request, services);
      return inTransaction(db, context, async (tx) => {
        await recordAudit(tx, context, { action: 'user:renew-recovery-codes', subject: `user:${actor.userId}` });
        return { codes: await renewRecoveryCodes(tx, actor.userId) };
      });
    },
  );
}

/** One's own way in: open sessions, the password, the recovery codes. `clock` is the machine's. */
export function addOwnAccess(app: App, services: Services, clock: Clock): void {
  const { db } = services.database;
  app.get('/api/session/access', { config, schema: { tags, response: { 200: ownAccess } } }, (request) =>
    readOwnAccess(request, services, clock),
  );
  app.delete(
    '/api/session/access/:id',
    { config, schema: { tags, params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      const { userId } = actorOf(request);
      const context = contextOf(request, services);
      await inTransaction(db, context, async (tx) => {
        if (!(await closeOneSession(tx, userId, request.params.id))) valueOf(GONE);
        await recordAudit(tx, context, { action: 'session:end', subject: `user:${userId}` });
      });
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/session/access',
    { config, schema: { tags, response: { 200: z.object({ ended: z.number().int() }) } } },
    async (request) => {
      const { userId } = actorOf(request);
      const context = contextOf(request, services);
      return inTransaction(db, context, async (tx) => {
        const ended = await closeSessionsOf(tx, userId, request.sessionToken);
        await recordAudit(tx, context, { action: 'session:end-others', subject: `user:${userId}`, detail: { ended } });
        return { ended };
      });
    },
  );
  addOwnSecrets(app, services);
}
