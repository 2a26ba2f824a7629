import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { addCustomer } from '../support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { routeModules } from '../../src/apps/routes.ts';
import { forgetAccessesJob } from '../../src/modules/access/jobs.ts';
import { DAY_MS } from '../../src/kernel/instant.ts';
import type { Account } from '../../src/modules/account/index.ts';
import type { JobRun } from '../../src/platform/jobs/job.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';

const clock = testClock();
const context = testContext({ clock });
let database: ThrowawayDatabase;
let api: TestApi;
let account: Account;
let other: Account;
let shop: Record<string, string>;
let admin: Record<string, string>;
let auditor: Record<string, string>;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  api = await testApi(database, routeModules, { clock, wallClock: testClock() });
  account = await addCustomer(database, context);
  other = await addCustomer(database, context, { email: 'other@example.test' });
  shop = await api.signedIn({ roles: ['shop'], login: 'shop@example.test' });
  admin = await api.signedIn({ roles: ['administrator'], login: 'admin@example.test' });
  auditor = await api.signedIn({ roles: ['auditor'], login: 'audit@example.test' });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

interface Page {
  readonly accesses: readonly { actor: string; accountId: string; route: string; method: string; why: string | null }[];
  readonly next: string | null;
  readonly guarded: readonly { accountId: string; reason: string }[];
}
const read = async (query = ''): Promise<Page> =>
  (await api.app.inject({ url: `/api/file-accesses${query}`, headers: auditor })).json<Page>();
const open = (one: Account, headers: Record<string, string>, why?: string) =>
  api.app.inject({
    url: `/api/customers/${one.id}`,
    headers: { ...headers, ...(why === undefined ? {} : { 'x-access-reason': encodeURIComponent(why) }) },
  });

test('who opens a file is written down with the route, and nothing that names the customer', async () => {
  expect((await open(account, shop)).statusCode).toBe(200);
  await api.app.inject({ url: `/api/customers?q=Dupont`, headers: shop });
  const { accesses } = await read();
  expect(accesses).toMatchObject([
    {
      actor: 'agent:shop@example.test',
      accountId: account.id,
      route: '/api/customers/:accountId',
      method: 'GET',
      why: null,
    },
  ]);
  const kept = await database.pool.connect();
  await kept.query(`select set_config('regie.operator', 'test-operator', false)`);
  const rows = await kept.query(`select t::text as row from platform_file_access t`);
  kept.release();
  expect(JSON.stringify(rows.rows)).not.toMatch(/Dupont|marie@/);
});

test('a refusal opens nothing, and customers who read what is theirs are not written down', async () => {
  const technician = await api.signedIn({ roles: ['technician'], login: 'tech@example.test' });
  const customerId = account.customerNumber;
  const customer = await api.signedIn({ roles: ['customer'], customerId, login: 'c@example.test' });
  expect((await open(account, technician)).statusCode).toBe(403);
  expect((await api.app.inject({ url: '/api/me', headers: customer })).statusCode).toBe(200);
  const { accesses } = await read();
  expect(accesses.map((one) => one.actor)).not.toContain('agent:tech@example.test');
  expect(accesses.filter((one) => one.route.startsWith('/api/me'))).toEqual([]);
});

test('a guarded file is opened only by who says why, and what they said is kept', async () => {
  const guard = (guarded: boolean) =>
    api.app.inject({
      method: 'POST',
      url: `/api/file-guards/${other.id}`,
      headers: admin,
      payload: { guarded, reason: 'Personne connue' },
    });
  expect((await guard(true)).statusCode).toBe(200);
  expect((await open(other, shop)).json()).toMatchObject({ status: 403, code: 'access/reason-needed' });
  expect((await open(other, shop, 'Appel du client à propos de sa box')).statusCode).toBe(200);
  const { accesses, guarded } = await read(`?account=${other.number}`);
  expect(accesses[0]).toMatchObject({ accountId: other.id, why: 'Appel du client à propos de sa box' });
  expect(guarded).toMatchObject([{ accountId: other.id, reason: 'Personne connue' }]);
  const asAccount = `/tmf-api/accountManagement/v4/billingAccount/${other.id}`;
  const standard = await api.app.inject({ url: asAccount, headers: shop });
  expect([200, 403]).toContain(standard.statusCode);
  expect((await guard(false)).statusCode).toBe(200);
  expect((await open(other, shop)).statusCode).toBe(200);
});

test('the auditor filters by account, agent and day, and goes through pages by key', async () => {
  for (let seen = 0; seen < 52; seen += 1) await open(account, admin);
  const first = await read('?agent=ADMIN@example.test');
  expect(first.accesses).toHaveLength(50);
  const second = await read(`?agent=admin@example.test&before=${first.next}`);
  expect(second.accesses.length).toBeGreaterThanOrEqual(2);
  expect(second.next).toBeNull();
  expect((await read('?to=2020-01-01')).accesses).toEqual([]);
  const unknown = await api.app.inject({ url: '/api/file-accesses?account=000000000', headers: auditor });
  expect(unknown.json()).toMatchObject({ code: 'account/not-found' });
  expect((await api.app.inject({ url: '/api/file-accesses', headers: shop })).statusCode).toBe(403);
});

test('a system with a key is written down as well, reads what its scopes say, and stops on the key’s day', async () => {
  const made = await api.app.inject({
    method: 'POST',
    url: '/api/api-keys',
    headers: admin,
    payload: { name: 'CRM', scopes: ['customers'], days: 30 },
  });
  const { secret } = made.json<{ secret: string }>();
  const headers = { authorization: `Bearer ${secret}` };
  const ask = (url: string) => api.app.inject({ url, headers });
  const customers = '/tmf-api/customerManagement/v4/customer';
  expect((await ask(`${customers}/${account.customerNumber}`)).statusCode).toBe(200);
  expect((await ask('/tmf-api/productCatalogManagement/v4/productOffering')).statusCode).toBe(403);
  expect((await ask(`/api/customers/${account.id}`)).statusCode).toBe(401);
  const [key] = (await api.app.inject({ url: '/api/api-keys', headers: admin })).json<
    { lastUsedAt: string | null }[]
  >();
  expect(key!.lastUsedAt).not.toBeNull();
});

test('after a year accesses are forgotten', async () => {
  expect((await read()).accesses.length).toBeGreaterThan(0);
  clock.advance(366 * DAY_MS);
  await forgetAccessesJob.run({ database, context, wallClock: clock } as unknown as JobRun);
  auditor = await api.signedIn({ roles: ['auditor'], login: 'later@example.test' });
  expect((await read()).accesses).toEqual([]);
});
