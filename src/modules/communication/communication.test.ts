import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOf, sourceFiles } from '../../../test/architecture/source-files.ts';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Account } from '../account/index.ts';
import { communicationRoutes } from './api.ts';
import { sendMessages } from './index.ts';
import { messageTemplates } from './templates/index.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let account: Account;
const context = testContext();

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  account = await addCustomer(database, context);
  api = await testApi(database, [communicationRoutes]);
  const data = { number: '2026-000001', total: '54.90', dueOn: '2026-04-16' };
  const messages = [1, 2, 3].map((i) => ({
    accountId: account.id,
    template: 'bill-available',
    channel: 'email' as const,
    dedupeKey: `m${i}`,
    data,
  }));
  await inTransaction(database.db, context, (tx) => sendMessages(tx, context, messages));
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

test('every message that a room sends has its words', () => {
  const rooms = sourceFiles(['src/modules'], /\.ts$/).filter(
    ({ path }) => !path.includes('.test.') && !path.startsWith('src/modules/document/'),
  );
  const named = rooms.flatMap(({ text }) =>
    /sendMessages?\(/.test(text) ? [...text.matchAll(/template: '([a-z-]+)'/g)].map((found) => found[1]!) : [],
  );
  expect(placesOf(rooms, /sendMessages?\(/).length).toBeGreaterThan(3);
  // `letter` is how a document is typeset, not a message.
  expect(named.filter((name) => name !== 'letter' && messageTemplates[name] === undefined)).toEqual([]);
});

test('messages are listed a page at a time, none twice and none left out', async () => {
  const headers = await api.signedIn({ roles: ['call-centre'] });
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const query = next === null ? '' : `&before=${encodeURIComponent(next)}`;
    const answer = await api.app.inject({ url: `/api/accounts/${account.id}/messages?limit=2${query}`, headers });
    const page: { messages: { id: string }[]; next: string | null } = answer.json();
    seen.push(...page.messages.map((message) => message.id));
    next = page.next;
  } while (next !== null);
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});

test('a customer reads own messages in full, and knows nothing of another’s', async () => {
  const own = await api.signedIn({ roles: ['customer'], customerId: account.customerNumber });
  const other = await api.signedIn({ roles: ['customer'], customerId: 'C00000000' });
  const url = `/api/accounts/${account.id}/messages`;
  const listed = (await api.app.inject({ url, headers: own })).json<{ messages: { id: string }[] }>();
  const read = await api.app.inject({ url: `${url}/${listed.messages[0]!.id}`, headers: own });
  expect(read.json()).toMatchObject({ subject: expect.stringContaining('2026-000001'), state: 'waiting' });
  expect((await api.app.inject({ url, headers: other })).statusCode).toBe(404);
  expect((await api.app.inject({ url: `${url}/${listed.messages[0]!.id}`, headers: other })).statusCode).toBe(404);
  expect((await api.app.inject({ url })).statusCode).toBe(401);
});

test('only a message that was given up can be put back, by those who write to customers', async () => {
  const listing = `/api/accounts/${account.id}/messages`;
  const agent = await api.signedIn({ roles: ['call-centre'] });
  const auditor = await api.signedIn({ roles: ['auditor'] });
  const [message] = (await api.app.inject({ url: listing, headers: agent })).json<{ messages: { id: string }[] }>()
    .messages;
  const retry = (headers: Record<string, string>) =>
    api.app.inject({ method: 'POST', url: `${listing}/${message!.id}/retry`, headers });
  expect((await retry(agent)).json()).toMatchObject({ status: 409, code: 'communication/not-failed' });
  expect((await retry(auditor)).statusCode).toBe(403);
});
