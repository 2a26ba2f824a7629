import { z } from 'zod';
import { TMF_PATHS } from '../../formats/tmf-resource.ts';
import { instant } from '../../kernel/instant.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { actorOf } from '../../platform/http/access.ts';
import { refusal } from '../../platform/http/refuse.ts';
import { runForRequest } from '../../platform/http/request-transaction.ts';
import { addCollection, type Collection } from '../../platform/http/resource-collection.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { agentsThat, rolesThat } from '../../platform/sign-in/roles.ts';
import { isId, maySeeAccount, visibleAccounts } from '../account/index.ts';
import { agreementOf } from '../agreement/index.ts';
import { reportTrouble, restoreTrouble } from './operations/report-trouble.ts';
import { changeDesk, ticketOf, ticketsAmong } from './operations/tickets.ts';
import { ticketBody, ticketPatch, ticketResource } from './tmf.ts';

const resource = z.record(z.string(), z.unknown());
/** Customers report from their own space. */
const AGENTS = agentsThat('trouble-ticket:write');
const GONE = 'request/no-such-address';

const tickets: Collection = {
  path: TMF_PATHS.troubleTicket,
  tag: 'TMF621 trouble ticket',
  roles: rolesThat('trouble-ticket:read'),
  filters: ['relatedParty.id'],
  ids: 'uuid',
  list: async (tx, _context, { after, limit, filter }, actor) => {
    const among = await visibleAccounts(tx, actor, filter['relatedParty.id']);
    return (await ticketsAmong(tx, among, { after, limit })).map(ticketResource);
  },
  one: async (tx, _context, id, actor) => {
    const found = isId(id) ? await ticketOf(tx, id) : undefined;
    return found && (await maySeeAccount(tx, actor, found.flow.accountId)) ? ticketResource(found) : undefined;
  },
};

async function resourceOf(tx: Tx, id: string): Promise<Result<Record<string, unknown>>> {
  const ticket = await ticketOf(tx, id);
  if (!ticket) throw refusal(GONE, 404);
  return ok({ ...ticketResource(ticket) });
}

function addCreation(app: App, services: Services): void {
  app.post(
    TMF_PATHS.troubleTicket,
    {
      config: { roles: AGENTS },
      schema: { tags: [tickets.tag], body: ticketBody, response: { 201: resource } },
    },
    async (request, reply) => {
      const { description, severity, ticketType, relatedEntity } = request.body;
      const agreementId = relatedEntity[0]!.id;
      const made = await runForRequest(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, agreementId);
        if (!agreement || !(await maySeeAccount(tx, actorOf(request), agreement.accountId))) throw refusal(GONE, 404);
        const total = ticketType === 'no-service';
        const told = await reportTrouble(tx, context, { agreementId, total, description, severity });
        return told.ok ? resourceOf(tx, told.value.processFlow.id) : told;
      });
      return reply.status(201).send(made);
    },
  );
}

async function change(
  tx: Tx,
  context: Context,
  ticketId: string,
  body: z.output<typeof ticketPatch>,
): Promise<Result<Record<string, unknown>>> {
  if (!(await ticketOf(tx, ticketId))) throw refusal(GONE, 404);
  for (const { text } of body.note ?? []) {
    const noted = await changeDesk(tx, context, { ticketId, note: text });
    if (!noted.ok) return noted;
  }
  if (body.status === 'resolved') {
    const restoredAt = body.resolutionDate === undefined ? context.clock.now() : instant(body.resolutionDate);
    const restored = await restoreTrouble(tx, context, { processFlowId: ticketId, restoredAt });
    if (!restored.ok) return restored;
  }
  return resourceOf(tx, ticketId);
}

/** Tickets for integrators: read, opened, noted, resolved. */
export const troubleTicketRoutes: RouteModule = {
  name: 'trouble-ticket',
  register: (app, services) => {
    addCollection(app, services, tickets);
    addCreation(app, services);
    app.patch(
      `${TMF_PATHS.troubleTicket}/:id`,
      {
        config: { roles: AGENTS },
        schema: {
          tags: [tickets.tag],
          params: z.object({ id: z.uuid() }),
          body: ticketPatch,
          response: { 200: resource },
        },
      },
      (request) =>
        runForRequest(request, services, (tx, context) => change(tx, context, request.params.id, request.body)),
    );
  },
};
