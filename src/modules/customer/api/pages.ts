import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest, readOnceForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { may } from '../../../platform/sign-in/roles.ts';
import { sendVersion } from '../../../platform/http/version-tag.ts';
import { packOf } from '../../../terms/decide.ts';
import { standsIn } from '../../../terms/diff-versions.ts';
import { articles } from '../../../terms/law/articles.ts';
import { searchAccounts } from '../../account/index.ts';
import { readBill } from '../operations/read-bill.ts';
import { readCustomer } from '../operations/read-customer.ts';
import { readDashboard } from '../operations/read-dashboard.ts';
import { readWholeCustomer } from '../operations/read-whole-customer.ts';
import { readCases, readWork } from '../operations/read-work.ts';
import { clause } from '../shapes/basics.ts';
import { billPage } from '../shapes/bill.ts';
import { customerPage, searchPage } from '../shapes/customer-page.ts';
import { dashboard, openCase, workPage } from '../shapes/dashboard.ts';
import { wholeCustomer } from '../shapes/whole-customer.ts';
import { accountParams, agentsThat, dayField, given, idField } from './fields.ts';

const tags = ['customer'];
const searchQuery = z.object({ q: z.string().max(200), after: z.string().max(500).optional() });
const workQuery = z.object({
  by: z.enum(['customer', 'operator', 'third-party']).optional(),
  until: dayField.optional(),
  after: z.string().max(100).optional(),
});

function addCustomerPages(app: App, services: Services): void {
  app.get(
    '/api/customers',
    {
      config: { roles: agentsThat('account:read') },
      schema: { tags, querystring: searchQuery, response: { 200: searchPage } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const { hits, next } = await searchAccounts(tx, request.query.q, request.query.after);
        return { hits: [...hits], next: next ?? null };
      }),
  );
  app.get(
    '/api/customers/:accountId',
    {
      config: { roles: agentsThat('account:read') },
      schema: { tags, params: accountParams, response: { 200: customerPage } },
    },
    async (request, reply) => {
      const page = await readForRequest(request, services, async (tx, context) =>
        valueOf(await readCustomer(tx, context, request.params.accountId)),
      );
      sendVersion(reply, page.account.version);
      return page;
    },
  );
  app.get(
    '/api/customers/:accountId/whole',
    {
      config: { roles: agentsThat('account:read') },
      schema: { tags, params: accountParams, response: { 200: wholeCustomer } },
    },
    (request) => {
      const mayReadRisk = may(actorOf(request).roles, 'collection:read');
      return readOnceForRequest(request, services, async (tx, context) =>
        valueOf(await readWholeCustomer(tx, context, request.params.accountId, mayReadRisk)),
      );
    },
  );
  app.get(
    '/api/bills/:accountId/:billId',
    {
      config: { roles: agentsThat('customer-bill:read') },
      schema: { tags, params: accountParams.extend({ billId: idField }), response: { 200: billPage } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readBill(tx, context, request.params.accountId, request.params.billId)),
      ),
  );
}

function addWorkPages(app: App, services: Services): void {
  app.get(
    '/api/dashboard',
    { config: { roles: agentsThat('account:read') }, schema: { tags, response: { 200: dashboard } } },
    (request) => readForRequest(request, services, readDashboard),
  );
  app.get(
    '/api/obligations',
    {
      config: { roles: agentsThat('obligation:read') },
      schema: { tags, querystring: workQuery, response: { 200: workPage } },
    },
    (request) => readForRequest(request, services, (tx, context) => readWork(tx, context, given(request.query))),
  );
  app.get(
    '/api/collection-cases',
    { config: { roles: agentsThat('collection:read') }, schema: { tags, response: { 200: z.array(openCase) } } },
    (request) => readForRequest(request, services, (tx) => readCases(tx)),
  );
}

/** The clauses of a contract in our words, those of one version when it is named; the articles of law under the name `law`. */
function clausesUnder(name: string, version: string | undefined): z.infer<typeof clause>[] | undefined {
  if (name === 'law') return articles.map(({ id, citation, rule }) => ({ id, article: citation.fr, summary: rule }));
  const pack = packOf(name);
  if (version !== undefined && !pack?.versions.some(({ id }) => id === version)) return undefined;
  const stood = pack?.clauses.filter((one) => version === undefined || standsIn(pack, one, { id: version }));
  return stood?.map(({ id, article, summary }) => ({ id, article, summary: { ...summary } }));
}

/** Clauses change only with the programs: browsers may keep them, and ask with the tag whether they still hold. */
function addClauses(app: App): void {
  app.get(
    '/api/clauses/:pack',
    {
      config: { roles: 'public' },
      schema: {
        tags,
        params: z.object({ pack: z.string().max(100) }),
        querystring: z.object({ version: z.string().max(40).optional() }),
        response: { 200: z.array(clause), 304: z.null() },
      },
    },
    async (request, reply) => {
      const clauses = clausesUnder(request.params.pack, request.query.version);
      if (!clauses) throw refusal('request/no-such-address', 404);
      const mark = createHash('sha256').update(JSON.stringify(clauses)).digest('base64url').slice(0, 22);
      reply.header('cache-control', 'public, max-age=86400').header('etag', `"${mark}"`);
      if (request.headers['if-none-match'] === `"${mark}"`) return reply.status(304).send(null);
      return reply.status(200).send(clauses);
    },
  );
}

/** What agents read: search, the page of a customer, a bill, the figures and the work of the day, the clauses. */
export function addPages(app: App, services: Services): void {
  addCustomerPages(app, services);
  addWorkPages(app, services);
  addClauses(app);
}
