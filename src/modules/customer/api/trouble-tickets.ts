import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agreementOf } from '../../agreement/index.ts';
import { decisionNote } from '../../decision/index.ts';
import {
  changeDesk,
  reportTrouble,
  restoreTrouble,
  SEVERITIES,
  TEAMS,
  type Ticket,
  type TroubleOutcome,
} from '../../trouble-ticket/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { momentText } from '../domain/write-values.ts';
import { accountsOfActor, myAccount } from '../operations/my-account.ts';
import { readServiceQuality, readTicket, readTickets } from '../operations/read-tickets.ts';
import { actionOutcome } from '../shapes/action.ts';
import { serviceQualityShape, ticketPageShape, ticketShape } from '../shapes/trouble-ticket.ts';
import { accountParams, agentsThat, agreementParams, given, idField, pageKey } from './fields.ts';
import { instantField } from './network-events.ts';
import { type Done, previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['trouble-ticket'];
const mine = { roles: ['customer'] as const };
const params = z.object({ ticketId: idField });
const action = { querystring: previewQuery, response: { 200: actionOutcome } };
const troubleBody = z.strictObject({
  total: z.boolean(),
  since: instantField.optional(),
  description: z.string().trim().min(1).max(2_000),
});
const agentTroubleBody = troubleBody.extend({ severity: z.enum(SEVERITIES).optional() });
const deskBody = z.strictObject({
  team: z.enum(TEAMS).optional(),
  assignee: z.string().max(100).nullable().optional(),
  severity: z.enum(SEVERITIES).optional(),
  note: z.string().trim().min(1).max(2_000).optional(),
});
const restoredBody = z.strictObject({
  restoredAt: instantField,
  cause: z.enum(['operator', 'third-party', 'force-majeure', 'customer']).optional(),
});
const NO_TICKET = fail('trouble-ticket/not-found', 'Ce ticket n’existe pas.', 'There is no such ticket.');
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

/** What a report or a restoration did: the dates and the answer of the contract, each with its decision. */
async function troubleDone(tx: Tx, done: Result<TroubleOutcome>): Promise<Result<Done>> {
  if (!done.ok) return done;
  const { processFlow: flow, interruption } = done.value;
  const territory = (await agreementOf(tx, flow.agreementId))?.territory ?? 'FR';
  // Read while it stands: that of a preview is gone afterwards.
  const note = flow.decision === null ? undefined : await decisionNote(tx, flow.decision);
  const why = note ? { decision: note.id, clauses: note.because.map(({ id }) => id) } : null;
  const { startedAt, endedAt } = interruption;
  const figures = [
    ...figureOf('startsAt', 'moment', momentText(startedAt, territory), []),
    ...figureOf('endsAt', 'moment', endedAt === null ? null : momentText(endedAt, territory), []),
    ...flow.shown.figures.flatMap(({ name, value }) =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? [{ name, kind: 'date' as const, value, why }]
        : [],
    ),
  ];
  const { accountId, agreementId, stateLabel: headline, id: processFlowId } = flow;
  return ok({ headline, figures, notes: note ? [note] : [], accountId, agreementId, processFlowId });
}

function deskDone(done: Result<Ticket>): Result<Done> {
  if (!done.ok) return done;
  const { flow, desk } = done.value;
  const figures = [
    ...figureOf('team', 'code', desk.team, []),
    ...figureOf('severity', 'code', desk.severity, []),
    ...figureOf('assignee', 'text', desk.assignee, []),
  ];
  return ok({ figures, accountId: flow.accountId, agreementId: flow.agreementId });
}

const workQuery = z.object({
  team: z.enum(TEAMS).optional(),
  severity: z.enum(SEVERITIES).optional(),
  /** A name, or `nobody`. */
  assignee: z.string().max(100).optional(),
  open: z.enum(['true', 'false']).optional(),
  late: z.enum(['true']).optional(),
  after: pageKey.optional(),
});

function addReading(app: App, services: Services): void {
  const config = { roles: agentsThat('trouble-ticket:read') };
  app.get(
    '/api/trouble-tickets',
    { config, schema: { tags, querystring: workQuery, response: { 200: ticketPageShape } } },
    (request) => {
      const { open, late, assignee, ...rest } = request.query;
      return readForRequest(request, services, (tx, context) =>
        readTickets(tx, context, {
          ...rest,
          open: open === undefined ? undefined : open === 'true',
          assignee: assignee === 'nobody' ? null : assignee,
          lateAt: late === undefined ? undefined : context.clock.now(),
        }),
      );
    },
  );
  app.get(
    '/api/trouble-tickets/:ticketId',
    { config, schema: { tags, params, response: { 200: ticketShape } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const ticket = await readTicket(tx, context, request.params.ticketId);
        return ticket ?? valueOf<never>(NO_TICKET);
      }),
  );
  app.get(
    '/api/accounts/:accountId/service-quality',
    { config, schema: { tags, params: accountParams, response: { 200: serviceQualityShape } } },
    (request) =>
      readForRequest(request, services, (tx, context) => readServiceQuality(tx, context, request.params.accountId)),
  );
}

/** Tickets about service, for agents: the inbox of a team, what is reported, who looks after it, when it works again. */
export function addTroubleTickets(app: App, services: Services): void {
  addReading(app, services);
  const config = { roles: agentsThat('trouble-ticket:write') };
  app.post(
    '/api/agreements/:agreementId/trouble-tickets',
    { config, schema: { tags, ...action, params: agreementParams, body: agentTroubleBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { agreementId } = request.params;
        return troubleDone(tx, await reportTrouble(tx, context, { agreementId, ...given(request.body) }));
      }),
  );
  app.post(
    '/api/trouble-tickets/:ticketId/desk',
    { config, schema: { tags, ...action, params, body: deskBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const target = { ticketId: request.params.ticketId, ifVersion: versionOf(request) };
        return deskDone(await changeDesk(tx, context, { ...target, ...given(request.body) }));
      }),
  );
  app.post(
    '/api/trouble-tickets/:ticketId/restoration',
    { config, schema: { tags, ...action, params, body: restoredBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { ticketId: processFlowId } = request.params;
        return troubleDone(tx, await restoreTrouble(tx, context, { processFlowId, ...given(request.body) }));
      }),
  );
}

function customerOf(request: FastifyRequest): string {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return customerId;
}

/** The customer's own tickets: what was reported, what the network went through, and a line that does not work. */
export function addMyTroubleTickets(app: App, services: Services): void {
  app.get(
    '/api/me/service-quality',
    {
      config: mine,
      schema: {
        tags: ['my-space'],
        querystring: z.object({ account: z.string().max(20).optional() }),
        response: { 200: serviceQualityShape },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { account } = valueOf(await myAccount(tx, customerOf(request), request.query.account));
        const quality = await readServiceQuality(tx, context, account.id);
        // What the desk writes for itself stays at the desk.
        return { ...quality, tickets: quality.tickets.map((one) => ({ ...one, assignee: null, notes: [] })) };
      }),
  );
  app.post(
    '/api/me/agreements/:agreementId/trouble-tickets',
    { config: mine, schema: { tags: ['my-space'], ...action, params: agreementParams, body: troubleBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        const own = (await accountsOfActor(tx, customerOf(request))).some(({ id }) => id === agreement?.accountId);
        if (!agreement || !own) return NO_AGREEMENT;
        return troubleDone(tx, await reportTrouble(tx, context, { agreementId: agreement.id, ...given(request.body) }));
      }),
  );
}
