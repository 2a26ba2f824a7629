import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { actorOf } from '../http/access.ts';
import { preferredLanguage } from '../http/language.ts';
import { problemSchema } from '../http/problem.ts';
import { valueOf } from '../http/refuse.ts';
import type { App, RouteModule, Services } from '../http/route-module.ts';
import { writtenAs } from '../http/worded-fields.ts';
import { deviceName } from './device-name.ts';
import { addOwnAccess } from './own-access-routes.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { ROLES } from './roles.ts';
import { beginEnrolment, confirmEnrolment } from './second-factor.ts';
import { giveCookies, sessionAnswer, sessionSchema, takeCookies } from './session-answer.ts';
import { closeSession, findActor, openSession, renewSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { addSingleSignOn } from './single-sign-on-routes.ts';

const sixDigits = writtenAs(/^\d{6}$/, 'Code attendu : six chiffres.', 'Expected a code: six digits.');
const anyCode = writtenAs(
  /^\s*(\d{6}|[0-9A-Za-z]{4}[ -]?[0-9A-Za-z]{4})\s*$/,
  'Code attendu : six chiffres, ou un code de secours (XXXX-XXXX).',
  'Expected a code: six digits, or a recovery code (XXXX-XXXX).',
);
const credentialsSchema = z.strictObject({
  login: z.string().min(1).max(200),
  password: z.string().min(1).max(500),
  code: anyCode.optional(),
  operatorId: z.string().min(1).optional(),
});

/** Where a request comes from, for throttling and for its owner to recognize. */
function whence(request: FastifyRequest): { address: string; device: string | null } {
  return { address: request.ip, device: deviceName(request.headers['user-agent']) };
}

function addSessionRoutes(app: App, services: Services, clock: Clock): void {
  const { db } = services.database;
  app.get(
    '/api/session',
    {
      config: { roles: 'public', whileEnrolling: true },
      schema: { tags: ['session'], response: { 200: sessionSchema } },
    },
    (request) => sessionAnswer(request.actor, request.sessionToken),
  );
  app.post(
    '/api/session',
    {
      config: { roles: 'public', rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        tags: ['session'],
        body: credentialsSchema,
        response: { 200: sessionSchema, 401: problemSchema, 429: problemSchema },
      },
    },
    async (request, reply) => {
      const rules = { requireSecondFactor: services.config.requireSecondFactor };
      const language = preferredLanguage(request.headers['accept-language']);
      const given = { ...request.body, ...whence(request), language };
      const { token } = valueOf(await signIn(db, clock, rules, given));
      giveCookies(reply, services, token);
      return sessionAnswer(await findActor(db, clock, token), token);
    },
  );
  app.post(
    '/api/session/renewal',
    { config: { roles: ROLES }, schema: { tags: ['session'], response: { 200: sessionSchema } } },
    async (request, reply) => {
      const token = request.sessionToken ?? '';
      await renewSession(db, clock, token);
      giveCookies(reply, services, token);
      return sessionAnswer(await findActor(db, clock, token), token);
    },
  );
  app.delete(
    '/api/session',
    { config: { roles: ROLES, whileEnrolling: true }, schema: { tags: ['session'], response: { 204: z.null() } } },
    async (request, reply) => {
      if (request.sessionToken !== undefined) await closeSession(db, request.sessionToken);
      takeCookies(reply);
      return reply.status(204).send(null);
    },
  );
}

async function settle(request: FastifyRequest, reply: FastifyReply, services: Services, clock: Clock, code: string) {
  const { db } = services.database;
  const actor = actorOf(request);
  valueOf(await confirmEnrolment(db, clock, actor.userId, code));
  // A new token: the one that was worth less must not become the one that is worth more.
  if (request.sessionToken !== undefined) await closeSession(db, request.sessionToken);
  const { device } = whence(request);
  const token = await openSession(db, clock, { userId: actor.userId, enrolling: false, device });
  giveCookies(reply, services, token);
  return {
    ...sessionAnswer({ ...actor, enrolling: false }, token),
    recoveryCodes: await renewRecoveryCodes(db, actor.userId),
  };
}

function addSecondFactorRoutes(app: App, services: Services, clock: Clock): void {
  const config = { roles: ROLES, whileEnrolling: true };
  app.post(
    '/api/session/second-factor',
    {
      config,
      schema: { tags: ['session'], response: { 200: z.object({ secret: z.string(), otpauthUri: z.string() }) } },
    },
    (request) => beginEnrolment(services.database.db, actorOf(request)),
  );
  app.put(
    '/api/session/second-factor',
    {
      config,
      schema: {
        tags: ['session'],
        body: z.strictObject({ code: sixDigits }),
        // Recovery codes are told here and never again.
        response: { 200: sessionSchema.extend({ recoveryCodes: z.array(z.string()) }) },
      },
    },
    (request, reply) => settle(request, reply, services, clock, request.body.code),
  );
}

/** Signing in and out, who is signed in, and setting up a second factor. `clock` is the machine's: a moved clock ends no session. */
export function sessionRoutes(clock: Clock): RouteModule {
  return {
    name: 'session',
    register: (app, services) => {
      addSessionRoutes(app, services, clock);
      addSecondFactorRoutes(app, services, clock);
      addOwnAccess(app, services, clock);
      addSingleSignOn(app, services, clock);
    },
  };
}
