import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountByNumber } from '../../account/index.ts';
import { billByNumber } from '../../customer-bill/index.ts';
import {
  assignMovement,
  giveMovementBack,
  MOVEMENT_KINDS,
  type MovementRow,
  nameMovement,
  sendTransfers,
  setMovementAside,
  transferBatch,
} from '../../payment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { readMoneyOut, readStatement } from '../operations/read-statement.ts';
import { operatorDay } from '../operations/today.ts';
import { actionOutcome } from '../shapes/action.ts';
import { moneyOutPage, statementPage } from '../shapes/reconciliation.ts';
import { agentsThat, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['money-in'];
const params = z.object({ id: idField });
const text = z.string().trim().min(1).max(200);
const reference = text.describe('Reference of the movement, as the statement gives it.');
const assignBody = z.strictObject({
  reference,
  to: z.string().trim().min(1).max(20).describe('Number of a bill (2026-000123) or of an account (nine digits).'),
});
const giveBackBody = z.strictObject({
  reference,
  why: text,
  iban: text.optional().describe('The account that the money came from when absent.'),
  holder: text.optional(),
});
const asideBody = z.strictObject({ reference, why: text });
const nameBody = z.strictObject({ reference, kind: z.enum(MOVEMENT_KINDS as [string, ...string[]]) });
const NOBODY = fail(
  'payment/nobody-of-that-number',
  'Aucune facture ni aucun compte ne porte ce numéro.',
  'No bill and no account has that number.',
  'to',
);

function done(row: Result<MovementRow>): Result<Done> {
  if (!row.ok) return row;
  const { amount, explanation, account_id: accountId } = row.value;
  return ok({
    headline: explanation,
    figures: figureOf('amountReceived', 'amount', amountText(amount), []),
    ...(accountId === null ? {} : { accountId }),
  });
}

/** What an agent decides of the movements that nobody explained. */
function addDecisions(app: App, services: Services): void {
  const config = { roles: agentsThat('payment:bank-files') };
  const schema = { tags, params, querystring: previewQuery, response: { 200: actionOutcome } };
  const path = '/api/bank-statements/:id/movements';
  app.post(`${path}/assign`, { config, schema: { ...schema, body: assignBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { to, reference } = request.body;
      const bill = await billByNumber(tx, to);
      const accountId = bill?.account_id ?? (await accountByNumber(tx, to.replace(/\s/g, '')))?.id;
      if (accountId === undefined) return NOBODY;
      const key = { statementId: request.params.id, reference, accountId };
      return done(await assignMovement(tx, context, { ...key, ...(bill ? { billId: bill.id } : {}) }));
    }),
  );
  app.post(`${path}/give-back`, { config, schema: { ...schema, body: giveBackBody } }, (request) =>
    runAction(request, services, async (tx, context) =>
      done(await giveMovementBack(tx, context, { statementId: request.params.id, ...given(request.body) })),
    ),
  );
  app.post(`${path}/set-aside`, { config, schema: { ...schema, body: asideBody } }, (request) =>
    runAction(request, services, async (tx, context) =>
      done(await setMovementAside(tx, context, { statementId: request.params.id, ...request.body })),
    ),
  );
  app.post(`${path}/name`, { config, schema: { ...schema, body: nameBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { reference, kind } = request.body;
      const named = MOVEMENT_KINDS.find((one) => one === kind)!;
      return done(await nameMovement(tx, context, { statementId: request.params.id, reference, kind: named }));
    }),
  );
}

/** Bank statements against the books, and the files of transfers that leave. */
export function addReconciliation(app: App, services: Services): void {
  const read = { roles: agentsThat('payment:bank-read') };
  const config = { roles: agentsThat('payment:bank-files') };
  app.get(
    '/api/bank-statements/:id',
    { config: read, schema: { tags, params, response: { 200: statementPage } } },
    (request) => readForRequest(request, services, async (tx) => valueOf(await readStatement(tx, request.params.id))),
  );
  app.get('/api/money-out', { config: read, schema: { tags, response: { 200: moneyOutPage } } }, (request) =>
    readForRequest(request, services, readMoneyOut),
  );
  app.post(
    '/api/transfer-batches',
    { config, schema: { tags, body: z.strictObject({}), response: { 200: z.object({ files: z.number() }) } } },
    async (request) => {
      const asOf = await readForRequest(request, services, operatorDay);
      const report = await sendTransfers(services.database.db, contextOf(request, services), { asOf });
      return { files: report.batches.length };
    },
  );
  app.get('/api/transfer-batches/:id/file', { config: read, schema: { tags, params } }, async (request, reply) => {
    const batch = await readForRequest(request, services, (tx) => transferBatch(tx, request.params.id));
    if (!batch) throw refusal('request/no-such-address', 404);
    return reply
      .type('application/xml')
      .header('content-disposition', `attachment; filename="pain001-${batch.message_id}.xml"`)
      .send(batch.file);
  });
  addDecisions(app, services);
}
