import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountByNumber } from '../../account/index.ts';
import {
  type Agreement,
  agreementsOf,
  agreementOf,
  handOverEquipment,
  replaceEquipment,
} from '../../agreement/index.ts';
import { changeStock, type Equipment, equipmentBySerial, receiveStock } from '../../resource-inventory/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { readStock, readStockPieces } from '../operations/read-stock.ts';
import { actionOutcome } from '../shapes/action.ts';
import { equipmentState, stockPage, stockPieces } from '../shapes/stock.ts';
import { agentsThat, agreementParams, dayField, given } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['resource-inventory'];
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const READERS = { roles: agentsThat('resource-inventory:read') };
const KEEPERS = { roles: agentsThat('resource-inventory:write') };
const HANDERS = { roles: agentsThat('product-inventory:write') };
const serialParams = z.object({ serial: z.string().min(1).max(64) });
const word = z.string().min(1).max(60);
const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
const NO_PIECE = fail('equipment/unknown', 'Cet équipement est inconnu.', 'This equipment is not known.', 'serial');

function pieceDone(piece: Equipment, more: Partial<Done> = {}): Done {
  return {
    figures: [
      ...figureOf('equipment', 'text', `${piece.model} · ${piece.serial}`, []),
      ...figureOf('equipmentState', 'code', piece.state, []),
    ],
    ...given({ accountId: piece.accountId ?? undefined, agreementId: piece.agreementId ?? undefined }),
    ...more,
  };
}

/** The contract of an account that a piece is handed over for: its only one that is not over. */
async function onlyAgreement(tx: Tx, accountNumber: string): Promise<Result<Agreement>> {
  const account = await accountByNumber(tx, accountNumber.trim());
  if (!account) {
    const [fr, en] = ['Aucun compte n’a ce numéro.', 'No account has this number.'];
    return fail('account/not-found', fr, en, 'accountNumber');
  }
  const living = (await agreementsOf(tx, account.id)).filter((one) => !OVER.has(one.state));
  if (living.length === 1) return ok(living[0]!);
  const [fr, en] =
    living.length === 0
      ? ['Ce compte n’a pas de contrat en cours.', 'This account has no contract that runs.']
      : [
          'Ce compte a plusieurs contrats : remettez l’équipement depuis la page du client.',
          'This account has several contracts: hand the equipment over from the customer’s page.',
        ];
  return fail('agreement/not-one', fr, en, 'accountNumber');
}

function addReading(app: App, services: Services): void {
  app.get('/api/stock-levels', { config: READERS, schema: { tags, response: { 200: stockPage } } }, (request) =>
    readForRequest(request, services, (tx) => readStock(tx)),
  );
  app.get(
    '/api/equipment',
    {
      config: READERS,
      schema: {
        tags,
        querystring: z.object({
          kind: word.optional(),
          model: z.string().max(100).optional(),
          state: equipmentState.optional(),
          serial: z.string().max(60).optional(),
          after: z.string().max(60).optional(),
        }),
        response: { 200: stockPieces },
      },
    },
    (request) => readForRequest(request, services, (tx, context) => readStockPieces(tx, context, request.query)),
  );
}

function addHandOver(app: App, services: Services): void {
  app.post(
    '/api/agreements/:agreementId/equipment',
    {
      config: HANDERS,
      schema: {
        ...common,
        params: agreementParams,
        body: z.strictObject({ kind: word, serial: word.optional(), on: dayField.optional() }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await handOverEquipment(tx, context, { ...request.params, ...given(request.body) });
        return done.ok ? ok(pieceDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/equipment/:serial/hand-over',
    {
      config: HANDERS,
      schema: {
        ...common,
        params: serialParams,
        body: z.strictObject({ accountNumber: z.string().min(1).max(20), on: dayField.optional() }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const piece = await equipmentBySerial(tx, request.params.serial);
        if (!piece) return NO_PIECE;
        const agreement = await onlyAgreement(tx, request.body.accountNumber);
        if (!agreement.ok) return agreement;
        const { kind, model, serial } = piece;
        const { on } = request.body;
        const asked = { agreementId: agreement.value.id, kind, model, serial, ...given({ on }) };
        const done = await handOverEquipment(tx, context, asked);
        return done.ok ? ok(pieceDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/equipment/:serial/exchange',
    {
      config: HANDERS,
      schema: {
        ...common,
        params: serialParams,
        body: z.strictObject({ condition: z.enum(['good', 'faulty']), on: dayField.optional() }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const piece = await equipmentBySerial(tx, request.params.serial);
        const agreement = piece?.agreementId ? await agreementOf(tx, piece.agreementId) : undefined;
        if (!piece || !agreement) return piece ? NO_AGREEMENT : NO_PIECE;
        const { condition, on = localDate(agreement.territory, context.clock.now()) } = request.body;
        const asked = { agreementId: agreement.id, serial: piece.serial, condition, on };
        const done = await replaceEquipment(tx, context, asked);
        if (!done.ok) return done;
        const { old, next } = done.value;
        const back = (await equipmentBySerial(tx, old.serial)) ?? old;
        const figures = [
          ...figureOf('equipmentGiven', 'text', `${next.model} · ${next.serial}`, []),
          ...figureOf('equipmentBack', 'text', `${back.model} · ${back.serial}`, []),
          ...figureOf('equipmentState', 'code', back.state, []),
        ];
        return ok({ figures, accountId: agreement.accountId, agreementId: agreement.id });
      }),
  );
}

/** The stock of equipment and SIM cards, for those who keep it and those who hand it over. */
export function addStockActions(app: App, services: Services): void {
  addReading(app, services);
  addHandOver(app, services);
  app.post(
    '/api/equipment/:serial/condition',
    {
      config: KEEPERS,
      schema: {
        ...common,
        params: serialParams,
        body: z.strictObject({ to: z.enum(['in-stock', 'damaged', 'lost']), reason: z.string().min(3).max(200) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await changeStock(tx, context, { ...request.params, ...request.body });
        return done.ok ? ok(pieceDone(done.value)) : done;
      }),
  );
  app.post(
    '/api/stock-receipts',
    {
      config: KEEPERS,
      schema: {
        ...common,
        body: z.strictObject({ kind: word, model: z.string().min(1).max(100), delivery: z.string().max(200_000) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await receiveStock(tx, context, request.body);
        if (!done.ok) return done;
        const { kept, known } = done.value;
        const twice = known.length === 0 ? null : known.slice(0, 20).join(', ');
        return ok({
          figures: [...figureOf('piecesKept', 'text', String(kept), []), ...figureOf('piecesKnown', 'text', twice, [])],
        });
      }),
  );
}
