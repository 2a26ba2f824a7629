import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { accountOf, maySeeAccount } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { CHOICE_SOURCES, type ChoiceOutcome, choose } from '../../party-privacy/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { readChoices } from '../operations/read-choices.ts';
import { actionOutcome } from '../shapes/action.ts';
import { choicesPage } from '../shapes/choices.ts';
import { accountParams, agentsThat, agreementParams } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['my-space'];
const mine = z.object({ account: z.string().max(20).optional() });
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

const MOST_OPTIONS = 40;
const choiceBody = z.strictObject({
  sheet: z.enum(['directory', 'payment-solutions', 'consents']),
  wished: z
    .record(z.string().max(40), z.union([z.boolean(), z.string().trim().max(120)]))
    .refine((wished) => Object.keys(wished).length <= MOST_OPTIONS)
    .describe('Options by their code; those that are not named stay as they are.'),
});
const agentBody = choiceBody.extend({ source: z.enum(CHOICE_SOURCES).exclude(['customer-space', 'case']) });

/** What a choice comes to, for a screen. */
function choiceDone(done: Result<ChoiceOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { agreement, shown, refused, notes } = done.value;
  const said = (of: 'fr' | 'en'): string =>
    [
      ...shown.map((one) => `${one.label[of]}${of === 'fr' ? ' :' : ':'} ${one.value[of]}.`),
      ...(refused ? [refused[of]] : []),
    ].join(' ');
  const headline = { fr: said('fr') || 'Choix enregistré.', en: said('en') || 'Choice recorded.' };
  return ok({ accountId: agreement.accountId, agreementId: agreement.id, headline, figures: [], notes });
}

async function ownAgreement(request: FastifyRequest, tx: Tx, agreementId: string): Promise<Result<Agreement>> {
  const agreement = await agreementOf(tx, agreementId);
  return agreement && (await maySeeAccount(tx, actorOf(request), agreement.accountId)) ? ok(agreement) : NO_AGREEMENT;
}

function addForCustomers(app: App, services: Services): void {
  const config = { roles: ['customer'] as const };
  app.get(
    '/api/me/choices',
    { config, schema: { tags, querystring: mine, response: { 200: choicesPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { customerId } = actorOf(request);
        if (customerId === null) throw refusal('access/forbidden', 403);
        const { account } = valueOf(await myAccount(tx, customerId, request.query.account));
        return readChoices(tx, context, account);
      }),
  );
  app.post(
    '/api/me/agreements/:agreementId/choices',
    {
      config,
      schema: {
        tags,
        params: agreementParams,
        querystring: previewQuery,
        body: choiceBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const own = await ownAgreement(request, tx, request.params.agreementId);
        if (!own.ok) return own;
        const { id: agreementId } = own.value;
        return choiceDone(await choose(tx, context, { agreementId, ...request.body, source: 'customer-space' }));
      }),
  );
}

/** What customers choose at any time, in their space or through an agent who says how it was told. */
export function addChoices(app: App, services: Services): void {
  addForCustomers(app, services);
  app.get(
    '/api/customers/:accountId/choices',
    {
      config: { roles: agentsThat('party:read') },
      schema: { tags: ['customer'], params: accountParams, response: { 200: choicesPage } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) throw refusal('request/no-such-address', 404);
        return readChoices(tx, context, account);
      }),
  );
  app.post(
    '/api/agreements/:agreementId/choices',
    {
      config: { roles: agentsThat('party:write') },
      schema: {
        tags: ['customer'],
        params: agreementParams,
        querystring: previewQuery,
        body: agentBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) =>
        choiceDone(await choose(tx, context, { agreementId: request.params.agreementId, ...request.body })),
      ),
  );
}
