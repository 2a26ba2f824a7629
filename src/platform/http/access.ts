import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import type { Db } from '../database/connect.ts';
import { type ApiScope, findApiCaller } from '../sign-in/api-keys.ts';
import type { Role } from '../sign-in/roles.ts';
import { type Actor, csrfTokenOf, findActor } from '../sign-in/sessions.ts';
import type { Failure } from '../../kernel/result.ts';
import { Refusal } from './problem.ts';
import { refusal } from './refuse.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route: roles (see `rolesThat`), or anybody. Every route says it. */
    roles?: readonly Role[] | 'public';
    /** Open as well to a system whose key has this scope (`Authorization: Bearer`). */
    scope?: ApiScope;
    /** True where a guarded file is settled rather than opened. */
    whileGuarded?: boolean;
    /** True for the few routes open to an agent who is still to set up a second factor. */
    whileEnrolling?: boolean;
  }
  interface FastifyInstance {
    /** Every route behind the guard, with who may call it. */
    guardedRoutes: readonly GuardedRoute[];
  }
  interface FastifyRequest {
    /** Who is signed in; `undefined` on a public route called by a stranger. */
    actor: Actor | undefined;
    sessionToken: string | undefined;
  }
}

/** A route, and who may call it. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly roles: readonly Role[] | 'public';
  readonly scope: ApiScope | null;
}

export const SESSION_COOKIE = 'regie_session';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether a request that changes something carries the proof that one of our pages made it. */
function proven(request: FastifyRequest, token: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const given = request.headers['x-csrf-token'];
  return typeof given === 'string' && sameText(given, csrfTokenOf(token));
}

/** Lets a system with a key through where its scope is enough; false when it brings none. */
async function letSystemIn(request: FastifyRequest, db: Db, clock: Clock): Promise<boolean> {
  const { scope } = request.routeOptions.config;
  const given = request.headers.authorization;
  if (scope === undefined || given === undefined || !given.startsWith('Bearer ')) return false;
  const caller = await findApiCaller(db, clock, given.slice('Bearer '.length));
  if (caller === undefined) throw refusal('access/not-signed-in', 401);
  if (!caller.scopes.includes(scope)) throw refusal('access/forbidden', 403);
  request.actor = caller.actor;
  return true;
}

async function checkAccess(request: FastifyRequest, db: Db, clock: Clock): Promise<void> {
  if (await letSystemIn(request, db, clock)) return;
  const roles = request.routeOptions.config.roles;
  const token = request.cookies[SESSION_COOKIE];
  const actor = token === undefined ? undefined : await findActor(db, clock, token);
  const isProven = token === undefined || proven(request, token);
  if (roles === undefined) return;
  if (roles === 'public') {
    // A session that is unproven, or worth nothing yet, makes its owner a stranger where strangers are welcome.
    const settled = actor?.enrolling !== true || request.routeOptions.config.whileEnrolling === true;
    if (actor !== undefined && isProven && settled) Object.assign(request, { actor, sessionToken: token });
    return;
  }
  if (actor === undefined) throw refusal('access/not-signed-in', 401);
  if (!isProven) throw refusal('access/unproven-page', 403);
  if (actor.enrolling && request.routeOptions.config.whileEnrolling !== true)
    throw refusal('access/second-factor-due', 403);
  if (!actor.roles.some((role) => roles.includes(role))) throw refusal('access/forbidden', 403);
  Object.assign(request, { actor, sessionToken: token });
}

/** Guards every route: a route that does not say who may call it keeps the server from starting. `clock` is the machine's. */
export function guardRoutes(app: FastifyInstance, db: Db, clock: Clock): void {
  app.decorateRequest('actor', undefined);
  app.decorateRequest('sessionToken', undefined);
  const guarded: GuardedRoute[] = [];
  app.decorate('guardedRoutes', guarded);
  app.addHook('onRoute', (route) => {
    if (route.config?.roles === undefined) {
      throw new Error(
        `route ${String(route.method)} ${route.url} does not say who may call it: config.roles is missing`,
      );
    }
    const { roles, scope = null } = route.config;
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD') guarded.push({ method, url: route.url, roles, scope });
    }
  });
  app.addHook('onRequest', (request) => checkAccess(request, db, clock));
}

/** Who is signed in, on a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === undefined) throw refusal('access/not-signed-in', 401);
  return request.actor;
}

/**
 * Refuses, as if it did not exist, what belongs to another customer than the one signed in. Agents pass. `asIf` is what the route
 * answers of what does not exist: the two must not be told apart.
 */
export function refuseOthers(
  request: FastifyRequest,
  customerId: string | null | undefined,
  asIf?: { readonly failure: Failure },
): void {
  const actor = actorOf(request);
  if (actor.kind !== 'customer' || actor.customerId === customerId) return;
  throw asIf === undefined ? refusal('request/no-such-address', 404) : new Refusal(asIf.failure);
}
