import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, inTerritory, isoInstant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import type { Account } from '../../account/index.ts';
import { type Agreement, agreementOf, agreementsOf } from '../../agreement/index.ts';
import { caseOf, type ComingFact, factsToCome, openCase, proceduresFor, tellFacts } from '../../process-flow/index.ts';
import { accountsOfActor, myAccount } from '../operations/my-account.ts';
import { readCaseFile } from '../operations/read-case-file.ts';
import { readProcedures, readProcessFlow, readProcessFlows } from '../operations/read-process-flows.ts';
import { actionOutcome } from '../shapes/action.ts';
import { procedureList, processFlowList, processFlowPageShape } from '../shapes/process-flow.ts';
import { agreementParams, idField } from './fields.ts';
import { caseResult, factsBody, openBody, sendCaseFile } from './process-flows.ts';
import { previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });
const params = z.object({ processFlowId: idField });

const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
const NO_CASE = fail('process-flow/not-found', 'Ce dossier n’existe pas.', 'There is no such case.');
const NOT_BY_YOU = fail(
  'process-flow/not-by-customer',
  'Cette démarche passe par le service clients : écrivez-lui ou appelez-le.',
  'This goes through customer service: write or call.',
);

async function ownAccounts(request: FastifyRequest, tx: Tx): Promise<readonly Account[]> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return accountsOfActor(tx, customerId);
}

/** An agreement of the customer who is signed in; another's is refused as if it did not exist. */
async function ownAgreement(request: FastifyRequest, tx: Tx, agreementId: string): Promise<Result<Agreement>> {
  const agreement = await agreementOf(tx, agreementId);
  const own = (await ownAccounts(request, tx)).some((account) => account.id === agreement?.accountId);
  return agreement && own ? ok(agreement) : NO_AGREEMENT;
}

function addMyReading(app: App, services: Services): void {
  app.get(
    '/api/me/process-flows',
    { config, schema: { tags, querystring: mine, response: { 200: processFlowList } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { customerId } = actorOf(request);
        if (customerId === null) throw refusal('access/forbidden', 403);
        const { account } = valueOf(await myAccount(tx, customerId, request.query.account));
        return { processFlows: await readProcessFlows(tx, context, account.id, 'customer') };
      }),
  );
  app.get(
    '/api/me/agreements/:agreementId/procedures',
    { config, schema: { tags, params: agreementParams, response: { 200: procedureList } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const agreement = valueOf(await ownAgreement(request, tx, request.params.agreementId));
        const procedures = await readProcedures(tx, context, agreement, 'customer');
        return { agreementId: agreement.id, agreementVersion: agreement.version, procedures };
      }),
  );
}

function addMyCase(app: App, services: Services): void {
  app.get(
    '/api/me/process-flows/:processFlowId',
    { config, schema: { tags, params, response: { 200: processFlowPageShape } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const flow = await caseOf(tx, request.params.processFlowId);
        const own = flow && (await ownAccounts(request, tx)).some((account) => account.id === flow.accountId);
        return valueOf(flow && own ? await readProcessFlow(tx, context, flow.id, 'customer') : NO_CASE);
      }),
  );
}

function addMyFile(app: App, services: Services): void {
  app.get('/api/me/process-flows/:processFlowId/file', { config, schema: { tags, params } }, (request, reply) =>
    readForRequest(request, services, async (tx, context) => {
      const flow = await caseOf(tx, request.params.processFlowId);
      const own = flow && (await ownAccounts(request, tx)).some((account) => account.id === flow.accountId);
      return valueOf(flow && own ? await readCaseFile(tx, context, flow.id, 'customer') : NO_CASE);
    }).then((file) => sendCaseFile(reply, file)),
  );
}

/** Whether a customer may open a procedure with these facts: what its form asks, never what comes from others. */
async function mayOpen(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  name: string,
  facts: JsonFacts,
): Promise<boolean> {
  const form = (await proceduresFor(tx, context, agreement, 'customer')).find((one) => one.procedure.name === name);
  if (!form) return false;
  const { extra = [], later = [] } = form.procedure;
  const own = later.filter((one) => one.by === 'customer').map((one) => one.fact);
  const asked = new Set([...Object.keys(form.fields), ...extra.map((one) => one.name), ...own]);
  return Object.keys(facts).every((fact) => asked.has(fact));
}

/** A day that a button tells is today, whatever was sent with it: nobody dates their own request. */
function asOffered(
  ways: readonly Pick<ComingFact, 'value'>[],
  sent: JsonFacts[string],
  agreement: Agreement,
  now: Instant,
): JsonFacts[string] {
  const when = ways.map(({ value }) => (value && 'at' in value ? value.at : undefined)).find(Boolean);
  if (when === 'today') return isoDate(localDate(agreement.territory, now));
  if (when === 'now') return isoInstant(now, inTerritory(agreement.territory, now).offsetMinutes);
  return sent;
}

/** What a customer may tell of a case: what comes from customers, and what they may claim. */
async function mayTell(
  tx: Tx,
  context: Context,
  request: FastifyRequest,
  processFlowId: string,
  facts: JsonFacts,
): Promise<Result<JsonFacts>> {
  const flow = await caseOf(tx, processFlowId);
  const own = flow && (await ownAccounts(request, tx)).some((account) => account.id === flow.accountId);
  const agreement =
    flow && own ? (await agreementsOf(tx, flow.accountId)).find((one) => one.id === flow.agreementId) : undefined;
  if (!flow || !agreement) return NO_CASE;
  const coming = factsToCome(agreement, flow).filter((one) => one.by === 'customer');
  const now = context.clock.now();
  const told: { [name: string]: JsonFacts[string] } = {};
  for (const [name, value] of Object.entries(facts)) {
    const claim = flow.shown.claims.find((one) => one.fact === name);
    const ways = coming.filter((one) => one.fact === name);
    if (claim) told[name] = claim.value;
    else if (ways.length === 0) return NOT_BY_YOU;
    else told[name] = asOffered(ways, value, agreement, now);
  }
  return ok(told);
}

/** The cases of a customer in their own space: what they may ask for, what they asked, what they may still tell. */
export function addMyProcessFlows(app: App, services: Services): void {
  addMyReading(app, services);
  addMyCase(app, services);
  addMyFile(app, services);
  const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
  app.post(
    '/api/me/agreements/:agreementId/process-flows',
    { config, schema: { ...common, params: agreementParams, body: openBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const agreement = await ownAgreement(request, tx, request.params.agreementId);
        if (!agreement.ok) return agreement;
        const { procedure, facts } = request.body;
        if (!(await mayOpen(tx, context, agreement.value, procedure, facts as JsonFacts))) return NOT_BY_YOU;
        const agreementId = agreement.value.id;
        return caseResult(tx, await openCase(tx, context, { agreementId, procedure, facts: facts as JsonFacts }));
      }),
  );
  app.post(
    '/api/me/process-flows/:processFlowId/facts',
    { config, schema: { ...common, params, body: factsBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { processFlowId } = request.params;
        const facts = request.body.facts as JsonFacts;
        const may = await mayTell(tx, context, request, processFlowId, facts);
        if (!may.ok) return may;
        const ifVersion = versionOf(request);
        return caseResult(tx, await tellFacts(tx, context, { processFlowId, facts: may.value, ifVersion }));
      }),
  );
}
