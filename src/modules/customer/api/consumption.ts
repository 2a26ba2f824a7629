import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoInstant, parseInstant } from '../../../kernel/instant.ts';
import { euros } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { preferredLanguage } from '../../../platform/http/language.ts';
import { contextOf, readForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import type { Role } from '../../../platform/sign-in/roles.ts';
import type { Account } from '../../account/index.ts';
import type { UseKey } from '../../usage/index.ts';
import { myAccount } from '../operations/my-account.ts';
import { projectBill } from '../operations/project-bill.ts';
import { accountRead, readConsumption, readUseRecords, type RecordsQuery } from '../operations/read-consumption.ts';
import { consumption, myProjectedBill, useRecordPage } from '../shapes/consumption.ts';
import { accountParams, agentsThat, given, idField } from './fields.ts';
import { previewForRequest } from './run-action.ts';
import { useRecordLines } from './use-csv.ts';

const PAGE = 50;

const month = writtenAs(
  /^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/,
  'Mois attendu sous la forme AAAA-MM (2026-03).',
  'Expected a month written YYYY-MM (2026-03).',
);
const period = z.object({ month: month.optional(), agreement: idField.optional() });
const records = period.extend({
  kind: z.enum(['voice', 'sms', 'mms', 'data']).optional(),
  charged: z.enum(['true', 'false']).optional(),
  after: z.string().max(100).optional(),
});
/** A customer with several accounts says which; agents name it in the address. */
const own = { account: z.string().max(20).optional() };

type Records = z.infer<typeof records>;
type Find = (request: FastifyRequest, tx: Tx) => Promise<Result<Account>>;

function keyText(key: UseKey | undefined): string | null {
  return key === undefined ? null : `${isoInstant(key.startedAt)}_${key.id}`;
}

function keyOf(text: string | undefined): { before?: UseKey } {
  if (text === undefined) return {};
  const [at = '', id = ''] = text.split('_');
  const startedAt = parseInstant(at);
  if (startedAt === undefined || !z.guid().safeParse(id).success) {
    return valueOf(fail('usage/no-such-page', 'Cette page n’existe pas.', 'There is no such page.', 'after'));
  }
  return { before: { startedAt, id } };
}

function recordsQuery(query: Records): RecordsQuery {
  const { month: asked, agreement: agreementId, kind } = query;
  return given({
    month: asked,
    agreementId,
    kind,
    charged: query.charged === 'true' || undefined,
    ...keyOf(query.after),
  });
}

/** Finds the account of a customer who is signed in, by the session alone. */
export const ownAccountOf: Find = async (request, tx) => {
  const { customerId } = actorOf(request);
  if (customerId === null) throw refusal('access/forbidden', 403);
  const found = await myAccount(tx, customerId, (request.query as { account?: string }).account);
  return found.ok ? ok(found.value.account) : found;
};

/** Finds the account that an agent names in the address. */
export const namedAccountOf: Find = (request, tx) =>
  accountRead(tx, (request.params as z.infer<typeof accountParams>).accountId);

interface Door {
  readonly base: string;
  readonly tags: string[];
  readonly roles: readonly Role[];
  readonly params: z.ZodType;
  readonly find: Find;
}

async function sendStatement(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  find: Find,
): Promise<FastifyReply> {
  const query = recordsQuery(request.query as Records);
  const context = contextOf(request, services);
  const account = await readForRequest(request, services, async (tx) => {
    const found = valueOf(await find(request, tx));
    // What would refuse a page is refused before the first byte leaves.
    valueOf(await readUseRecords(tx, context, found, query, 1));
    return found;
  });
  const language = preferredLanguage(request.headers['accept-language']);
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="conso-${account.number}-${query.month ?? 'mois'}.csv"`)
    .send(Readable.from(useRecordLines(services, context, account, query, language)));
}

function addRecords(app: App, services: Services, { base, tags, roles, params, find }: Door): void {
  const config = { roles };
  const querystring = records.extend(own);
  app.get(
    `${base}/usage-records`,
    { config, schema: { tags, params, querystring, response: { 200: useRecordPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const account = valueOf(await find(request, tx));
        const query = recordsQuery(request.query as Records);
        const page = valueOf(await readUseRecords(tx, context, account, query, PAGE));
        return { records: page.records, next: keyText(page.last) };
      }),
  );
  app.get(`${base}/usage-records.csv`, { config, schema: { tags, params, querystring } }, (request, reply) =>
    sendStatement(request, reply, services, find),
  );
}

function addMonth(app: App, services: Services, { base, tags, roles, params, find }: Door): void {
  const config = { roles };
  const read = async (request: FastifyRequest, tx: Tx, context: Context) => {
    const { month: asked, agreement: agreementId } = request.query as z.infer<typeof period>;
    const account = valueOf(await find(request, tx));
    return valueOf(await readConsumption(tx, context, account, given({ month: asked, agreementId })));
  };
  app.get(
    `${base}/consumption`,
    { config, schema: { tags, params, querystring: period.extend(own), response: { 200: consumption } } },
    (request) => readForRequest(request, services, (tx, context) => read(request, tx, context)),
  );
  app.get(
    `${base}/projected-bill`,
    { config, schema: { tags, params, querystring: z.object(own), response: { 200: myProjectedBill } } },
    (request) =>
      previewForRequest(request, services, async (tx, context) => {
        const account = await find(request, tx);
        return account.ok ? projectBill(tx, context, account.value) : account;
      }),
  );
}

/** An amount chosen, as it is typed. */
export const spendingField = writtenAs(
  /^\d{1,4}\.\d{2}$/,
  'Montant attendu en euros, jusqu’à 9999.99, avec un point et deux décimales.',
  'Expected an amount in euros, up to 9999.99, with a point and two decimals.',
).transform((text) => euros(text));

/** Consumption followed month by month: by customers in their space, and by agents on the customer's page. */
export function addConsumption(app: App, services: Services): void {
  const doors: readonly Door[] = [
    { base: '/api/me', tags: ['my-space'], roles: ['customer'], params: z.object({}), find: ownAccountOf },
    {
      base: '/api/accounts/:accountId',
      tags: ['usage'],
      roles: agentsThat('usage:read'),
      params: accountParams,
      find: namedAccountOf,
    },
  ];
  for (const door of doors) {
    addMonth(app, services, door);
    addRecords(app, services, door);
  }
}
