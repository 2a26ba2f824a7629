import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Account } from '../../account/index.ts';
import { customerBalance } from '../../ledger/index.ts';
import { askWhatIf } from '../operations/ask-what-if.ts';
import { myAccount } from '../operations/my-account.ts';
import { readBill } from '../operations/read-bill.ts';
import { readMyBills, readMyHome } from '../operations/read-my-space.ts';
import { readMyMessage, readMyMessages } from '../operations/read-my-messages.ts';
import { readDocuments } from '../operations/read-papers.ts';
import { readQuestions } from '../operations/read-questions.ts';
import { billPage } from '../shapes/bill.ts';
import { questionsPage } from '../shapes/questions.ts';
import { myMessagePage, myMessages } from '../shapes/my-message.ts';
import { myBills, myDocuments, myHome, whatIf } from '../shapes/my-space.ts';
import { dayField, given, idField, pageKey } from './fields.ts';
import { previewForRequest } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
/** A customer with several accounts says which; never one that is not theirs. */
const mine = z.object({ account: z.string().max(20).optional() });

type Mine = { readonly account: Account; readonly all: readonly Account[] };

async function ownAccount(request: FastifyRequest, tx: Tx): Promise<Mine> {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  return valueOf(await myAccount(tx, customerId, (request.query as z.infer<typeof mine>).account));
}

function readMine<T>(
  request: FastifyRequest,
  services: Services,
  read: (tx: Tx, context: Context, own: Mine) => Promise<Result<T>>,
): Promise<T> {
  return readForRequest(request, services, async (tx, context) =>
    valueOf(await read(tx, context, await ownAccount(request, tx))),
  );
}

function addMyMoney(app: App, services: Services): void {
  app.get('/api/me/bills', { config, schema: { tags, querystring: mine, response: { 200: myBills } } }, (request) =>
    readMine(request, services, async (tx, context, { account }) =>
      ok({
        today: dayText(localDate(account.territory, context.clock.now())),
        balance: amountText(await customerBalance(tx, account.id)),
        bills: await readMyBills(tx, context, account),
      }),
    ),
  );
  app.get(
    '/api/me/bills/:billId',
    { config, schema: { tags, params: z.object({ billId: idField }), querystring: mine, response: { 200: billPage } } },
    (request) =>
      readMine(request, services, (tx, context, { account }) =>
        readBill(tx, context, account.id, request.params.billId),
      ),
  );
}

function addMyMessages(app: App, services: Services): void {
  app.get(
    '/api/me/messages',
    {
      config,
      schema: { tags, querystring: mine.extend({ after: pageKey.optional() }), response: { 200: myMessages } },
    },
    (request) =>
      readMine(request, services, async (tx, _context, { account }) =>
        ok(await readMyMessages(tx, account, request.query.after)),
      ),
  );
  app.get(
    '/api/me/messages/:messageId',
    {
      config,
      schema: { tags, params: z.object({ messageId: idField }), querystring: mine, response: { 200: myMessagePage } },
    },
    (request) =>
      readMine(request, services, (tx, context, { account }) =>
        readMyMessage(tx, context, account, request.params.messageId),
      ),
  );
}

/** The space of a customer: their own accounts and nothing else, by the session alone. */
export function addMySpace(app: App, services: Services): void {
  app.get('/api/me', { config, schema: { tags, querystring: mine, response: { 200: myHome } } }, (request) =>
    readMine(request, services, async (tx, context, { account, all }) =>
      ok(await readMyHome(tx, context, account, all)),
    ),
  );
  addMyMoney(app, services);
  addMyMessages(app, services);
  app.get(
    '/api/me/questions',
    { config, schema: { tags, querystring: mine, response: { 200: questionsPage } } },
    (request) =>
      previewForRequest(request, services, async (tx, context) => {
        const { account, all } = await ownAccount(request, tx);
        return ok(await readQuestions(tx, context, account, all));
      }),
  );
  app.get(
    '/api/me/documents',
    { config, schema: { tags, querystring: mine, response: { 200: myDocuments } } },
    (request) =>
      readMine(request, services, async (tx, _context, { account }) =>
        ok({ documents: await readDocuments(tx, account) }),
      ),
  );
  app.get(
    '/api/me/what-if',
    {
      config,
      schema: {
        tags,
        querystring: mine.extend({ leaveOn: dayField, agreement: idField.optional() }),
        response: { 200: whatIf },
      },
    },
    (request) =>
      previewForRequest(request, services, async (tx, context) => {
        const { account } = await ownAccount(request, tx);
        const { leaveOn, agreement: agreementId } = request.query;
        return askWhatIf(tx, context, { accountId: account.id, leaveOn, ...given({ agreementId }) });
      }),
  );
}
