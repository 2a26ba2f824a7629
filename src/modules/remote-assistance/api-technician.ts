import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SECOND_MS } from '../../kernel/instant.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { contextOf, readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import type { App, Services } from '../../platform/http/route-module.ts';
import { agentsThat } from '../../platform/sign-in/roles.ts';
import { after, iceServer, news, nothing, session, signalBody, told } from './api-shapes.ts';
import { SESSION_LIFE_MS } from './domain/sharing-session.ts';
import { joinSession } from './operations/join-session.ts';
import { type AtSession, readSignals, sendSignal, stopSession } from './operations/signal.ts';

const tags = ['remote-assistance'];
const agents = { roles: agentsThat('remote-assistance:write') };

/** Named after its session, so that two sessions of one technician do not meet. */
const watchCookie = (sessionId: string): string => `regie_watch_${sessionId}`;

function watcherAt(request: FastifyRequest, sessionId: string, watcher: string): AtSession {
  const secret = request.cookies[watchCookie(sessionId)];
  return { sessionId, side: 'technician', watcher, ...(secret === undefined ? {} : { secret }) };
}

/** A technician takes their end: their browser is given what it comes back with, for as long as a session may last. */
function addJoin(app: App, services: Services): void {
  const { config, database } = services;
  app.post(
    '/api/assistance-sessions/:sessionId/watch',
    {
      config: agents,
      schema: {
        tags,
        params: session,
        response: { 200: z.object({ again: z.boolean(), iceServers: z.array(iceServer) }) },
      },
    },
    async (request, reply) => {
      // Not through the memory of answers already given: the secret must be kept nowhere.
      const context = contextOf(request, services);
      const { sessionId } = request.params;
      const secret = request.cookies[watchCookie(sessionId)];
      const input = { sessionId, ...(secret === undefined ? {} : { secret }) };
      const joined = await inTransaction(database.db, context, async (tx) =>
        valueOf(await joinSession(tx, context, input)),
      );
      if (joined.secret !== undefined) {
        reply.setCookie(watchCookie(sessionId), joined.secret, {
          path: `/api/assistance-sessions/${sessionId}`,
          httpOnly: true,
          secure: config.secureCookies,
          sameSite: 'strict',
          maxAge: SESSION_LIFE_MS / SECOND_MS,
        });
      }
      return { again: joined.again, iceServers: config.iceServers.map((one) => ({ ...one })) };
    },
  );
}

/** The technician's side of a session. */
export function addTechnician(app: App, services: Services): void {
  addJoin(app, services);
  app.get(
    '/api/assistance-sessions/:sessionId/signals',
    { config: agents, schema: { tags, params: session, querystring: after, response: { 200: news } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const query = { ...watcherAt(request, request.params.sessionId, context.actor), after: request.query.after };
        return told(valueOf(await readSignals(tx, context, query)));
      }),
  );
  app.post(
    '/api/assistance-sessions/:sessionId/signals',
    { config: agents, schema: { tags, params: session, body: signalBody, response: { 200: nothing } } },
    async (request) => {
      const { sessionId } = request.params;
      await runForRequest(request, services, (tx, context) =>
        sendSignal(tx, context, { ...watcherAt(request, sessionId, context.actor), body: request.body }),
      );
      return {};
    },
  );
  app.post(
    '/api/assistance-sessions/:sessionId/end',
    { config: agents, schema: { tags, params: session, response: { 200: nothing } } },
    async (request) => {
      const { sessionId } = request.params;
      await runForRequest(request, services, (tx, context) =>
        stopSession(tx, context, { sessionId, side: 'technician' }),
      );
      return {};
    },
  );
}
