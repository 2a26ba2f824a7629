import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inTransaction } from '../../platform/database/transaction.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { contextOf, runForRequest } from '../../platform/http/request-transaction.ts';
import { problemSchema, Refusal } from '../../platform/http/problem.ts';
import { agentsThat } from '../../platform/sign-in/roles.ts';
import { settingsOf } from '../account/index.ts';
import { notedClauses } from '../decision/index.ts';
import { after, clause, code, iceServer, news, nothing, signalBody, told } from './api-shapes.ts';
import { addTechnician } from './api-technician.ts';
import { enterCode, readInvitation } from './operations/enter-code.ts';
import { stated } from './operations/keep-case.ts';
import { issueCode } from './operations/issue-code.ts';
import { openRemoteControl } from './operations/open-remote-control.ts';
import { type AtSession, NO_SESSION, readSignals, sendSignal, stopSession } from './operations/signal.ts';

const tags = ['remote-assistance'];
const guest = { roles: 'public', rateLimit: { max: 300, timeWindow: 60_000 } } as const;
/** Codes are guessed no faster than this by one address; failures count beside. */
const entering = { roles: 'public', rateLimit: { max: 20, timeWindow: 60_000 } } as const;
const agents = { roles: agentsThat('remote-assistance:write') };

/** `<operator>.<session>.<secret>`: what the customer's browser proves itself by; it is kept in the page alone. */
function passOf(request: FastifyRequest): { readonly operatorId: string; readonly at: AtSession } {
  const given = request.headers['x-assistance-pass'];
  const found = /^([\w-]{1,60})\.([0-9a-f-]{36})\.([\w-]{20,100})$/.exec(typeof given === 'string' ? given : '');
  if (!found) throw new Refusal(NO_SESSION.failure);
  const [, operatorId = '', sessionId = '', secret = ''] = found;
  return { operatorId, at: { sessionId, side: 'customer', secret } };
}

function addGuestEntry(app: App, services: Services): void {
  const { clock, random, database, config } = services;
  app.post(
    '/api/assistance-guest/invitation',
    {
      config: entering,
      schema: {
        tags,
        body: z.strictObject({ code }),
        response: {
          200: z.object({ operator: z.string(), number: z.string(), clauses: z.array(clause) }),
          429: problemSchema,
        },
      },
    },
    async (request) => {
      const given = { code: request.body.code, address: request.ip };
      const found = valueOf(await readInvitation(database.db, { clock, random }, given));
      const context = { operatorId: found.operatorId, actor: 'system:assistance', clock, random };
      const settings = await inTransaction(database.db, context, (tx) => settingsOf(tx, context));
      return {
        operator: settings.name,
        number: found.number,
        clauses: notedClauses(found.pack, found.clauses).map((one) => ({ ...one })),
      };
    },
  );
  app.post(
    '/api/assistance-guest',
    {
      config: entering,
      schema: {
        tags,
        body: z.strictObject({ code, consent: z.boolean() }),
        response: { 200: z.object({ pass: z.string(), iceServers: z.array(iceServer) }), 429: problemSchema },
      },
    },
    async (request) => {
      const given = { ...request.body, address: request.ip };
      const entered = valueOf(await enterCode(database.db, { clock, random }, given));
      const pass = `${entered.operatorId}.${entered.session.id}.${entered.secret}`;
      return { pass, iceServers: config.iceServers.map((one) => ({ ...one })) };
    },
  );
}

/** What the page of the customer says once it is in: it is nobody's session of ours, and proves itself by its pass. */
function addGuest(app: App, services: Services): void {
  const { clock, random, database } = services;
  const context = (operatorId: string) => ({ operatorId, actor: 'system:assistance', clock, random });
  app.get(
    '/api/assistance-guest/signals',
    { config: guest, schema: { tags, querystring: after, response: { 200: news } } },
    async (request) => {
      const { operatorId, at } = passOf(request);
      const own = context(operatorId);
      const query = { ...at, after: request.query.after };
      return told(valueOf(await inTransaction(database.db, own, (tx) => readSignals(tx, own, query))));
    },
  );
  app.post(
    '/api/assistance-guest/signals',
    { config: guest, schema: { tags, body: signalBody, response: { 200: nothing } } },
    async (request) => {
      const { operatorId, at } = passOf(request);
      const own = context(operatorId);
      const input = { ...at, body: request.body };
      await inTransaction(database.db, own, async (tx) => valueOf(await sendSignal(tx, own, input)));
      return {};
    },
  );
  app.post(
    '/api/assistance-guest/end',
    { config: guest, schema: { tags, response: { 200: nothing } } },
    async (request) => {
      const { operatorId, at } = passOf(request);
      const own = context(operatorId);
      await inTransaction(database.db, own, async (tx) => valueOf(await stopSession(tx, own, at)));
      return {};
    },
  );
}

/** What a technician opens: a code, or the tool of another house. */
function addBeginnings(app: App, services: Services): void {
  const { database } = services;
  app.post(
    '/api/assistance/:caseId/code',
    {
      config: agents,
      schema: {
        tags,
        params: z.object({ caseId: z.uuid() }),
        response: { 200: z.object({ code: z.string(), sessionId: z.string(), expiresAt: z.string() }) },
      },
    },
    async (request) => {
      // Not through the memory of answers already given: the code must be kept nowhere.
      const context = contextOf(request, services);
      const { caseId } = request.params;
      const {
        code: given,
        session: issued,
        assisted,
      } = await inTransaction(database.db, context, async (tx) => valueOf(await issueCode(tx, context, { caseId })));
      return { code: given, sessionId: issued.id, expiresAt: stated(assisted.territory, issued.expiresAt) };
    },
  );
  app.post(
    '/api/assistance/:caseId/remote-control',
    {
      config: agents,
      schema: {
        tags,
        params: z.object({ caseId: z.uuid() }),
        body: z.strictObject({ workstation: z.string().trim().min(1).max(200) }),
        response: { 200: z.object({ link: z.string() }) },
      },
    },
    (request) => {
      const input = { ...request.params, ...request.body };
      return runForRequest(request, services, (tx, context) => openRemoteControl(tx, context, input));
    },
  );
}

/** Screens shown to a technician: the code, the customer's entry, what the two browsers tell one another. */
export const remoteAssistanceRoutes: RouteModule = {
  name: 'remote-assistance',
  register: (app, services) => {
    addGuestEntry(app, services);
    addGuest(app, services);
    addBeginnings(app, services);
    addTechnician(app, services);
  },
};
