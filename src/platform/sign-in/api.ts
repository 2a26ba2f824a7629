import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { ok } from '../../kernel/result.ts';
import { actorOf, SESSION_COOKIE } from '../http/access.ts';
import { problemSchema } from '../http/problem.ts';
import { valueOf } from '../http/refuse.ts';
import type { App, RouteModule, Services } from '../http/route-module.ts';
import { writtenAs } from '../http/worded-fields.ts';
import { permissionsOf, ROLES } from './roles.ts';
import { beginEnrolment, confirmEnrolment } from './second-factor.ts';
import { type Actor, closeSession, csrfTokenOf, findActor, openSession, SESSION_HOURS } from './sessions.ts';
import { signIn } from './sign-in.ts';

const CSRF_COOKIE = 'regie_csrf';

const sixDigits = writtenAs(/^\d{6}$/, 'Code attendu : six chiffres.', 'Expected a code: six digits.');
const credentialsSchema = z.strictObject({
  login: z.string().min(1).max(200),
  password: z.string().min(1).max(500),
  code: sixDigits.optional(),
  operatorId: z.string().min(1).optional(),
});

const sessionSchema = z.object({
  user: z
    .object({
      id: z.string(),
      login: z.string(),
      name: z.string(),
      kind: z.enum(['agent', 'customer']),
      operatorId: z.string(),
      operatorName: z.string(),
      customerId: z.string().nullable(),
      roles: z.array(z.enum(ROLES)),
      permissions: z.array(z.string()),
      /** `due`: nothing but setting up the second factor is open. */
      secondFactor: z.enum(['settled', 'due']),
    })
    .nullable(),
  csrfToken: z.string().nullable(),
});

function sessionAnswer(actor: Actor | undefined, token: string | undefined): z.infer<typeof sessionSchema> {
  if (actor === undefined || token === undefined) return { user: null, csrfToken: null };
  return {
    user: {
      id: actor.userId,
      login: actor.login,
      name: actor.name,
      kind: actor.kind,
      operatorId: actor.operatorId,
      operatorName: actor.operatorName,
      customerId: actor.customerId,
      roles: [...actor.roles],
      permissions: permissionsOf(actor.roles),
      secondFactor: actor.enrolling ? 'due' : 'settled',
    },
    csrfToken: csrfTokenOf(token),
  };
}

function giveCookies(reply: FastifyReply, services: Services, token: string): void {
  const settings = {
    path: '/',
    sameSite: 'lax',
    secure: services.config.secureCookies,
    maxAge: SESSION_HOURS * 3_600,
  } as const;
  reply.setCookie(SESSION_COOKIE, token, { ...settings, httpOnly: true });
  // Readable by our pages alone, which send it back as x-csrf-token.
  reply.setCookie(CSRF_COOKIE, csrfTokenOf(token), settings);
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
      const { token } = valueOf(await signIn(db, clock, rules, { ...request.body, address: request.ip }));
      giveCookies(reply, services, token);
      return sessionAnswer(await findActor(db, clock, token), token);
    },
  );
  app.delete(
    '/api/session',
    { config: { roles: ROLES, whileEnrolling: true }, schema: { tags: ['session'], response: { 204: z.null() } } },
    async (request, reply) => {
      if (request.sessionToken !== undefined) await closeSession(db, request.sessionToken);
      reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(CSRF_COOKIE, { path: '/' });
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
  const token = await openSession(db, clock, actor.userId, false);
  giveCookies(reply, services, token);
  return valueOf(ok(sessionAnswer({ ...actor, enrolling: false }, token)));
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
        response: { 200: sessionSchema },
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
    },
  };
}
