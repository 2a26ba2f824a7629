import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { changePreferences, type MessagePreferences, preferencesOf } from '../../communication/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { actionOutcome } from '../shapes/action.ts';
import { messagePreferences } from '../shapes/message-preferences.ts';
import { accountParams, agentsThat } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
const mine = z.object({ account: z.string().max(20).optional() });
const wanted = z.strictObject({
  channel: z.enum(['', 'email', 'letter', 'sms']).default(''),
  language: z.enum(['fr', 'en']),
  offers: z.boolean().default(false),
});

/** The lists of an answer are its own. */
function told(known: MessagePreferences): z.infer<typeof messagePreferences> {
  return { ...known, badAddresses: [...known.badAddresses] };
}

async function change(
  tx: Tx,
  context: Context,
  accountId: string,
  { channel: typed, language, offers }: z.infer<typeof wanted>,
): Promise<Result<Done>> {
  const before = await preferencesOf(tx, accountId);
  if (!before) return NO_ACCOUNT;
  const input = { accountId, channel: typed === '' ? null : typed, language, offers };
  const done = await changePreferences(tx, context, input);
  if (!done.ok) return done;
  const same = before.channel === input.channel && before.language === language && before.offers === offers;
  const kept = {
    fr: 'Ce que le contrat ou la loi obligent à envoyer l’est dans tous les cas, sur un support qui se garde.',
    en: 'What the contract or the law oblige to send is sent in any case, on something that can be kept.',
  };
  return ok({ headline: same ? { fr: 'Rien ne change.', en: 'Nothing changes.' } : kept, figures: [] });
}

function addMine(app: App, services: Services): void {
  const config = { roles: ['customer'] as const };
  const tags = ['my-space'];
  const own = async (tx: Tx, customerId: string | null, account: string | undefined): Promise<string> => {
    if (customerId === null) throw refusal('access/forbidden', 403);
    return valueOf(await myAccount(tx, customerId, account)).account.id;
  };
  app.get(
    '/api/me/message-preferences',
    { config, schema: { tags, querystring: mine, response: { 200: messagePreferences } } },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const accountId = await own(tx, actorOf(request).customerId, request.query.account);
        return told((await preferencesOf(tx, accountId))!);
      }),
  );
  app.post(
    '/api/me/message-preferences',
    {
      config,
      schema: { tags, querystring: mine.extend(previewQuery.shape), body: wanted, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) =>
        change(tx, context, await own(tx, actorOf(request).customerId, request.query.account), request.body),
      ),
  );
}

/** How a customer wants to be written to: as they choose it, or as an agent notes it for them. */
export function addMessagePreferences(app: App, services: Services): void {
  const url = '/api/accounts/:accountId/message-preferences';
  const tags = ['communication'];
  app.get(
    url,
    {
      config: { roles: agentsThat('communication:read') },
      schema: { tags, params: accountParams, response: { 200: messagePreferences } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const known = await preferencesOf(tx, request.params.accountId);
        return known ? told(known) : valueOf<never>(NO_ACCOUNT);
      }),
  );
  app.post(
    url,
    {
      config: { roles: agentsThat('communication:write') },
      schema: {
        tags,
        params: accountParams,
        querystring: previewQuery,
        body: wanted,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, (tx, context) => change(tx, context, request.params.accountId, request.body)),
  );
  addMine(app, services);
}
