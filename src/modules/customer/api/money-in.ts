import { z } from 'zod';
import { plusDays } from '../../../kernel/civil-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { newId } from '../../../platform/random.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import { contextOf, readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { directDebitBatch, importBankFile, statementMovements } from '../../payment/index.ts';
import {
  AT_ONCE,
  BILL_RUN_JOB,
  movementShape,
  PRESENT_JOB,
  readBillRuns,
  readMoneyIn,
  readRunFailures,
} from '../operations/read-money-in.ts';
import { operatorDay } from '../operations/today.ts';
import { billRunFailure, billRunPage, moneyInPage, movement, statementReport } from '../shapes/money-in.ts';
import { addDebitShifts } from './debit-shifts.ts';
import { agentsThat, dayField, idField } from './fields.ts';

const tags = ['money-in'];
const asOfBody = z.strictObject({ asOf: dayField.optional() });
const params = z.object({ id: idField });
const accepted = z.object({ id: z.string() });

/** A run ahead of the day would bill what is not due: the clock says how far it may go. */
function addRequest(app: App, services: Services, url: string, job: string): void {
  app.post(
    url,
    {
      config: { roles: agentsThat('customer-bill:write') },
      schema: { tags, body: asOfBody, response: { 202: accepted } },
    },
    async (request, reply) => {
      const asked = await runForRequest(request, services, async (tx, context) => {
        const today = await operatorDay(tx, context);
        const asOf = request.body.asOf ?? today;
        if (asOf > plusDays(today, 1)) {
          return fail('run/in-the-future', 'Ce jour n’est pas encore venu.', 'That day has not come yet.', 'asOf');
        }
        const id = `${job}:${newId(context)}`;
        const { operatorId } = context;
        await requestJob(tx, { id, job, operatorId, input: { asOf }, dueAt: AT_ONCE });
        return ok({ id });
      });
      return reply.status(202).send(asked);
    },
  );
}

function addBillRuns(app: App, services: Services): void {
  app.get(
    '/api/bill-runs',
    { config: { roles: agentsThat('customer-bill:read') }, schema: { tags, response: { 200: billRunPage } } },
    (request) => readForRequest(request, services, readBillRuns),
  );
  app.get(
    '/api/bill-runs/:id/failures',
    {
      config: { roles: agentsThat('customer-bill:read') },
      schema: { tags, params, response: { 200: z.array(billRunFailure) } },
    },
    (request) => readForRequest(request, services, (tx) => readRunFailures(tx, request.params.id)),
  );
  addRequest(app, services, '/api/bill-runs', BILL_RUN_JOB);
}

function addBank(app: App, services: Services): void {
  const read = { roles: agentsThat('payment:bank-read') };
  app.get('/api/money-in', { config: read, schema: { tags, response: { 200: moneyInPage } } }, (request) =>
    readForRequest(request, services, readMoneyIn),
  );
  addRequest(app, services, '/api/direct-debit-batches', PRESENT_JOB);
  app.get('/api/direct-debit-batches/:id/file', { config: read, schema: { tags, params } }, async (request, reply) => {
    const batch = await readForRequest(request, services, (tx) => directDebitBatch(tx, request.params.id));
    if (!batch) throw refusal('request/no-such-address', 404);
    return reply
      .type('application/xml')
      .header('content-disposition', `attachment; filename="pain008-${batch.message_id}.xml"`)
      .send(batch.file);
  });
  app.get(
    '/api/bank-statements/:id/movements',
    { config: read, schema: { tags, params, response: { 200: z.array(movement) } } },
    (request) =>
      readForRequest(request, services, async (tx) =>
        (await statementMovements(tx, request.params.id)).map(movementShape),
      ),
  );
}

/** Bill runs, direct debits, bank statements: what the office does with money. */
export function addMoneyIn(app: App, services: Services): void {
  addBillRuns(app, services);
  addBank(app, services);
  addDebitShifts(app, services);
  app.post(
    '/api/bank-statements',
    {
      config: { roles: agentsThat('payment:bank-files') },
      schema: { tags, consumes: ['multipart/form-data'], response: { 200: statementReport } },
    },
    async (request) => {
      const file = await request.file();
      if (!file) return valueOf(fail('upload/no-file', 'Choisissez un fichier.', 'Choose a file.', 'file'));
      const bytes = await file.toBuffer();
      const context = contextOf(request, services);
      const report = valueOf(await importBankFile(services.database.db, context, bytes));
      const { statementId, alreadyImported, outcomes, unreadable } = report;
      const { collected, rejected, allocated, repeated, unallocated } = outcomes;
      const matched = outcomes.matched + outcomes.fee;
      return {
        statementId,
        alreadyImported,
        collected,
        rejected,
        allocated,
        matched,
        repeated,
        unallocated,
        unreadable,
      };
    },
  );
}
