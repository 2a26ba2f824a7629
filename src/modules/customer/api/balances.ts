import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { Refusal } from '../../../platform/http/problem.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { maySeeAccount } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import {
  makeStatement,
  noteWrongCode,
  redeemVoucher,
  topUpBalance,
  type TopUpOutcome,
  totalOf,
} from '../../balance/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { accountsOfActor } from '../operations/my-account.ts';
import { readBalances } from '../operations/read-balances.ts';
import { actionOutcome } from '../shapes/action.ts';
import { balancePages } from '../shapes/balance.ts';
import { accountParams, agentsThat, agreementParams, amountField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['balance'];
const mine = { roles: ['customer'] as const };
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
const code = z.string().trim().min(1).max(60);

type Named = FastifyRequest & { readonly params: { readonly agreementId: string } };

/** Whose the agreement is, when whoever asks may see it. */
async function accountIdOf(request: FastifyRequest, tx: Tx): Promise<Result<string>> {
  const agreement = await agreementOf(tx, (request as Named).params.agreementId);
  if (!agreement || !(await maySeeAccount(tx, actorOf(request), agreement.accountId))) return NO_AGREEMENT;
  return ok(agreement.accountId);
}

function toppedUp(accountId: string, agreementId: string, done: Result<TopUpOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { amount, balance, confirmationDueBy, notes } = done.value;
  return ok({
    accountId,
    agreementId,
    notes,
    figures: [
      ...figureOf('topUp', 'amount', moneyText(amount), []),
      ...figureOf('newBalance', 'amount', moneyText(totalOf(balance)), notes),
      ...figureOf('confirmedBy', 'date', confirmationDueBy?.slice(0, 10), notes),
    ],
  });
}

/** Runs a top-up by a code: a wrong one is remembered although all else is undone. */
async function byCode(
  request: FastifyRequest,
  services: Services,
  run: (tx: Tx, context: Context) => Promise<Result<Done>>,
) {
  try {
    return await runAction(request, services, run);
  } catch (thrown) {
    if (thrown instanceof Refusal)
      await noteWrongCode(services.database.db, contextOf(request, services), { ok: false, failure: thrown.failure });
    throw thrown;
  }
}

function redeem(request: FastifyRequest, services: Services, typed: string, channel: 'website' | 'shop') {
  const { agreementId } = (request as Named).params;
  return byCode(request, services, async (tx, context) => {
    const account = await accountIdOf(request, tx);
    if (!account.ok) return account;
    return toppedUp(
      account.value,
      agreementId,
      await redeemVoucher(tx, context, { agreementId, code: typed, channel }),
    );
  });
}

async function statement(request: FastifyRequest, tx: Tx, context: Context): Promise<Result<Done>> {
  const account = await accountIdOf(request, tx);
  if (!account.ok) return account;
  const { agreementId } = (request as Named).params;
  const done = await makeStatement(tx, context, agreementId);
  if (!done.ok) return done;
  const { from, to, topUpTotal, useTotal, notes } = done.value;
  return ok({
    accountId: account.value,
    agreementId,
    notes,
    figures: [
      ...figureOf('from', 'date', dayText(from), notes),
      ...figureOf('to', 'date', dayText(to), notes),
      ...figureOf('topUpTotal', 'amount', moneyText(topUpTotal), notes),
      ...figureOf('communicationTotal', 'amount', moneyText(useTotal), notes),
    ],
  });
}

const common = { tags, querystring: previewQuery, params: agreementParams, response: { 200: actionOutcome } };

function addMine(app: App, services: Services): void {
  app.get('/api/me/balances', { config: mine, schema: { tags, response: { 200: balancePages } } }, (request) =>
    readForRequest(request, services, async (tx, context) => {
      const { customerId } = actorOf(request);
      if (customerId === null) throw refusal('access/forbidden', 403);
      const accounts = await accountsOfActor(tx, customerId);
      return {
        balances: await readBalances(
          tx,
          context,
          accounts.map((one) => one.id),
        ),
      };
    }),
  );
  app.post(
    '/api/me/agreements/:agreementId/top-up',
    { config: mine, schema: { ...common, body: z.strictObject({ code }) } },
    (request) => redeem(request, services, request.body.code, 'website'),
  );
  app.post(
    '/api/me/agreements/:agreementId/balance-statement',
    { config: mine, schema: { ...common, body: z.strictObject({}) } },
    (request) => runAction(request, services, (tx, context) => statement(request, tx, context)),
  );
}

/** Prepaid balances for their customers and for agents: read, topped up, told over a year. */
export function addBalances(app: App, services: Services): void {
  addMine(app, services);
  const read = { roles: agentsThat('balance:read') };
  const write = { roles: agentsThat('balance:write') };
  app.get(
    '/api/accounts/:accountId/balances',
    { config: read, schema: { tags, params: accountParams, response: { 200: balancePages } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => ({
        balances: await readBalances(tx, context, [request.params.accountId]),
      })),
  );
  const body = z.strictObject({
    code: code.optional(),
    amount: amountField.optional(),
    method: z.enum(['cash', 'card', 'gift']).optional(),
  });
  app.post('/api/agreements/:agreementId/top-up', { config: write, schema: { ...common, body } }, (request) => {
    const { code: typed, amount, method = 'cash' } = request.body;
    if (typed !== undefined) return redeem(request, services, typed, 'shop');
    const { agreementId } = request.params;
    return runAction(request, services, async (tx, context) => {
      const account = await accountIdOf(request, tx);
      if (!account.ok) return account;
      if (amount === undefined)
        return fail('balance/amount', 'Indiquez un code ou un montant.', 'Give a code or an amount.', 'amount');
      return toppedUp(
        account.value,
        agreementId,
        await topUpBalance(tx, context, { agreementId, amount, channel: 'shop', method }),
      );
    });
  });
  app.post(
    '/api/agreements/:agreementId/balance-statement',
    { config: write, schema: { ...common, body: z.strictObject({}) } },
    (request) => runAction(request, services, (tx, context) => statement(request, tx, context)),
  );
}
