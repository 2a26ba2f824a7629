import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NO_MONEY } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { rolesThat } from '../../../platform/sign-in/roles.ts';
import { renderPdf } from '../../document/index.ts';
import {
  addTill,
  cancelAtTill,
  type ClosedTill,
  closeTill,
  DENOMINATIONS,
  makeChequeSlip,
  openTill,
} from '../../till/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { readTillPayer, readTills, readTillSession } from '../operations/read-tills.ts';
import { type CounterPaper, receiptPaper, slipPaper } from '../operations/write-counter-papers.ts';
import { actionOutcome } from '../shapes/action.ts';
import { tillPage, tillPayer, tillSessionPage } from '../shapes/till.ts';
import { accountParams, amountField, given, idField, territoryField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';
import { askedField, refundForAgent } from './refund-actions.ts';
import { tillPaymentBody, takeForAgent } from './take-payment.ts';

const tags = ['till'];
const reading = { roles: rolesThat('till:read') };
const writing = { roles: rolesThat('till:write') };
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const text = z.string().trim().min(1).max(60);
const note = z.string().trim().min(1).max(500).optional();
const counted = z.int().min(0).max(100_000);
const some = z.strictObject({ amount: amountField, count: counted }).optional();

const tillBody = z.strictObject({ name: text, shop: text, territory: territoryField });
const openBody = z.strictObject({ floated: amountField, brought: amountField.optional(), note });
const refundBody = z.strictObject({
  amount: amountField.optional().describe('All that is kept for the customer when absent.'),
  asked: askedField,
});
/** Notes and coins by their worth in cents: points in names would be read as paths by forms. */
const cash = z.strictObject(
  Object.fromEntries(DENOMINATIONS.map((value) => [String(Number(value.replace('.', ''))), counted.optional()])),
);
const closeBody = z.strictObject({
  cash: cash.optional(),
  cheques: some,
  vouchers: some,
  terminal: amountField.optional(),
  toBank: amountField.optional(),
  note,
});

function closedDone({ session, deposits, leftInDrawer }: ClosedTill): Done {
  const { expected, counted: found } = session;
  return {
    figures: [
      ...figureOf('cashExpected', 'amount', expected!.cash.amount, []),
      ...figureOf('cashCounted', 'amount', found!.cash.amount, []),
      ...figureOf('cashDifference', 'amount', amountText(session.difference!), []),
      ...figureOf('chequesCounted', 'amount', found!.cheque.amount, []),
      ...figureOf('terminalTotal', 'amount', found!.card.amount, []),
      ...figureOf('leftInDrawer', 'amount', amountText(leftInDrawer), []),
      ...deposits.flatMap((one) => figureOf(`deposit-${one.kind}`, 'text', one.number, [])),
    ],
  };
}

function addOpenings(app: App, services: Services): void {
  app.post('/api/tills', { config: writing, schema: { ...common, body: tillBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await addTill(tx, context, request.body);
      return done.ok ? ok({ figures: figureOf('till', 'text', `${done.value.shop}, ${done.value.name}`, []) }) : done;
    }),
  );
  app.post(
    '/api/tills/:tillId/opening',
    { config: writing, schema: { ...common, params: z.object({ tillId: idField }), body: openBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await openTill(tx, context, { tillId: request.params.tillId, ...given(request.body) });
        if (!done.ok) return done;
        const { floated, opening_difference: difference } = done.value;
        return ok({
          figures: [
            ...figureOf('floated', 'amount', amountText(floated), []),
            ...(difference === NO_MONEY ? [] : figureOf('cashDifference', 'amount', amountText(difference), [])),
          ],
        });
      }),
  );
  app.post(
    '/api/till-sessions/:sessionId/closing',
    { config: writing, schema: { ...common, params: z.object({ sessionId: idField }), body: closeBody } },
    (request) =>
      runAction(request, services, async (tx, context): Promise<Result<Done>> => {
        const { cash: byCents, cheques, vouchers, terminal, toBank, note: why } = request.body;
        const nothing = { amount: NO_MONEY, count: 0 };
        const cashCount = Object.fromEntries(
          DENOMINATIONS.map((value) => [value, byCents?.[String(Number(value.replace('.', '')))] ?? 0]),
        );
        const done = await closeTill(tx, context, {
          sessionId: request.params.sessionId,
          cash: cashCount,
          cheques: cheques ?? nothing,
          vouchers: vouchers ?? nothing,
          terminal: terminal ?? NO_MONEY,
          toBank: toBank ?? NO_MONEY,
          ...(why === undefined ? {} : { note: why }),
        });
        return done.ok ? ok(closedDone(done.value)) : done;
      }),
  );
}

function addTaking(app: App, services: Services): void {
  app.get(
    '/api/till-payers/:number',
    {
      config: writing,
      schema: { tags, params: z.object({ number: z.string().min(1).max(30) }), response: { 200: tillPayer } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readTillPayer(tx, context, request.params.number)),
      ),
  );
  app.post(
    '/api/customers/:accountId/till-payments',
    { config: writing, schema: { ...common, params: accountParams, body: tillPaymentBody } },
    (request) =>
      runAction(request, services, (tx, context) =>
        takeForAgent(tx, context, { accountId: request.params.accountId, ...given(request.body) }),
      ),
  );
  app.post(
    '/api/customers/:accountId/till-refunds',
    { config: writing, schema: { ...common, params: accountParams, body: refundBody } },
    (request) =>
      runAction(request, services, (tx, context) =>
        refundForAgent(tx, context, { accountId: request.params.accountId, ...given(request.body) }),
      ),
  );
  app.post(
    '/api/cheque-slips',
    { config: writing, schema: { ...common, body: z.strictObject({ shop: text }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await makeChequeSlip(tx, context, request.body);
        if (!done.ok) return done;
        const { number, amount, pieces } = done.value;
        return ok({
          figures: [
            ...figureOf('deposit-cheque', 'text', number, []),
            ...figureOf('cheques', 'text', String(pieces), []),
            ...figureOf('amount', 'amount', amountText(amount), []),
          ],
        });
      }),
  );
}

/** A payment taken by mistake, undone while its till is open. */
function addUndoing(app: App, services: Services): void {
  const params = accountParams.extend({ paymentId: idField });
  const body = z.strictObject({ why: z.string().trim().min(1).max(200) });
  app.post(
    '/api/till-payments/:accountId/:paymentId/cancellation',
    { config: writing, schema: { ...common, params, body } },
    (request) =>
      runAction(request, services, async (tx, context): Promise<Result<Done>> => {
        const { accountId, paymentId: tillPaymentId } = request.params;
        const done = await cancelAtTill(tx, context, { accountId, tillPaymentId, why: request.body.why });
        if (!done.ok) return done;
        const { row, receipt } = done.value;
        return ok({
          headline: {
            fr: row.method === 'cash' ? 'Les espèces sont à rendre au client.' : 'Le paiement est à rendre au client.',
            en: row.method === 'cash' ? 'The cash is to be handed back.' : 'The payment is to be given back.',
          },
          figures: [
            ...figureOf('receipt', 'text', receipt, []),
            ...figureOf('amount', 'amount', amountText(row.amount), []),
          ],
          accountId,
        });
      }),
  );
}

async function sendPaper(reply: FastifyReply, paper: CounterPaper): Promise<Buffer> {
  void reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${paper.name}"`);
  return Buffer.from(await renderPdf('counter', paper.data));
}

function addPapers(app: App, services: Services): void {
  app.get(
    '/api/till-payments/:accountId/:paymentId/receipt',
    { config: reading, schema: { tags, params: accountParams.extend({ paymentId: idField }) } },
    (request, reply) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await receiptPaper(tx, context, request.params)),
      ).then((paper) => sendPaper(reply, paper)),
  );
  app.get(
    '/api/till-deposits/:depositId/slip',
    { config: reading, schema: { tags, params: z.object({ depositId: idField }) } },
    (request, reply) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await slipPaper(tx, context, request.params.depositId)),
      ).then((paper) => sendPaper(reply, paper)),
  );
}

/** The counter: tills opened, payments taken with their receipts, closings, what leaves for the bank. */
export function addTills(app: App, services: Services): void {
  app.get('/api/tills', { config: reading, schema: { tags, response: { 200: tillPage } } }, (request) =>
    readForRequest(request, services, readTills),
  );
  app.get(
    '/api/till-sessions/:sessionId',
    {
      config: reading,
      schema: { tags, params: z.object({ sessionId: idField }), response: { 200: tillSessionPage } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => valueOf(await readTillSession(tx, request.params.sessionId))),
  );
  addOpenings(app, services);
  addTaking(app, services);
  addUndoing(app, services);
  addPapers(app, services);
}
