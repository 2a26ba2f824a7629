import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SESSION_COOKIE } from '../http/access.ts';
import type { Services } from '../http/route-module.ts';
import { permissionsOf, ROLES } from './roles.ts';
import { type Actor, csrfTokenOf, SESSION_HOURS } from './sessions.ts';

const CSRF_COOKIE = 'regie_csrf';

/** Who is signed in, as screens are told. */
export const sessionSchema = z.object({
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
  /** Until the session ends by itself. */
  secondsLeft: z.number().int().nullable(),
});

/** Who is signed in, in the shape of `sessionSchema`. */
export function sessionAnswer(actor: Actor | undefined, token: string | undefined): z.infer<typeof sessionSchema> {
  if (actor === undefined || token === undefined) return { user: null, csrfToken: null, secondsLeft: null };
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
    secondsLeft: actor.secondsLeft ?? null,
  };
}

/** Gives a browser the cookies of a session. */
export function giveCookies(reply: FastifyReply, services: Services, token: string): void {
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

/** Takes the cookies of a session away. */
export function takeCookies(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(CSRF_COOKIE, { path: '/' });
}
