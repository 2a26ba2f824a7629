import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { preferredLanguage } from '../../../platform/http/language.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';
import { fileOrAdopted } from '../operations/adopt-file.ts';
import { openSource } from '../operations/change-sources.ts';
import { readFilePage, readFiles } from '../operations/read-pages.ts';
import { receiveCorrection, retryRejects } from '../operations/receive-correction.ts';
import { checkFile, contentHash, registerFile } from '../operations/register-file.ts';
import { rejectReport } from '../operations/reject-report.ts';
import { requestReading } from '../operations/request-reading.ts';
import { usageFilePage, usageFilesPage, usageReject } from '../shapes.ts';
import { selectRejects } from '../store-rejects.ts';
import { receiveUpload, receivedFolder } from './receive-upload.ts';

const tags = ['usage'];
const params = z.object({ id: z.uuid() });
const received = z.object({ id: z.string(), alreadyReceived: z.boolean() });
const form = { tags, consumes: ['multipart/form-data'], response: { 202: received } };

const WAITING = new Set(['received']);

function receiveFile(request: FastifyRequest, services: Services, code: string | undefined) {
  return receiveUpload(request, services, async ({ path, name }, context) => {
    const { db } = services.database;
    const source =
      code === undefined ? undefined : valueOf(await inTransaction(db, context, (tx) => openSource(tx, code)));
    const checked = await checkFile(path, source);
    if (!checked.ok) return checked;
    const sha256 = await contentHash(path);
    const registered = await inTransaction(db, context, async (tx) => {
      const told = await registerFile(tx, context, { path, name, way: 'upload', source, sha256 });
      await requestReading(tx, context, told.id);
      return told;
    });
    return ok({ value: registered, keep: !registered.alreadyReceived });
  });
}

function addReading(app: App, services: Services): void {
  const config = { roles: agentsThat('usage:read') };
  app.get('/api/usage-files', { config, schema: { tags, response: { 200: usageFilesPage } } }, (request) =>
    readForRequest(request, services, async (tx) => {
      const files = await readFiles(tx);
      return { files, waiting: files.filter((file) => WAITING.has(file.state)).length };
    }),
  );
  app.get('/api/usage-files/:id', { config, schema: { tags, params, response: { 200: usageFilePage } } }, (request) =>
    readForRequest(request, services, async (tx, context) => {
      const page = await readFilePage(tx, context, request.params.id);
      if (!page) throw refusal('request/no-such-address', 404);
      return page;
    }),
  );
  const querystring = z.object({
    after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    open: z.enum(['true', 'false']).optional(),
  });
  app.get(
    '/api/usage-files/:id/rejects',
    { config, schema: { tags, params, querystring, response: { 200: z.array(usageReject) } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { after, limit, open } = request.query;
        await fileOrAdopted(tx, context, request.params.id);
        const states = open === 'true' ? { states: ['open'] as const } : {};
        const rows = await selectRejects(tx, request.params.id, { after, limit, ...states });
        return rows.map(({ row_number: row, field, reason, line, state }) => ({ row, field, reason, line, state }));
      }),
  );
}

function addReport(app: App, services: Services): void {
  const config = { roles: agentsThat('usage:read') };
  const querystring = z.object({ all: z.enum(['true', 'false']).optional() });
  app.get(
    '/api/usage-files/:id/rejects.csv',
    { config, schema: { tags, params, querystring } },
    async (request, reply) => {
      const { id } = request.params;
      const file = await readForRequest(request, services, (tx, context) => fileOrAdopted(tx, context, id));
      if (!file) throw refusal('request/no-such-address', 404);
      const language = preferredLanguage(request.headers['accept-language']);
      const name = file.name.replace(/[^\w.-]/g, '_').replace(/\.(csv|gz)+$/i, '');
      const states = request.query.all === 'true' ? { states: ['open', 'duplicate'] as const } : {};
      const report = rejectReport(services.database.db, contextOf(request, services), id, { language, ...states });
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}-rejects.csv"`)
        .send(Readable.from(report));
    },
  );
}

function addSending(app: App, services: Services): void {
  const config = { roles: agentsThat('usage:write') };
  const querystring = z.object({ source: z.string().max(40).optional() });
  app.post(
    '/api/usage-files',
    { config: { ...config, scope: 'usage' }, schema: { ...form, querystring } },
    async (request, reply) =>
      reply.status(202).send(await receiveFile(request, services, request.query.source || undefined)),
  );
  app.post('/api/usage-files/:id/corrections', { config, schema: { ...form, params } }, async (request, reply) => {
    const { id } = request.params;
    const registered = await receiveUpload(request, services, async ({ path, name }, context) => {
      const told = await receiveCorrection(services.database.db, context, { fileId: id, path, name });
      return told.ok ? ok({ value: told.value, keep: true }) : told;
    });
    return reply.status(202).send(registered);
  });
  app.post(
    '/api/usage-files/:id/retry',
    { config, schema: { tags, params, response: { 202: received } } },
    async (request, reply) => {
      const context = contextOf(request, services);
      const told = await retryRejects(services.database.db, context, request.params.id, receivedFolder(services));
      return reply.status(202).send(valueOf(told));
    },
  );
}

/** Files of records: received here, read by a job, their refused rows shown, given back, and taken again once corrected. */
export function addFiles(app: App, services: Services): void {
  addReading(app, services);
  addReport(app, services);
  addSending(app, services);
}
