import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import { accountOf } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import { abandonCase, type CaseOutcome, openCase, tellFacts } from '../../process-flow/index.ts';
import { renderPdf, type TemplateData } from '../../document/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { readCaseFile } from '../operations/read-case-file.ts';
import { changeShapeOf } from '../operations/write-process-flow.ts';
import {
  readProcedures,
  readProcessFlow,
  readProcessFlowPage,
  readProcessFlows,
} from '../operations/read-process-flows.ts';
import { actionOutcome } from '../shapes/action.ts';
import { procedureList, processFlowList, processFlowPage, processFlowPageShape } from '../shapes/process-flow.ts';
import { accountParams, agentsThat, agreementParams, idField } from './fields.ts';
import { type Done, previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['process-flow'];
const reading = { roles: agentsThat('process-flow:read') };
const writing = { roles: agentsThat('process-flow:write') };
const params = z.object({ processFlowId: idField });
const told = z.record(z.string().max(100), z.json());

/** What the opening of a case says. */
export const openBody = z.strictObject({ procedure: z.string().max(100), facts: told.default({}) });

/** Facts that come to a case. */
export const factsBody = z.strictObject({ facts: told });
const reasonBody = z.strictObject({ reason: z.string().min(1).max(500) });
const pageQuery = z.object({
  open: z.enum(['true', 'false']).optional(),
  group: z.string().max(200).optional(),
  procedure: z.string().max(100).optional(),
  after: idField.optional(),
});
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

/** What an operation on a case did, for the screen. */
export function caseDone(value: CaseOutcome, pack: string): Done {
  const { processFlow: flow, charges, due, notes } = value;
  const figures = flow.shown.figures.flatMap(({ name, value: shown }) => {
    if (typeof shown === 'boolean') return figureOf(name, 'yes-no', String(shown), notes);
    if (typeof shown !== 'string') return typeof shown === 'number' ? figureOf(name, 'text', String(shown), notes) : [];
    if (/^\d{4}-\d{2}-\d{2}$/.test(shown)) return figureOf(name, 'date', shown, notes);
    if (/^\d{4}-\d{2}-\d{2}T/.test(shown)) return figureOf(name, 'moment', shown, notes);
    return figureOf(name, /^-?\d+\.\d{2}$/.test(shown) ? 'amount' : 'code', shown, notes);
  });
  const changes = value.changes.map((one) => changeShapeOf(pack, one));
  const { accountId, agreementId, stateLabel: headline, id: processFlowId } = flow;
  return { headline, figures, charges, due, changes, notes, accountId, agreementId, processFlowId };
}

/** The same, when it went through. */
export async function caseResult(tx: Tx, done: Result<CaseOutcome>): Promise<Result<Done>> {
  if (!done.ok) return done;
  const agreement = await agreementOf(tx, done.value.processFlow.agreementId);
  return ok(caseDone(done.value, agreement?.pack ?? ''));
}

function addReading(app: App, services: Services): void {
  app.get(
    '/api/agreements/:agreementId/procedures',
    { config: reading, schema: { tags, params: agreementParams, response: { 200: procedureList } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const agreement = valueOf(
          (await agreementOf(tx, request.params.agreementId).then((one) => one && ok(one))) ?? NO_AGREEMENT,
        );
        const procedures = await readProcedures(tx, context, agreement, 'agent');
        return { agreementId: agreement.id, agreementVersion: agreement.version, procedures };
      }),
  );
  app.get(
    '/api/accounts/:accountId/process-flows',
    { config: reading, schema: { tags, params: accountParams, response: { 200: processFlowList } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return valueOf(NO_ACCOUNT as Result<never>);
        return { processFlows: await readProcessFlows(tx, context, account.id) };
      }),
  );
  app.get(
    '/api/process-flows',
    { config: reading, schema: { tags, querystring: pageQuery, response: { 200: processFlowPage } } },
    (request) => {
      const { open, group, procedure, after } = request.query;
      const query = {
        open: open === undefined ? undefined : open === 'true',
        groups: group?.split(','),
        procedure,
        after,
      };
      return readForRequest(request, services, (tx, context) => readProcessFlowPage(tx, context, query));
    },
  );
  app.get(
    '/api/process-flows/:processFlowId',
    { config: reading, schema: { tags, params, response: { 200: processFlowPageShape } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readProcessFlow(tx, context, request.params.processFlowId)),
      ),
  );
}

/** Sends the file of a case as a document to keep. */
export async function sendCaseFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly data: TemplateData },
): Promise<Buffer> {
  void reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="${file.name}"`);
  return Buffer.from(await renderPdf('case-file', file.data));
}

function addFile(app: App, services: Services): void {
  app.get('/api/process-flows/:processFlowId/file', { config: reading, schema: { tags, params } }, (request, reply) =>
    readForRequest(request, services, async (tx, context) =>
      valueOf(await readCaseFile(tx, context, request.params.processFlowId)),
    ).then((file) => sendCaseFile(reply, file)),
  );
}

/** Cases under the procedures of a contract: what may be asked for, what was, and what comes next. */
export function addProcessFlows(app: App, services: Services): void {
  addReading(app, services);
  addFile(app, services);
  const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
  app.post(
    '/api/agreements/:agreementId/process-flows',
    { config: writing, schema: { ...common, params: agreementParams, body: openBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { procedure, facts } = request.body;
        const { agreementId } = request.params;
        return caseResult(tx, await openCase(tx, context, { agreementId, procedure, facts: facts as JsonFacts }));
      }),
  );
  app.post(
    '/api/process-flows/:processFlowId/facts',
    { config: writing, schema: { ...common, params, body: factsBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const target = { processFlowId: request.params.processFlowId, ifVersion: versionOf(request) };
        return caseResult(tx, await tellFacts(tx, context, { ...target, facts: request.body.facts as JsonFacts }));
      }),
  );
  app.post(
    '/api/process-flows/:processFlowId/abandonment',
    { config: writing, schema: { ...common, params, body: reasonBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const target = { processFlowId: request.params.processFlowId, ifVersion: versionOf(request) };
        const done = await abandonCase(tx, context, { ...target, reason: request.body.reason });
        if (!done.ok) return done;
        const { accountId, agreementId, stateLabel: headline, closedOn } = done.value;
        const figures = figureOf('closedOn', 'date', closedOn === null ? null : isoDate(closedOn), []);
        return ok({ headline, figures, accountId, agreementId });
      }),
  );
}
