import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { renderPdf } from '../../document/index.ts';
import { settingsOf } from '../../account/index.ts';
import {
  directoryContent,
  exportData,
  exportPaper,
  policyOf,
  readIdentityCopy,
  registerCsv,
  registerOf,
} from '../../privacy/index.ts';
import {
  readDirectoryFiles,
  readHeld,
  readPrivacyLogs,
  readRetentionRun,
  readRetentionRuns,
  readRightsRequest,
  readRightsRequests,
} from '../operations/read-privacy.ts';
import { operatorDay } from '../operations/today.ts';
import {
  directoryFiles,
  heldPage,
  privacyLogs,
  processingRegister,
  retentionRunPage,
  retentionRuns,
  rightsRequestPage,
  rightsRequestsPage,
} from '../shapes/privacy.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Context } from '../../../platform/context.ts';
import { accountParams, agentsThat, idField } from './fields.ts';

const tags = ['privacy'];
const reading = { roles: agentsThat('privacy:read') };
const params = z.object({ id: idField });
const language = z.object({ language: z.enum(['fr', 'en']).default('fr') });

/** Sends the data of an account as a file: each line for other software, or the pages that people read. */
export async function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  which: {
    readonly as: 'json' | 'pdf';
    readonly language: 'fr' | 'en';
    readonly accountId: (tx: Tx) => Promise<string>;
  },
): Promise<Buffer> {
  const done = await readForRequest(request, services, async (tx, context) => {
    const accountId = await which.accountId(tx);
    if (which.as === 'json') return { json: await exportData(tx, context, accountId) };
    return { paper: await exportPaper(tx, context, accountId, which.language) };
  });
  if (!done.json && !done.paper) throw refusal('request/no-such-address', 404);
  const name = which.language === 'fr' ? 'mes-donnees' : 'my-data';
  void reply
    .header('content-type', which.as === 'json' ? 'application/json; charset=utf-8' : 'application/pdf')
    .header('content-disposition', `attachment; filename="${name}.${which.as}"`);
  if (done.json) return Buffer.from(JSON.stringify(done.json, null, 2));
  return Buffer.from(await renderPdf('case-file', done.paper!));
}

async function registerFor(tx: Tx, context: Context) {
  const { name } = await settingsOf(tx, context);
  return registerOf(await policyOf(tx, await operatorDay(tx, context)), name);
}

function addRegister(app: App, services: Services): void {
  app.get(
    '/api/privacy/register',
    { config: reading, schema: { tags, response: { 200: processingRegister } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        processingRegister.parse(await registerFor(tx, context)),
      ),
  );
  app.get(
    '/api/privacy/register/file',
    { config: reading, schema: { tags, querystring: language.extend({ as: z.enum(['csv', 'json']).default('csv') }) } },
    async (request, reply) => {
      const { as, language: of } = request.query;
      const register = await readForRequest(request, services, registerFor);
      void reply
        .header('content-type', as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="registre.${as}"`);
      return Buffer.from(as === 'csv' ? registerCsv(register, of) : JSON.stringify(register, null, 2));
    },
  );
  // For everybody: what an operator does with data; whoever is signed in reads that of their own.
  app.get(
    '/api/public/privacy',
    {
      config: { roles: 'public' },
      schema: {
        tags,
        querystring: z.object({ operator: z.string().max(60).optional() }),
        response: { 200: processingRegister },
      },
    },
    async (request) => {
      const { db } = services.database;
      const operator = request.actor?.operatorId ?? request.query.operator;
      const all = db.selectFrom('platform_operator').select('id').orderBy('id').limit(1);
      const [found] = await (operator === undefined ? all : all.where('id', '=', operator)).execute();
      if (!found) throw refusal('request/no-such-address', 404);
      const { clock, random } = services;
      const context = { operatorId: found.id, actor: 'system:public', clock, random };
      return inTransaction(db, context, async (tx) => processingRegister.parse(await registerFor(tx, context)));
    },
  );
}

function addPeople(app: App, services: Services): void {
  app.get(
    '/api/privacy/requests',
    {
      config: reading,
      schema: {
        tags,
        querystring: z.object({ open: z.enum(['true', 'false']).optional() }),
        response: { 200: rightsRequestsPage },
      },
    },
    (request) => {
      const { open } = request.query;
      return readForRequest(request, services, (tx, context) =>
        readRightsRequests(tx, context, open === undefined ? undefined : open === 'true'),
      );
    },
  );
  app.get(
    '/api/privacy/requests/:id',
    { config: reading, schema: { tags, params, response: { 200: rightsRequestPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readRightsRequest(tx, context, request.params.id)),
      ),
  );
  app.get(
    '/api/privacy/requests/:id/identity/:copyId',
    { config: { roles: agentsThat('privacy:identity') }, schema: { tags, params: params.extend({ copyId: idField }) } },
    async (request, reply) => {
      const { id: requestId, copyId } = request.params;
      const { document, bytes } = await readForRequest(request, services, async (tx, context) =>
        valueOf(await readIdentityCopy(tx, context, { requestId, copyId })),
      );
      // What came from outside is never shown in the page: it is saved, and kept by no browser.
      return reply
        .type(document.mediaType)
        .header('content-disposition', `attachment; filename="${document.fileName}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes));
    },
  );
  app.get(
    '/api/privacy/accounts/:accountId',
    { config: reading, schema: { tags, params: accountParams, response: { 200: heldPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readHeld(tx, context, request.params.accountId)),
      ),
  );
  app.get(
    '/api/privacy/accounts/:accountId/export',
    {
      config: reading,
      schema: {
        tags,
        params: accountParams,
        querystring: language.extend({ as: z.enum(['json', 'pdf']).default('json') }),
      },
    },
    (request, reply) => {
      const accountId = (): Promise<string> => Promise.resolve(request.params.accountId);
      return sendExport(request, reply, services, { ...request.query, accountId });
    },
  );
}

function addDirectories(app: App, services: Services): void {
  app.get(
    '/api/privacy/directories',
    { config: reading, schema: { tags, response: { 200: directoryFiles } } },
    (request) => readForRequest(request, services, readDirectoryFiles),
  );
  const number = z.object({
    number: writtenAs(/^\d{1,9}$/, 'Numéro de fichier attendu.', 'Expected the number of a file.'),
  });
  app.get(
    '/api/privacy/directories/:number',
    { config: reading, schema: { tags, params: number } },
    async (request, reply) => {
      const content = await readForRequest(request, services, (tx) =>
        directoryContent(tx, Number(request.params.number)),
      );
      if (content === undefined) throw refusal('request/no-such-address', 404);
      void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="annuaires-${request.params.number}.csv"`);
      return Buffer.from(content);
    },
  );
}

/** What the office of data protection reads. */
export function addPrivacyPages(app: App, services: Services): void {
  addRegister(app, services);
  addPeople(app, services);
  addDirectories(app, services);
  app.get('/api/privacy/runs', { config: reading, schema: { tags, response: { 200: retentionRuns } } }, (request) =>
    readForRequest(request, services, readRetentionRuns),
  );
  app.get(
    '/api/privacy/runs/:id',
    { config: reading, schema: { tags, params, response: { 200: retentionRunPage } } },
    (request) =>
      readForRequest(request, services, async (tx) => valueOf(await readRetentionRun(tx, request.params.id))),
  );
  app.get('/api/privacy/logs', { config: reading, schema: { tags, response: { 200: privacyLogs } } }, (request) =>
    readForRequest(request, services, readPrivacyLogs),
  );
}
