import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeModules } from '../../src/apps/routes.ts';
import { linesOfAccount } from '../../src/modules/resource-inventory/index.ts';
import { importCalls } from '../../src/modules/usage/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { type TestApi, testApi } from '../support/api.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let first: BilledCustomer;
let second: BilledCustomer;
let folder: string;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
type Headers = Record<string, string>;
let [holder, stranger, agent, auditor]: Headers[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'regie-use-'));
  await addOperators(database);
  [first, second] = (await billedCustomers(database, clock, context, 'Arcole', 'Rivoli')) as [
    BilledCustomer,
    BilledCustomer,
  ];
  clock.set('2026-02-20T14:00:00Z');
  api = await testApi(database, routeModules, { clock });
  holder = await api.signedIn({ roles: ['customer'], customerId: first.customerNumber, login: 'arcole2@example.test' });
  stranger = await api.signedIn({ roles: ['customer'], customerId: second.customerNumber });
  agent = await api.signedIn({ roles: ['call-centre'] });
  auditor = await api.signedIn({ roles: ['auditor'] });
  const [line] = await inTransaction(database.db, context, (tx) => linesOfAccount(tx, first.accountId));
  const path = join(folder, 'calls.csv');
  const call = (id: string, to: string, day: string, seconds: number): string =>
    `${id},${line!.e164},${to},${to.startsWith('+230') ? 'mobile' : 'fixed'},2026-02-${day}T10:00:00-04:00,${seconds}`;
  await writeFile(
    path,
    [
      call('A', '+33142345678', '03', 84),
      call('B', '+33142345678', '03', 36),
      call('C', '+23052501234', '04', 125),
      call('D', '+33800123456', '05', 600),
      call('E', '+33142345679', '05', 0),
    ].join('\n'),
  );
  const { kept } = await importCalls(database.db, context, { path, name: 'calls.csv' });
  if (kept !== 5) throw new Error(`${kept} calls kept, 5 expected`);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.close();
  await database.drop();
});

const get = (url: string, headers: Headers | undefined) => api.app.inject({ method: 'GET', url, headers: headers! });
const post = (url: string, headers: Headers | undefined, payload: object) =>
  api.app.inject({ method: 'POST', url, headers: headers!, payload });

describe('a month of use', () => {
  test('counts by kind, by day and by destination; free numbers and calls that nobody answered leave no trace', async () => {
    const month = (await get('/api/me/consumption?month=2026-02', holder)).json();
    // 84 + 36 + 125 seconds: the ten minutes to a help line and the unanswered call are not told.
    expect(month.kinds).toEqual([
      { kind: 'voice', records: 3, seconds: 245, messages: 0, bytes: 0, amount: month.destinations[0].amount },
    ]);
    expect(month.days.map((one: { on: string; seconds: number }) => [one.on, one.seconds])).toEqual([
      ['2026-02-03', 120],
      ['2026-02-04', 125],
    ]);
    expect(month.destinations.map((one: { destination: string }) => one.destination)).toEqual([
      'Maurice',
      'France métropolitaine',
    ]);
    const [limit] = month.limits;
    // One number called under the unlimited allowance, of 250: the help line is none of annex 4's.
    expect([limit.used, limit.limit, limit.remaining, limit.nature]).toEqual([1, 250, 249, 'fair-use']);
    expect(limit.why.clauses).toEqual(['livebox-ag/annex4.ref-9.4-limits']);
    expect(month.months).toEqual(['2026-02', '2026-01']);
  });

  test('is the same for the agent, and of a month that is too old or to come it is refused', async () => {
    const mine = (await get('/api/me/consumption', holder)).json();
    const asked = await get(`/api/accounts/${first.accountId}/consumption`, agent);
    expect(asked.json()).toEqual(mine);
    for (const month of ['2025-12', '2026-03', '1999-01']) {
      const refused = await get(`/api/me/consumption?month=${month}`, holder);
      expect([refused.statusCode, refused.json().code]).toEqual([422, 'usage/no-such-month']);
    }
  });

  test('of somebody else is not told', async () => {
    expect((await get('/api/me/consumption', stranger)).json().kinds).toEqual([]);
    expect((await get('/api/me/usage-records', stranger)).json().records).toEqual([]);
    expect((await get(`/api/accounts/${first.accountId}/consumption`, stranger)).statusCode).toBe(403);
  });
});

describe('the next bill', () => {
  test('is what the contract adds and what was used, and nothing of it is kept', async () => {
    const before = (await get('/api/me/bills', holder)).json();
    const { bill } = (await get('/api/me/projected-bill', holder)).json();
    expect(bill.on).toBe('2026-03-01');
    expect(Number(bill.contract) + Number(bill.usage)).toBeCloseTo(Number(bill.total), 2);
    const month = (await get('/api/me/consumption', holder)).json();
    expect(bill.usage).toBe(month.kinds[0].amount);
    expect((await get('/api/me/bills', holder)).json()).toEqual(before);
  });
});

describe('the statement', () => {
  const numbers = async (headers: Headers | undefined, base = '/api/me'): Promise<(string | null)[]> =>
    (await get(`${base}/usage-records`, headers)).json().records.map((one: { number: string | null }) => one.number);

  test('hides four digits from the customer and the agent alike', async () => {
    const hidden = ['+230 5250 ••••', '01 42 34 •• ••', '01 42 34 •• ••'];
    expect(await numbers(holder)).toEqual(hidden);
    expect(await numbers(agent, `/api/accounts/${first.accountId}`)).toEqual(hidden);
  });

  test('is a file that a spreadsheet opens', async () => {
    const file = await get('/api/me/usage-records.csv?month=2026-02', { ...holder, 'accept-language': 'fr' });
    expect(file.headers['content-type']).toContain('text/csv');
    const lines = file.body.trim().split('\n');
    expect(lines[0]).toContain('jour;heure;type');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^2026-02-04;10:00:00;appel;émis;\+230 5250 ••••;Maurice;;125;0;0;\d+,\d{2};non$/);
    expect((await get('/api/me/usage-records.csv?month=2026-07', holder)).statusCode).toBe(422);
  });

  test('goes on after a page, and a page that is none is refused', async () => {
    const refused = await get('/api/me/usage-records?after=nothing', holder);
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'usage/no-such-page']);
  });

  test('shows whole numbers once the holder has proved who they are, and hides them again', async () => {
    const url = '/api/me/consumption/numbers';
    const wrong = await post(url, holder, { show: 'whole', password: 'not the password' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'sign-in/wrong-password']);
    expect((await numbers(holder))[0]).toBe('+230 5250 ••••');
    const base = `/api/accounts/${first.accountId}`;
    expect(
      (await post(`${base}/consumption/numbers`, auditor, { show: 'whole', proof: 'identity-document' })).statusCode,
    ).toBe(403);
    const shown = await post(`${base}/consumption/numbers`, agent, { show: 'whole', proof: 'identity-document' });
    expect(shown.json().figures.map((one: { name: string; value: string }) => [one.name, one.value])).toContainEqual([
      'wholeNumbers',
      'true',
    ]);
    expect((await numbers(holder))[0]).toBe('+230 5250 1234');
    const page = (await get(`/api/customers/${first.accountId}`, agent)).json();
    expect(page.events.map((one: { kind: string }) => one.kind)).toContain('numbers-shown');
    expect((await post(url, holder, { show: 'hidden' })).statusCode).toBe(200);
    expect((await numbers(holder))[0]).toBe('+230 5250 ••••');
  });

  test('previews a change without making it', async () => {
    const seen = await post(`/api/me/consumption/alerts?preview=true`, holder, {
      amountInclTax: '12.00',
      courtesyAlerts: false,
    });
    expect(seen.json()).toMatchObject({ preview: true });
    expect((await get('/api/me/consumption', holder)).json().preference).toMatchObject({
      spendingAlert: null,
      courtesyAlerts: true,
    });
    await post(`/api/me/consumption/alerts`, holder, { amountInclTax: '12.00', courtesyAlerts: false });
    expect((await get('/api/me/consumption', holder)).json().preference).toMatchObject({
      spendingAlert: '12.00',
      courtesyAlerts: false,
    });
  });
});

test('the articles of law behind hidden digits and messages can be read', async () => {
  const law = (await get('/api/clauses/law', holder)).json();
  expect(law.map((one: { id: string }) => one.id)).toEqual(
    expect.arrayContaining(['law/cpce-D98-5', 'law/conso-L224-30', 'law/ue-2022-612-14']),
  );
});
