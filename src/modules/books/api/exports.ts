import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { civilDate, dateOf } from '../../../kernel/civil-date.ts';
import { fail } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { dayText } from '../../../platform/http/worded-fields.ts';
import { rolesThat } from '../../../platform/sign-in/roles.ts';
import { fecFileName } from '../../../formats/fec.ts';
import { settingsOf } from '../../account/index.ts';
import { writeEntriesCsv } from '../operations/write-entries-csv.ts';
import { type WriteBytes, writeFec } from '../operations/write-fec.ts';

const tags = ['ledger'];
const NO_SIREN = fail(
  'books/no-siren',
  'Le SIREN de l’opérateur n’est pas renseigné : il fait partie du nom du fichier.',
  'The operator’s SIREN is not settled: it is part of the name of the file.',
);

/** Sends what is written within one moment of the database, as it is written. */
function sendWritten(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  work: (tx: Tx, context: Context, write: WriteBytes) => Promise<unknown>,
): FastifyReply {
  const out = new PassThrough();
  const write: WriteBytes = (bytes) =>
    new Promise((done, failed) => {
      if (out.destroyed) failed(new Error('the reader went away'));
      else if (out.write(bytes)) done();
      else out.once('drain', done).once('close', done);
    });
  const context = contextOf(request, services);
  inTransaction(services.database.db, context, (tx) => work(tx, context, write), 'repeatable read').then(
    () => out.end(),
    (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return reply.send(out);
}

const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const fecQuery = z.object({ open: z.enum(['true', 'false']).optional() });
const daysQuery = z.object({ from: dayText, to: dayText });

/** The files of the books: the one of the tax code, and entries as CSV. */
export function addExports(app: App, services: Services): void {
  const config = { roles: rolesThat('ledger:export') };
  app.get(
    '/api/books/fec/:year',
    {
      config,
      schema: {
        tags,
        summary: 'The file of accounting entries (FEC) of a year; entries of open months too with ?open=true.',
        params: yearParams,
        querystring: fecQuery,
      },
    },
    async (request, reply) => {
      const { year } = request.params;
      const last = dateOf(year, 12, 31);
      const { siren } = await readForRequest(request, services, settingsOf);
      if (siren === '') return valueOf<never>(NO_SIREN);
      void reply
        .type('text/plain; charset=iso-8859-15')
        .header('content-disposition', `attachment; filename="${fecFileName(siren, last)}"`);
      const withOpen = request.query.open === 'true';
      return sendWritten(request, reply, services, (tx, _context, write) => writeFec(tx, { year, withOpen }, write));
    },
  );
  app.get(
    '/api/books/entries/csv',
    { config, schema: { tags, summary: 'Entries of some days as CSV.', querystring: daysQuery } },
    (request, reply) => {
      const { from, to } = request.query;
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="ecritures-${from}-${to}.csv"`);
      const span = { from: civilDate(from), to: civilDate(to) };
      return sendWritten(request, reply, services, (tx, _context, write) => writeEntriesCsv(tx, span, write));
    },
  );
}
