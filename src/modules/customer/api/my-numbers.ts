import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Account } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import {
  askTemporaryNumber,
  cancelPortIn,
  claimCompensation,
  issueRio,
  requestPortIn,
} from '../../number-portability/index.ts';
import { checkRio } from '../operations/check-rio.ts';
import { accountsOfActor, myAccount } from '../operations/my-account.ts';
import { portingAmong, readNumbers } from '../operations/read-numbers.ts';
import { actionOutcome } from '../shapes/action.ts';
import { lineRio, numbersPage, rioCheck } from '../shapes/numbers.ts';
import { agreementParams, given } from './fields.ts';
import { claimBody, e164Field, portInBody, portingDone, portingParams, rioBody } from './number-actions.ts';
import { previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const mine = z.object({ account: z.string().max(20).optional() });
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');
const NO_LINE = fail(
  'number-portability/no-such-line',
  'Cette ligne n’est pas à vous.',
  'This line is not yours.',
  'number',
);

async function ownAccounts(request: FastifyRequest, tx: Tx): Promise<readonly Account[]> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return accountsOfActor(tx, customerId);
}

async function ownAgreement(request: FastifyRequest, tx: Tx, agreementId: string): Promise<Result<Agreement>> {
  const agreement = await agreementOf(tx, agreementId);
  const own = (await ownAccounts(request, tx)).some((account) => account.id === agreement?.accountId);
  return agreement && own ? ok(agreement) : NO_AGREEMENT;
}

function addMyRio(app: App, services: Services): void {
  app.post('/api/me/rio-check', { config, schema: { tags, body: rioBody, response: { 200: rioCheck } } }, (request) =>
    checkRio(request.body),
  );
  app.post(
    '/api/me/rio',
    {
      config,
      schema: {
        tags,
        body: z.strictObject({ number: e164Field }),
        response: { 200: lineRio },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const { number } = request.body;
        for (const { id: accountId } of await ownAccounts(request, tx)) {
          const done = await issueRio(tx, context, { number, accountId, tell: true });
          if (done.ok) return ok({ number, shown: displayPhoneNumber(number), rio: done.value.rio });
          if (done.failure.code !== NO_LINE.failure.code) return done;
        }
        return NO_LINE;
      }),
  );
}

/** The numbers of a customer in their own space: their RIO, what comes and goes, and what they may ask. */
export function addMyNumbers(app: App, services: Services): void {
  app.get(
    '/api/me/numbers',
    { config, schema: { tags, querystring: mine, response: { 200: numbersPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { customerId } = actorOf(request);
        if (customerId === null) throw refusal('access/forbidden', 403);
        const { account } = valueOf(await myAccount(tx, customerId, request.query.account));
        return readNumbers(tx, context, account, { by: 'customer' });
      }),
  );
  addMyRio(app, services);
  app.post(
    '/api/me/agreements/:agreementId/port-in',
    { config, schema: { ...common, params: agreementParams, body: portInBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const agreement = await ownAgreement(request, tx, request.params.agreementId);
        if (!agreement.ok) return agreement;
        const agreementId = agreement.value.id;
        return portingDone(await requestPortIn(tx, context, { agreementId, ...given(request.body) }));
      }),
  );
  app.post(
    '/api/me/portings/:portingId/claim',
    { config, schema: { ...common, params: portingParams, body: claimBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const own = await portingAmong(tx, request.params.portingId, await ownAccounts(request, tx));
        if (!own.ok) return own;
        const target = { portingId: own.value.id, ifVersion: versionOf(request) };
        return portingDone(
          await claimCompensation(tx, context, { ...target, ...given(request.body), inWriting: true }),
        );
      }),
  );
  for (const [verb, operation] of [
    ['cancellation', cancelPortIn],
    ['temporary-number', askTemporaryNumber],
  ] as const) {
    app.post(
      `/api/me/portings/:portingId/${verb}`,
      { config, schema: { ...common, params: portingParams, body: z.strictObject({}) } },
      (request) =>
        runAction(request, services, async (tx, context) => {
          const { portingId } = request.params as { portingId: string };
          const own = await portingAmong(tx, portingId, await ownAccounts(request, tx));
          if (!own.ok) return own;
          return portingDone(await operation(tx, context, { portingId: own.value.id, ifVersion: versionOf(request) }));
        }),
    );
  }
}
