import { z } from 'zod';
import { euros, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import { bookAppointment } from '../../appointment/index.ts';
import { cancelOrder, type OrderOutcome, placeOrder, provideDocuments } from '../../product-order/index.ts';
import { findAddresses } from '../../qualification/index.ts';
import { riskAssessments } from '../../risk-assessment/index.ts';
import { figureOf, noteShape } from '../domain/write-outcome.ts';
import { momentText } from '../domain/write-values.ts';
import { askDesk } from '../operations/ask-desk.ts';
import { actionOutcome, type Figure } from '../shapes/action.ts';
import { qualification, servedAddress } from '../shapes/order-desk.ts';
import {
  accountParams,
  agentsThat,
  amountTextField,
  dayField,
  given,
  idField,
  instantAt,
  localTimeField,
  territoryField,
} from './fields.ts';
import { type Done, previewQuery, runAction, previewForRequest } from './run-action.ts';

const common = { tags: ['product-order'], querystring: previewQuery, response: { 200: actionOutcome } };
const documents = z.strictObject({
  provided: z.array(z.string().max(100)),
  identityType: z.string().max(100).optional(),
  identityExpiresOn: dayField.optional(),
  identityIsOriginal: z.boolean().optional(),
  bothSidesCopied: z.boolean().optional(),
  addressesDiffer: z.boolean().optional(),
});
const orderBody = z.strictObject({
  pack: z.string().max(100),
  offer: z.string().max(100),
  options: z.array(z.string().max(100)).optional(),
  channel: z.enum(['shop', 'distance', 'door-to-door']),
  addressId: idField,
  documents,
  takesDecoder: z.boolean().optional(),
  networkConnectionNeeded: z.boolean().optional(),
  studyPositive: z.boolean().optional(),
  usesAnalogueLineService: z.boolean().optional(),
  appointmentNeeded: z.boolean().optional(),
  number: z.string().max(30).optional(),
  mandate: z.strictObject({ iban: z.string().min(1).max(50), bic: z.string().max(20).optional() }).optional(),
  paymentMethod: z
    .enum(['transfer', 'card', 'cheque'])
    .optional()
    .describe('Without a mandate; as the account pays already when absent.'),
  /** A deposit, with the facts that the contract asks about its grounds. */
  deposit: z
    .strictObject({ amountInclTax: amountTextField, facts: z.record(z.string(), z.json()).default({}) })
    .optional(),
  /** The visit of the technician, booked with the order. */
  appointmentAt: localTimeField.optional(),
});
/** More than a person reads; a longer text finds the others. */
const ADDRESSES = 8;
const orderParams = z.object({ orderId: idField });

/** What was found of who orders, when the order looked. */
async function riskFigures(tx: Tx, { order, notes }: OrderOutcome): Promise<Figure[]> {
  const [found] = await riskAssessments(tx, { accountId: order.accountId, limit: 1 });
  if (found?.subject !== `order:${order.id}`) return [];
  const owed = sum(NO_MONEY, ...found.debts.map((debt) => euros(debt.amountInclTax)));
  return [
    ...figureOf('register', 'code', found.register, notes),
    ...(owed > 0n ? figureOf('owedElsewhere', 'amount', moneyText(owed), notes) : []),
  ];
}

function orderDone(value: OrderOutcome, risk: readonly Figure[]): Done {
  const { order, agreement, price, notes, number, equipment } = value;
  const figures = [
    ...figureOf('state', 'code', agreement.state, []),
    ...figureOf('monthlyPrice', 'amount', price?.monthlyPriceInclTax, notes),
    ...figureOf('number', 'text', number, []),
    ...equipment.flatMap((one) => figureOf('equipment', 'text', `${one.model} · ${one.serial}`, [])),
    ...order.documentsMissing.flatMap((code) => figureOf('documentMissing', 'code', code, notes)),
    ...risk,
    ...value.depositGrounds.flatMap((code) => figureOf('depositGround', 'code', code, notes)),
  ];
  return { figures, notes, accountId: order.accountId, agreementId: agreement.id };
}

function addDesk(app: App, services: Services): void {
  const read = { roles: agentsThat('qualification:read') };
  const query = z.object({ q: z.string().max(200), territory: territoryField.optional() });
  app.get(
    '/api/order-desk/addresses',
    {
      config: read,
      schema: { tags: ['product-order'], querystring: query, response: { 200: z.array(servedAddress) } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const { q: text, territory } = request.query;
        const found = await findAddresses(tx, { text, limit: ADDRESSES, ...given({ territory }) });
        return found.map((one) => ({ ...one, technologies: [...one.technologies] }));
      }),
  );
  app.get(
    '/api/order-desk/offers',
    {
      config: read,
      schema: {
        tags: ['product-order'],
        querystring: z.object({
          addressId: idField,
          accountId: idField,
          channel: z.enum(['shop', 'distance', 'door-to-door']),
        }),
        response: { 200: qualification },
      },
    },
    (request) =>
      previewForRequest(request, services, async (tx, context) => {
        const desk = await askDesk(tx, context, request.query);
        return desk.ok ? ok({ ...desk.value, notes: desk.value.notes.map(noteShape) }) : desk;
      }),
  );
}

/** Orders: which offers an address may have, the order itself, its papers, its cancellation. */
export function addOrderActions(app: App, services: Services): void {
  addDesk(app, services);
  const config = { roles: agentsThat('product-order:write') };
  app.post(
    '/api/customers/:accountId/orders',
    { config, schema: { ...common, params: accountParams, body: orderBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { appointmentAt, documents, mandate, deposit, ...rest } = request.body;
        const { accountId } = request.params;
        const asked = deposit ? { deposit: { ...deposit, facts: deposit.facts as JsonFacts } } : {};
        const papers = { documents: given(documents), ...(mandate ? { mandate: given(mandate) } : {}), ...asked };
        const done = await placeOrder(tx, context, { accountId, ...given(rest), ...papers });
        if (!done.ok) return done;
        const told = orderDone(done.value, await riskFigures(tx, done.value));
        if (appointmentAt === undefined) return ok(told);
        const { agreement } = done.value;
        const at = instantAt(agreement.territory, appointmentAt);
        const visit = await bookAppointment(tx, context, { agreementId: agreement.id, at });
        if (!visit.ok)
          return fail(visit.failure.code, visit.failure.message.fr, visit.failure.message.en, 'appointmentAt');
        const { appointment } = visit.value;
        const moment = figureOf('appointmentAt', 'moment', momentText(appointment.at, agreement.territory), []);
        return ok({
          ...told,
          figures: [...told.figures, ...moment],
          notes: [...done.value.notes, ...visit.value.notes],
        });
      }),
  );
  app.post(
    '/api/orders/:orderId/documents',
    { config, schema: { ...common, params: orderParams, body: documents } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { orderId } = request.params;
        const done = await provideDocuments(tx, context, { orderId, documents: given(request.body) });
        if (!done.ok) return done;
        const { order, notes } = done.value;
        const missing = order.documentsMissing.flatMap((code) => figureOf('documentMissing', 'code', code, notes));
        const complete = missing.length === 0 ? figureOf('documentsComplete', 'yes-no', 'true', []) : [];
        return ok({
          accountId: order.accountId,
          agreementId: order.agreementId,
          figures: [...complete, ...missing],
          notes,
        });
      }),
  );
  app.post(
    '/api/orders/:orderId/cancellation',
    {
      config,
      schema: { ...common, params: orderParams, body: z.strictObject({ reason: z.string().min(1).max(300) }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await cancelOrder(tx, context, { orderId: request.params.orderId, reason: request.body.reason });
        if (!done.ok) return done;
        const { accountId, agreementId, state } = done.value;
        return ok({ accountId, agreementId, figures: figureOf('orderState', 'code', state, []) });
      }),
  );
}
