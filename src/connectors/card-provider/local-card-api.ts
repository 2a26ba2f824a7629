import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { moneyText } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { contextOf, readForRequest } from '../../platform/http/request-transaction.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import type { RouteModule, Services } from '../../platform/http/route-module.ts';
import { writtenAs } from '../../platform/http/worded-fields.ts';
import { sendCardMessages } from './local-card-messages.ts';
import { answerChallenge, giveUp, readPage, typeCard } from './local-card-page.ts';
import type { PageRow } from './local-card-store.ts';
import { CHALLENGE_CODE, TEST_CARDS } from './local-cards.ts';

const BASE = '/api/me/card-pages/:pageId';
const tags = ['card-page'];
const config = { roles: ['customer'] as const };
const params = z.object({ pageId: z.uuid() });

const shape = z.object({
  label: z.string(),
  amount: z.string(),
  state: z.enum(['open', 'challenge', 'ended']),
  /** Wrong codes typed so far. */
  tries: z.number(),
  /** Where the browser goes once the page has ended. */
  backTo: z.string().nullable(),
  testCards: z.array(z.object({ number: z.string(), behaviour: z.string() })),
  testCode: z.string(),
});

const cardBody = z.strictObject({
  number: writtenAs(
    /^[\d -]{12,30}$/,
    'Numéro de carte attendu, douze à dix-neuf chiffres.',
    'Expected the number of a card, twelve to nineteen digits.',
  ),
  expiry: writtenAs(
    /^(0[1-9]|1[0-2])\/\d{2}$/,
    'Date attendue sous la forme MM/AA (09/28).',
    'Expected a date written MM/YY (09/28).',
  ),
  securityCode: writtenAs(/^\d{3}$/, 'Les trois chiffres au dos de la carte.', 'The three digits on the back.'),
});
const codeBody = z.strictObject({
  typed: writtenAs(/^\d{6}$/, 'Le code a six chiffres.', 'The code has six digits.'),
});

function shapeOf(page: PageRow): z.infer<typeof shape> {
  const isEnded = page.state !== 'open' && page.state !== 'challenge';
  return {
    label: page.label,
    amount: moneyText(page.amount),
    state: isEnded ? 'ended' : (page.state as 'open' | 'challenge'),
    tries: page.tries,
    backTo: isEnded ? page.back_to : null,
    testCards: TEST_CARDS.map(({ number, behaviour }) => ({ number, behaviour })),
    testCode: CHALLENGE_CODE,
  };
}

/** Does something on the page, then sends what is to be sent at once: often before the browser is back. */
async function act(
  request: FastifyRequest,
  services: Services,
  operation: (tx: Tx, context: Context) => Promise<Result<PageRow>>,
): Promise<z.infer<typeof shape>> {
  // Answers are not kept for a request sent again, as others are: a card number leaves no trace, not even a hash.
  const context = contextOf(request, services);
  const { db } = services.database;
  const page = await inTransaction(db, context, async (tx) => valueOf(await operation(tx, context)));
  await sendCardMessages(db, { ...context, actor: 'system:card-provider' });
  return shapeOf(page);
}

/** The page of the provider that stands in for a real one: whoever holds its address may pay by it. */
export const localCardRoutes: RouteModule = {
  name: 'local-card-pages',
  register: (app, services) => {
    const answer = { 200: shape };
    app.get(BASE, { config, schema: { tags, params, response: answer } }, (request) =>
      readForRequest(request, services, async (tx) => shapeOf(valueOf(await readPage(tx, request.params.pageId)))),
    );
    app.post(`${BASE}/card`, { config, schema: { tags, params, body: cardBody, response: answer } }, (request) => {
      const { number, expiry } = request.body;
      return act(request, services, (tx, context) => typeCard(tx, context, request.params.pageId, { number, expiry }));
    });
    app.post(`${BASE}/challenge`, { config, schema: { tags, params, body: codeBody, response: answer } }, (request) =>
      act(request, services, (tx, context) => answerChallenge(tx, context, request.params.pageId, request.body.typed)),
    );
    app.post(
      `${BASE}/abandonment`,
      { config, schema: { tags, params, body: z.strictObject({}), response: answer } },
      (request) => act(request, services, (tx, context) => giveUp(tx, context, request.params.pageId)),
    );
  },
};
