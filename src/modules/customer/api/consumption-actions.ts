import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { confirmPassword } from '../../../platform/sign-in/confirm-password.ts';
import type { Role } from '../../../platform/sign-in/roles.ts';
import type { Account } from '../../account/index.ts';
import { LAW_ON_NUMBERS } from '../../consumption/index.ts';
import { chooseAlerts, type HolderProof, showFullNumbers, type UsagePreference } from '../../usage/index.ts';
import { momentText } from '../domain/write-values.ts';
import { actionOutcome, type Figure } from '../shapes/action.ts';
import { namedAccountOf, ownAccountOf, spendingField } from './consumption.ts';
import { accountParams, agentsThat } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const own = previewQuery.extend({ account: z.string().max(20).optional() });
const alertsBody = z.strictObject({ amountInclTax: spendingField.optional(), courtesyAlerts: z.boolean() });
const show = z.enum(['whole', 'hidden']);
/** Needed to see whole numbers; hiding them again needs no proof. */
const ofAgent = z.strictObject({ show, proof: z.enum(['identity-document', 'secret-question']).optional() });
const ofCustomer = z.strictObject({ show, password: z.string().min(1).max(500).optional() });
const NO_PROOF = fail(
  'usage/proof-needed',
  'Dites comment le titulaire a prouvé son identité.',
  'Say how the holder proved who they are.',
  'proof',
);
const NO_PASSWORD = fail('usage/password-needed', 'Saisissez votre mot de passe.', 'Enter your password.', 'password');

function doneOf(account: Account, done: Result<UsagePreference>): Result<Done> {
  if (!done.ok) return done;
  const { spendingAlert, fullNumbersSince, courtesyAlerts } = done.value;
  const why = { decision: null, clauses: [...LAW_ON_NUMBERS] };
  const figures: Figure[] = [
    ...(spendingAlert === null
      ? []
      : [{ name: 'spendingAlert', kind: 'amount' as const, value: moneyText(spendingAlert), why: null }]),
    { name: 'courtesyAlerts', kind: 'yes-no', value: String(courtesyAlerts), why: null },
    { name: 'wholeNumbers', kind: 'yes-no', value: String(fullNumbersSince !== null), why },
    ...(fullNumbersSince === null
      ? []
      : [
          {
            name: 'wholeNumbersSince',
            kind: 'moment' as const,
            value: momentText(fullNumbersSince, account.territory),
            why: null,
          },
        ]),
  ];
  return ok({ accountId: account.id, figures });
}

type Find = (request: FastifyRequest, tx: Tx) => Promise<Result<Account>>;

function addAlerts(app: App, services: Services, base: string, roles: readonly Role[], find: Find): void {
  const params = base.includes(':accountId') ? accountParams : z.object({});
  const tags = [base === '/api/me' ? 'my-space' : 'usage'];
  app.post(
    `${base}/consumption/alerts`,
    {
      config: { roles },
      schema: { tags, params, querystring: own, body: alertsBody, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await find(request, tx);
        if (!account.ok) return account;
        const { amountInclTax: spendingAlert = null, courtesyAlerts } = request.body;
        const { id: accountId, territory } = account.value;
        const done = await chooseAlerts(tx, context, { accountId, territory, spendingAlert, courtesyAlerts });
        return doneOf(account.value, done);
      }),
  );
}

async function showNumbers(
  tx: Tx,
  context: Context,
  account: Result<Account>,
  proof: HolderProof | null,
): Promise<Result<Done>> {
  if (!account.ok) return account;
  const { id: accountId, territory } = account.value;
  return doneOf(account.value, await showFullNumbers(tx, context, { accountId, territory, proof }));
}

/** What a customer chooses to be told, and called numbers shown whole on the holder's request. */
export function addConsumptionActions(app: App, services: Services): void {
  const write = agentsThat('account:write');
  addAlerts(app, services, '/api/me', ['customer'], ownAccountOf);
  addAlerts(app, services, '/api/accounts/:accountId', write, namedAccountOf);
  const response = { 200: actionOutcome };
  app.post(
    '/api/me/consumption/numbers',
    { config: { roles: ['customer'] }, schema: { tags: ['my-space'], querystring: own, body: ofCustomer, response } },
    async (request) => {
      const { body } = request;
      if (body.show === 'whole') {
        if (body.password === undefined) return valueOf(NO_PASSWORD);
        const given = { password: body.password, address: request.ip };
        valueOf(await confirmPassword(services.database.db, actorOf(request), given));
      }
      const proof = body.show === 'whole' ? 'password' : null;
      // What an idempotency key remembers of a request is no place for a password.
      delete body.password;
      return runAction(request, services, async (tx, context) =>
        showNumbers(tx, context, await ownAccountOf(request, tx), proof),
      );
    },
  );
  app.post(
    '/api/accounts/:accountId/consumption/numbers',
    {
      config: { roles: write },
      schema: { tags: ['usage'], params: accountParams, querystring: own, body: ofAgent, response },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { show: wanted, proof = null } = request.body;
        if (wanted === 'whole' && proof === null) return NO_PROOF;
        return showNumbers(tx, context, await namedAccountOf(request, tx), wanted === 'whole' ? proof : null);
      }),
  );
}
