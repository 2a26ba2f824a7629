import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { decisionRoutes } from '../../src/modules/decision/api.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import type { ActionOutcome } from '../../src/modules/customer/shapes/action.ts';
import type { BillPage } from '../../src/modules/customer/shapes/bill.ts';
import type { CustomerPage } from '../../src/modules/customer/shapes/customer-page.ts';
import type { MyHome, WhatIf } from '../../src/modules/customer/shapes/my-space.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let agent: Record<string, string>;
let mine: Record<string, string>;
let first: BilledCustomer;
let second: BilledCustomer;
const clock = testClock();
const context = { ...testContext(), clock };

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  [first, second] = (await billedCustomers(database, clock, context, 'Valmy', 'Nestor')) as [
    BilledCustomer,
    BilledCustomer,
  ];
  api = await testApi(database, [customerRoutes, decisionRoutes], { clock });
  agent = await api.signedIn({ roles: ['administrator'] });
  mine = await api.signedIn({ roles: ['customer'], customerId: first.customerNumber });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function read<T>(url: string, headers: Record<string, string>): Promise<T> {
  const answer = await api.app.inject({ url, headers });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json<T>();
}

const post = (url: string, payload: object, headers: Record<string, string>) =>
  api.app.inject({ method: 'POST', url, payload, headers });

describe('the page of a customer', () => {
  test('is found by the beginning of a name without its accents', async () => {
    const { hits } = await read<{ hits: { accountId: string }[] }>('/api/customers?q=marie-eve%20val', agent);
    expect(hits.map((hit) => hit.accountId)).toEqual([first.accountId]);
  });

  test('gives every date of the contract with the decision that it rests on', async () => {
    const page = await read<CustomerPage>(`/api/customers/${first.accountId}`, agent);
    const [agreement] = page.agreements;
    expect(agreement).toMatchObject({ state: 'active', activatedOn: { value: '2026-01-20' } });
    for (const term of [agreement!.activatedOn!, agreement!.commitmentEndsOn!, agreement!.monthlyPrice]) {
      expect(term.why.clauses.length).toBeGreaterThan(0);
      const note = await read<{ result: object }>(`/api/decisions/${term.why.decision}`, agent);
      expect(JSON.stringify(note.result)).toContain(term.value);
    }
    expect(page.bills.map((bill) => [bill.issuedOn, bill.state])).toEqual([['2026-02-01', 'issued']]);
    expect(Number(page.balance)).toBeGreaterThan(0);
    expect(page.events.map((event) => event.kind)).toContain('agreement-activated');
  });

  test('shows a bill whose every line has its clauses', async () => {
    const page = await read<CustomerPage>(`/api/customers/${first.accountId}`, agent);
    const bill = await read<BillPage>(`/api/bills/${first.accountId}/${page.bills[0]!.id}`, agent);
    expect(bill.lines.length).toBeGreaterThan(0);
    for (const line of bill.lines) expect([line.code, line.clauses.length > 0]).toEqual([line.code, true]);
  });

  test('does not exist for an account that nobody has', async () => {
    const url = '/api/customers/00000000-0000-7000-8000-000000000000';
    expect((await api.app.inject({ url, headers: agent })).statusCode).toBe(404);
  });

  test('is not for customers', async () => {
    const url = `/api/customers/${first.accountId}`;
    expect((await api.app.inject({ url, headers: mine })).statusCode).toBe(403);
  });
});

describe('an action', () => {
  const terminate = (preview: boolean, headers: Record<string, string>) =>
    post(`/api/agreements/${second.agreementId}/termination?preview=${preview}`, {}, headers);

  test('is refused when it does not say from which version it is made', async () => {
    expect((await terminate(true, agent)).statusCode).toBe(428);
  });

  test('is shown first by the real operation, of which nothing is saved', async () => {
    const before = await read<CustomerPage>(`/api/customers/${second.accountId}`, agent);
    const version = `"${before.agreements[0]!.version}"`;
    const shown = (await terminate(true, { ...agent, 'if-match': version })).json<ActionOutcome>();
    expect(shown.preview).toBe(true);
    const effective = shown.figures.find((figure) => figure.name === 'effectiveOn');
    expect(effective).toMatchObject({ kind: 'date', value: '2026-02-13' });
    expect(effective!.why!.clauses.length).toBeGreaterThan(0);
    expect(shown.notes.map((note) => note.name)).toContain('termination');
    const after = await read<CustomerPage>(`/api/customers/${second.accountId}`, agent);
    expect(after).toEqual(before);
  });

  test('does what it showed once it is confirmed', async () => {
    const before = await read<CustomerPage>(`/api/customers/${second.accountId}`, agent);
    const version = `"${before.agreements[0]!.version}"`;
    const done = (await terminate(false, { ...agent, 'if-match': version })).json<ActionOutcome>();
    expect(done.preview).toBe(false);
    const after = await read<CustomerPage>(`/api/customers/${second.accountId}`, agent);
    expect(after.agreements[0]).toMatchObject({ state: 'terminating', endsOn: { value: '2026-02-13' } });
    expect((await terminate(false, { ...agent, 'if-match': version })).statusCode).toBe(409);
  });

  test('names the fields that are wrong', async () => {
    const answer = await post(
      `/api/customers/${first.accountId}/payments?preview=true`,
      { amount: '12,5', method: 'gold', reference: 'x' },
      agent,
    );
    const { errors } = answer.json<{ errors: { field: string }[] }>();
    expect(errors.map((one) => one.field).sort()).toEqual(['amount', 'method']);
  });

  test('is not for auditors', async () => {
    const auditor = await api.signedIn({ roles: ['auditor'] });
    const url = `/api/customers/${first.accountId}/payments`;
    const payment = { amount: '1.00', method: 'cash', reference: 'T-1' };
    expect((await post(url, payment, auditor)).statusCode).toBe(403);
  });
});

describe('the space of a customer', () => {
  test('holds their own account, and no other', async () => {
    const home = await read<MyHome>('/api/me', mine);
    const page = await read<CustomerPage>(`/api/customers/${first.accountId}`, agent);
    expect(home.account.number).toBe(page.account.number);
    expect(home.balance).toBe(page.balance);
    const other = await read<CustomerPage>(`/api/customers/${second.accountId}`, agent);
    expect((await api.app.inject({ url: `/api/me?account=${other.account.number}`, headers: mine })).statusCode).toBe(
      404,
    );
    const bill = `/api/me/bills/${other.bills[0]!.id}`;
    expect((await api.app.inject({ url: bill, headers: mine })).statusCode).toBe(404);
  });

  test('says what leaving would cost, and saves nothing', async () => {
    const before = await read<CustomerPage>(`/api/customers/${first.accountId}`, agent);
    const asked = await read<WhatIf>('/api/me/what-if?leaveOn=2026-02-10', mine);
    expect(asked.effectiveOn).toMatchObject({ value: '2026-02-20' });
    expect(Number(asked.total.value)).toBeGreaterThan(0);
    expect(asked.total.why.clauses.length).toBeGreaterThan(0);
    expect(await read<CustomerPage>(`/api/customers/${first.accountId}`, agent)).toEqual(before);
  });

  test('is not for agents', async () => {
    expect((await api.app.inject({ url: '/api/me', headers: agent })).statusCode).toBe(403);
  });
});

describe('the clauses of a contract', () => {
  test('are kept by browsers until the programs change', async () => {
    const answer = await api.app.inject({ url: '/api/clauses/livebox-ag' });
    expect(answer.json<{ id: string }[]>()[0]).toHaveProperty('article');
    expect(answer.headers['cache-control']).toContain('max-age');
    const again = await api.app.inject({
      url: '/api/clauses/livebox-ag',
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  test('of an unknown contract do not exist', async () => {
    expect((await api.app.inject({ url: '/api/clauses/nobody' })).statusCode).toBe(404);
  });
});
