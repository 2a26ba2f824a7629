import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { type Account, accountOf, maskedIban, revokeMandate } from '../../account/index.ts';
import { meansInWords, otherMeans } from '../../agreement/index.ts';
import { presentAgainByHand } from '../../payment/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import { type BankDetailsOutcome, changeBankDetails } from '../operations/change-bank-details.ts';
import { myAccount } from '../operations/my-account.ts';
import { readBankDetails } from '../operations/read-bank-details.ts';
import { actionOutcome } from '../shapes/action.ts';
import { bankDetails } from '../shapes/bank-details.ts';
import { accountParams, agentsThat, dayField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const text = z.string().trim().min(1).max(70);
const detailsBody = z.strictObject({
  iban: text.describe('With or without spaces.'),
  bic: text.optional(),
  holder: text.optional(),
  changedOn: dayField.optional().describe('Today when absent.'),
});
const mine = z.object({ account: z.string().max(20).optional() });
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

async function ownAccount(request: FastifyRequest, tx: Tx): Promise<Account> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return valueOf(await myAccount(tx, customerId, (request.query as z.infer<typeof mine>).account)).account;
}

/** What a change of bank details comes to, for a screen. */
export function bankDetailsDone(done: Result<BankDetailsOutcome>, accountId: string): Result<Done> {
  if (!done.ok) return done;
  const { mandate, signed, tellBy, onAccountBefore, presentedAgain, notes } = done.value;
  const headline = signed
    ? {
        fr: 'Un mandat est signé : les prochaines factures seront prélevées.',
        en: 'A mandate is signed: the next bills will be debited.',
      }
    : {
        fr: 'Les prochains prélèvements se feront sur ce compte.',
        en: 'The next debits will be made on this account.',
      };
  return ok({
    accountId,
    headline,
    figures: [
      ...figureOf('iban', 'text', maskedIban(mandate.iban), []),
      ...figureOf('mandateReference', 'text', mandate.reference, []),
      ...figureOf('tellBy', 'date', tellBy, notes),
      ...onAccountBefore.flatMap((one) => [
        ...figureOf('debitOnAccountBefore', 'amount', amountText(one.amount), []),
        ...figureOf('debitOnAccountBeforeOn', 'date', dayText(one.collect_on), []),
      ]),
      ...(presentedAgain === 0 ? [] : figureOf('debitsPresentedAgain', 'text', String(presentedAgain), [])),
    ],
    notes,
  });
}

/** The mandate ends; bills fall back on the first other means that the contracts accept. */
async function revoke(tx: Tx, context: Context, accountId: string): Promise<Result<Done>> {
  const thenBy = await otherMeans(tx, context, accountId);
  const done = await revokeMandate(tx, context, { accountId, thenBy });
  if (!done.ok) return done;
  const { fr, en } = meansInWords(thenBy);
  return ok({
    accountId,
    headline: {
      fr: `Le mandat est révoqué : les prochaines factures se paient ${fr}.`,
      en: `The mandate is revoked: the next bills are paid ${en}.`,
    },
    figures: figureOf('mandateReference', 'text', done.value.reference, []),
  });
}

function addForAgents(app: App, services: Services): void {
  const write = { config: { roles: agentsThat('account:write') } };
  const common = { tags: ['customer'], querystring: previewQuery, response: { 200: actionOutcome } };
  app.get(
    '/api/customers/:accountId/bank-details',
    {
      config: { roles: agentsThat('account:read') },
      schema: { tags: ['customer'], params: accountParams, response: { 200: bankDetails } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) throw refusal('request/no-such-address', 404);
        return readBankDetails(tx, context, account);
      }),
  );
  app.post(
    '/api/customers/:accountId/bank-details',
    { ...write, schema: { ...common, params: accountParams, body: detailsBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return NO_ACCOUNT;
        const input = { ...given(request.body), by: 'agent' } as const;
        return bankDetailsDone(await changeBankDetails(tx, context, account, input), account.id);
      }),
  );
  app.post(
    '/api/customers/:accountId/mandate/revoke',
    { ...write, schema: { ...common, params: accountParams, body: z.strictObject({}) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        return revoke(tx, context, accountId);
      }),
  );
  app.post(
    '/api/customers/:accountId/direct-debits/:debitId/present-again',
    {
      config: { roles: agentsThat('payment:write') },
      schema: { ...common, params: accountParams.extend({ debitId: idField }), body: z.strictObject({}) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return NO_ACCOUNT;
        const on = localDate(account.territory, context.clock.now());
        const done = await presentAgainByHand(tx, context, { ...request.params, on });
        if (!done.ok) return done;
        const figures = figureOf('presentedAgainOn', 'date', dayText(done.value.retry_on!), []);
        return ok({ accountId: account.id, figures });
      }),
  );
}

function addForCustomers(app: App, services: Services): void {
  const config = { roles: ['customer'] as const };
  const tags = ['my-space'];
  const querystring = mine.extend(previewQuery.shape);
  const response = { 200: actionOutcome };
  app.get(
    '/api/me/bank-details',
    { config, schema: { tags, querystring: mine, response: { 200: bankDetails } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        readBankDetails(tx, context, await ownAccount(request, tx)),
      ),
  );
  app.post('/api/me/bank-details', { config, schema: { tags, querystring, body: detailsBody, response } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const account = await ownAccount(request, tx);
      const input = { ...given(request.body), by: 'customer' } as const;
      return bankDetailsDone(await changeBankDetails(tx, context, account, input), account.id);
    }),
  );
  app.post(
    '/api/me/mandate/revoke',
    { config, schema: { tags, querystring, body: z.strictObject({}), response } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { id: accountId, payer } = await ownAccount(request, tx);
        if (payer !== null)
          return fail('mandate/payer-pays', 'Ce mandat est celui du payeur.', 'This mandate is the payer’s.');
        return revoke(tx, context, accountId);
      }),
  );
}

/** Bank details under a mandate: read, changed, revoked, by agents and by customers; debits that came back presented again. */
export function addBankDetails(app: App, services: Services): void {
  addForAgents(app, services);
  addForCustomers(app, services);
}
