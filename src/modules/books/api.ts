import { Readable } from 'node:stream';
import { z } from 'zod';
import { type CivilDate, civilDate, firstOfMonth, plusMonths } from '../../kernel/civil-date.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { contextOf, readForRequest } from '../../platform/http/request-transaction.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { dayText, writtenAs } from '../../platform/http/worded-fields.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { addExports } from './api/exports.ts';
import { readEntries } from './operations/read-entries.ts';
import { readBooksHome } from './operations/read-home.ts';
import { readMonths } from './operations/read-months.ts';
import { readReceivables, receivableLines } from './operations/read-receivables.ts';
import { readVat } from './operations/read-vat.ts';
import { booksDay } from './operations/today.ts';
import { booksHome, entriesPage, monthsPage, receivablesPage, vatPage } from './shapes.ts';

const tags = ['ledger'];
const dayField = dayText.transform((text) => civilDate(text));
const word = z.string().trim().min(1).max(60);
const key = z.string().regex(/^[\w.:-]{0,60}~[0-9a-f-]{36}$/);
const entryKey = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A month, `2026-03`. */
export const monthField = writtenAs(
  /^20\d{2}-(0[1-9]|1[0-2])$/,
  'Mois attendu, sous la forme AAAA-MM (2026-03).',
  'Expected a month, written YYYY-MM (2026-03).',
).transform((text): CivilDate => civilDate(`${text}-01`));

const entriesQuery = z.object({
  from: dayField.optional(),
  to: dayField.optional(),
  account: z
    .string()
    .regex(/^\d{1,8}$/)
    .optional(),
  kind: word.optional(),
  customer: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  document: word.optional(),
  after: entryKey.optional(),
});

/** What was given, without what was not. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function addReceivables(app: App, services: Services): void {
  app.get(
    '/api/books/receivables',
    {
      config: { roles: rolesThat('ledger:read') },
      schema: {
        tags,
        querystring: z.object({ on: dayField.optional(), after: key.optional() }),
        response: { 200: receivablesPage },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        readReceivables(tx, request.query.on ?? (await booksDay(tx, context)), request.query.after),
      ),
  );
  app.get(
    '/api/books/receivables/csv',
    { config: { roles: rolesThat('ledger:export') }, schema: { tags, querystring: z.object({ on: dayText }) } },
    (request, reply) => {
      const { on } = request.query;
      const context = contextOf(request, services);
      const read = (after?: string) =>
        inTransaction(services.database.db, context, (tx) => readReceivables(tx, civilDate(on), after));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="balance-agee-${on}.csv"`)
        .send(Readable.from(receivableLines(read)));
    },
  );
}

/** The books: figures, entries, months, receivables by age, VAT; the files that they are given as. */
export const booksRoutes: RouteModule = {
  name: 'books',
  register: (app, services) => {
    const config = { roles: rolesThat('ledger:read') };
    app.get('/api/books', { config, schema: { tags, response: { 200: booksHome } } }, (request) =>
      readForRequest(request, services, readBooksHome),
    );
    app.get(
      '/api/books/entries',
      { config, schema: { tags, querystring: entriesQuery, response: { 200: entriesPage } } },
      (request) =>
        readForRequest(request, services, (tx) => {
          const { after, ...query } = request.query;
          return readEntries(tx, given(query), after);
        }),
    );
    app.get('/api/books/months', { config, schema: { tags, response: { 200: monthsPage } } }, (request) =>
      readForRequest(request, services, readMonths),
    );
    app.get(
      '/api/books/vat',
      { config, schema: { tags, querystring: z.object({ month: monthField.optional() }), response: { 200: vatPage } } },
      (request) =>
        readForRequest(request, services, async (tx, context) =>
          readVat(tx, request.query.month ?? plusMonths(firstOfMonth(await booksDay(tx, context)), -1)),
        ),
    );
    addReceivables(app, services);
    addExports(app, services);
  },
};
