import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import type { Role } from '../../../platform/sign-in/roles.ts';
import type { PaperChannel } from '../../../terms/model/life-bill-paper.ts';
import type { Account } from '../../account/index.ts';
import { askBillCopy, type BillForm, billFormOf, chooseBillForm, type CopyGiven } from '../../customer-bill/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { billForm } from '../shapes/bill.ts';
import { namedAccountOf, ownAccountOf } from './consumption.ts';
import { accountParams, agentsThat, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const own = previewQuery.extend({ account: z.string().max(20).optional() });
const copyBody = z.strictObject({
  kind: z.enum(['duplicate', 'archive']),
  copies: z.int().min(1).max(10).optional().describe('Of a duplicate; one when absent.'),
});
const ofCustomer = z.strictObject({ paper: z.boolean().optional(), callsListed: z.boolean().optional() });
const ofAgent = ofCustomer.extend({
  channel: z.enum(['website', 'customer-area', 'phone', 'letter']).describe('Where the customer asked for it.'),
});

/** Whose papers: the customer's own, or those of an account that an agent names. */
interface Side {
  readonly base: '/api/me' | '/api/accounts/:accountId';
  readonly read: readonly Role[];
  readonly write: readonly Role[];
  readonly find: typeof ownAccountOf;
}

function copyDone(account: Account, done: Result<CopyGiven>): Result<Done> {
  if (!done.ok) return done;
  const { kind, copies, readableUntil, charges, notes } = done.value;
  return ok({
    accountId: account.id,
    figures: [
      ...(kind === 'duplicate' ? figureOf('copies', 'text', String(copies), []) : []),
      ...figureOf('readableUntil', 'date', readableUntil === null ? null : isoDate(readableUntil), []),
    ],
    charges,
    notes,
  });
}

function formDone(account: Account, done: Result<BillForm>): Result<Done> {
  if (!done.ok) return done;
  const { paper, callsListed, notes } = done.value;
  return ok({
    accountId: account.id,
    figures: [
      ...figureOf('paperBills', 'yes-no', String(paper), []),
      ...figureOf('callsListed', 'yes-no', String(callsListed), []),
    ],
    notes,
  });
}

function addCopies(app: App, services: Services, side: Side): void {
  const params = z.object({ billId: idField, ...(side.base === '/api/me' ? {} : accountParams.shape) });
  app.post(
    `${side.base}/bills/:billId/copies`,
    {
      config: { roles: side.write },
      schema: {
        tags: ['customer-bill'],
        summary: 'A duplicate of a bill by post, or an old bill out of the archive.',
        params,
        querystring: own,
        body: copyBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await side.find(request, tx);
        if (!account.ok) return account;
        const asked = { accountId: account.value.id, billId: request.params.billId, ...given(request.body) };
        return copyDone(account.value, await askBillCopy(tx, context, asked));
      }),
  );
}

function addForm(app: App, services: Services, side: Side): void {
  const params = side.base === '/api/me' ? z.object({}) : accountParams;
  const tags = ['customer-bill'];
  const url = `${side.base}/bill-form`;
  app.get(
    url,
    {
      config: { roles: side.read },
      schema: { tags, params, querystring: own.omit({ preview: true }), response: { 200: billForm } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => billFormOf(tx, valueOf(await side.find(request, tx)).id)),
  );
  const choose = async (
    tx: Tx,
    context: Context,
    account: Result<Account>,
    wanted: { paper?: boolean; callsListed?: boolean; channel: PaperChannel },
  ): Promise<Result<Done>> => {
    if (!account.ok) return account;
    return formDone(account.value, await chooseBillForm(tx, context, { accountId: account.value.id, ...wanted }));
  };
  const common = { tags, params, querystring: own, response: { 200: actionOutcome } };
  const config = { config: { roles: side.write } };
  if (side.base === '/api/me') {
    app.post(url, { ...config, schema: { ...common, body: ofCustomer } }, (request) =>
      runAction(request, services, async (tx, context) =>
        choose(tx, context, await side.find(request, tx), { ...given(request.body), channel: 'customer-area' }),
      ),
    );
    return;
  }
  app.post(url, { ...config, schema: { ...common, body: ofAgent } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { channel, ...rest } = request.body;
      return choose(tx, context, await side.find(request, tx), { ...given(rest), channel });
    }),
  );
}

/** Bills as papers: duplicates, old ones out of the archive, and how an account wants its bills to come. */
export function addBillPapers(app: App, services: Services): void {
  const customer: Side = { base: '/api/me', read: ['customer'], write: ['customer'], find: ownAccountOf };
  const agent: Side = {
    base: '/api/accounts/:accountId',
    read: agentsThat('account:read'),
    write: agentsThat('account:write'),
    find: namedAccountOf,
  };
  for (const side of [customer, agent]) {
    addCopies(app, services, side);
    addForm(app, services, side);
  }
}
