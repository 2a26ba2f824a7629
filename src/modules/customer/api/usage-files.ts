import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import { preferredLanguage } from '../../../platform/http/language.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import { newId } from '../../../platform/random.ts';
import { checkCallFile, usageFiles, usageRejects } from '../../usage/index.ts';
import { AT_ONCE, readUsageFiles, USAGE_JOB } from '../operations/read-money-in.ts';
import { usageFilesPage, usageReject } from '../shapes/money-in.ts';
import { agentsThat, idField } from './fields.ts';

const tags = ['usage'];
const params = z.object({ id: idField });
const PAGE = 200;
const MOST_FILES = 10_000;

function csvCell(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The refused rows of a file as CSV, a page of the store at a time. */
async function* rejectLines(
  services: Services,
  context: Context,
  fileId: string,
  language: 'fr' | 'en',
): AsyncGenerator<string> {
  yield language === 'fr' ? 'ligne;champ;motif;contenu\n' : 'row;field;reason;content\n';
  let after = 0;
  for (;;) {
    const rows = await inTransaction(services.database.db, context, (tx) => usageRejects(tx, fileId, after, PAGE));
    for (const row of rows) {
      yield `${row.row_number};${csvCell(row.field)};${csvCell(row.reason[language])};${csvCell(row.line)}\n`;
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.row_number;
  }
}

/** Writes a file that is being sent to disk, when it is what it should be; what is refused or cut short leaves nothing behind. */
async function keepFile(sent: MultipartFile['file'], path: string): Promise<void> {
  try {
    await pipeline(sent, createWriteStream(path));
    if (sent.truncated) throw refusal('request/too-large', 413);
    valueOf(await checkCallFile(path));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function receiveFile(request: FastifyRequest, services: Services): Promise<{ id: string }> {
  const file = await request.file();
  if (!file) return valueOf(fail('upload/no-file', 'Choisissez un fichier.', 'Choose a file.', 'file'));
  const context = contextOf(request, services);
  const id = newId(context);
  const folder = join(services.config.dataFolder, 'received');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${id}.cdr`);
  await keepFile(file.file, path);
  const { operatorId } = context;
  const input = { path, name: file.filename };
  await inTransaction(services.database.db, context, (tx) =>
    requestJob(tx, { id: `${USAGE_JOB}:${id}`, job: USAGE_JOB, operatorId, input, dueAt: AT_ONCE }),
  );
  return { id };
}

/** Files of call records: received here, read by a job, their refused rows shown and given back. */
export function addUsageFiles(app: App, services: Services): void {
  const read = { roles: agentsThat('usage:read') };
  app.get('/api/usage-files', { config: read, schema: { tags, response: { 200: usageFilesPage } } }, (request) =>
    readForRequest(request, services, readUsageFiles),
  );
  app.post(
    '/api/usage-files',
    {
      config: { roles: agentsThat('usage:write') },
      schema: { tags, consumes: ['multipart/form-data'], response: { 202: z.object({ id: z.string() }) } },
    },
    async (request, reply) => reply.status(202).send(await receiveFile(request, services)),
  );
  app.get(
    '/api/usage-files/:id/rejects',
    { config: read, schema: { tags, params, response: { 200: z.array(usageReject) } } },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const rows = await usageRejects(tx, request.params.id, 0, PAGE);
        return rows.map(({ row_number: row, field, reason, line }) => ({ row, field, reason, line }));
      }),
  );
  app.get('/api/usage-files/:id/rejects.csv', { config: read, schema: { tags, params } }, async (request, reply) => {
    const { id } = request.params;
    const files = await readForRequest(request, services, (tx) => usageFiles(tx, MOST_FILES));
    const file = files.find((one) => one.id === id);
    if (!file) throw refusal('request/no-such-address', 404);
    const language = preferredLanguage(request.headers['accept-language']);
    const name = file.name.replace(/[^\w.-]/g, '_').replace(/\.(csv|gz)+$/i, '');
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}-rejects.csv"`)
      .send(Readable.from(rejectLines(services, contextOf(request, services), id, language)));
  });
}
