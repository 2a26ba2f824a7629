import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { deskRoutes } from '../../src/modules/desk/api.ts';
import { deskJobs } from '../../src/modules/desk/jobs.ts';
import type { BulkOutcome } from '../../src/modules/desk/shapes/bulk.ts';
import type { InboxPage, InboxViews, WorkEntry } from '../../src/modules/desk/shapes/inbox.ts';
import type { Found } from '../../src/modules/desk/shapes/search.ts';
import { messagesOf } from '../../src/modules/communication/index.ts';
import { openObligation } from '../../src/modules/obligation/index.ts';
import { reportTrouble } from '../../src/modules/trouble-ticket/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { jobRunner } from '../../src/platform/jobs/job-runner.ts';
import { openLog } from '../../src/platform/log.ts';
import { testApi, type TestApi } from '../support/api.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { valueOf } from '../support/subscriber.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let anne: Record<string, string>;
let technician: Record<string, string>;
let first: BilledCustomer;
let second: BilledCustomer;
const clock = testClock();
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

/** Something that the operator has promised: only an agent can do it. */
async function promise(customer: BilledCustomer, kind: string, dueOn: string, action?: string): Promise<string> {
  const taken = { decision: null, name: kind, result: {}, because: ['livebox-ag.a13'] } as never;
  const label = { fr: `À faire : ${kind}`, en: `To do: ${kind}` };
  const effect = { kind, label, dueOn, by: 'operator', taken, ...(action === undefined ? {} : { action }) } as const;
  return run((tx) =>
    openObligation(tx, context, {
      accountId: customer.accountId,
      agreementId: customer.agreementId,
      territory: 'GP',
      subject: `agreement:${customer.agreementId}`,
      effect,
    }),
  );
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  [first, second] = (await billedCustomers(database, clock, context, 'Valmy', 'Nestor')) as [
    BilledCustomer,
    BilledCustomer,
  ];
  api = await testApi(database, [deskRoutes, customerRoutes], { clock });
  anne = await api.signedIn({ roles: ['administrator'], name: 'Anne Cadet' });
  technician = await api.signedIn({ roles: ['technician'], name: 'Théo Marin' });
  await promise(first, 'call-back', '2026-02-02');
  await promise(second, 'call-back', '2026-02-05');
  await promise(second, 'left-to-the-system', '2026-02-05', 'obligation:nothing');
  await run(async (tx) =>
    valueOf(await reportTrouble(tx, context, { agreementId: first.agreementId, total: true, description: 'Rien.' })),
  );
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function read<T>(url: string, headers = anne): Promise<T> {
  const answer = await api.app.inject({ url, headers });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json<T>();
}
const post = (url: string, payload: object, headers = anne) =>
  api.app.inject({ method: 'POST', url, payload, headers });
const inbox = async (query = '', headers = anne): Promise<readonly WorkEntry[]> =>
  (await read<InboxPage>(`/api/desk/inbox${query}`, headers)).items;

describe('the inbox', () => {
  test('shows what only an agent can do, what falls due first before the rest, with the clauses it rests on', async () => {
    const items = await inbox();
    const calls = items.filter((one) => one.code === 'call-back');
    expect(calls.map(({ dueOn, late, holder, team }) => [dueOn, late, holder?.split(' ').at(-1), team])).toEqual([
      ['2026-02-02', true, 'Valmy', 'customer-care'],
      ['2026-02-05', false, 'Nestor', 'customer-care'],
    ]);
    expect(calls[0]!.why.clauses).toEqual(['livebox-ag.a13']);
    expect(items.map((one) => one.code)).not.toContain('left-to-the-system');
    expect(items.filter((one) => one.kind === 'ticket')).toMatchObject([{ team: 'technical', assignee: null }]);
  });

  test('is filtered by kind, team, contract, territory and day, and a view counts what it shows', async () => {
    expect((await inbox('?kinds=ticket')).map((one) => one.kind)).toEqual(['ticket']);
    expect((await inbox('?teams=technical,network')).every((one) => one.team === 'technical')).toBe(true);
    expect((await inbox('?due=late&kinds=obligation')).map((one) => one.dueOn)).toContain('2026-02-02');
    expect((await inbox('?due=late')).every((one) => one.late)).toBe(true);
    expect(await inbox('?territory=RE')).toEqual([]);
    expect((await inbox('?pack=livebox-ag')).length).toBeGreaterThan(2);
    const { views, teams } = await read<InboxViews>('/api/desk/views', technician);
    expect(teams).toEqual(['technical', 'network']);
    for (const view of views.filter(({ id }) => id === 'team' || id === 'all')) {
      const query = view.filter.teams ? `?teams=${view.filter.teams.join(',')}` : '';
      expect([view.id, view.count]).toEqual([view.id, (await inbox(query, technician)).length]);
    }
  });

  test('is taken by an agent and given back, a ticket at its own desk; of two at once the second is told', async () => {
    const [call] = await inbox('?kinds=obligation&due=late');
    const path = `/api/desk/inbox/obligation/${call!.id}/assignment`;
    const taken = await post(path, { assignee: 'Anne Cadet', version: call!.version });
    expect(taken.json()).toMatchObject({ assignee: 'Anne Cadet', version: 1 });
    expect((await post(path, { assignee: 'Théo Marin', version: 0 })).json()).toMatchObject({
      code: 'desk/changed-meanwhile',
    });
    expect((await post(path, { assignee: 'Personne Inconnue' })).json()).toMatchObject({ code: 'desk/no-such-agent' });
    expect((await inbox('?assignee=me')).map((one) => [one.id, one.mine])).toEqual([[call!.id, true]]);
    expect((await inbox('?assignee=nobody')).map((one) => one.id)).not.toContain(call!.id);
    const [ticket] = await inbox('?kinds=ticket');
    await post(`/api/desk/inbox/ticket/${ticket!.id}/assignment`, { assignee: 'Théo Marin' });
    expect((await inbox('?assignee=me', technician)).map((one) => one.kind)).toEqual(['ticket']);
    expect((await post(path, { assignee: null })).json()).toMatchObject({ assignee: null, version: 2 });
  });

  test('keeps the views of each agent for them alone', async () => {
    const filter = { kinds: ['obligation'], due: 'week' };
    const kept = await post('/api/desk/views', { name: 'Ma semaine', filter });
    const mine = kept.json<InboxViews>().views.find(({ name }) => name === 'Ma semaine')!;
    expect([mine.filter, mine.count]).toEqual([filter, (await inbox('?kinds=obligation&due=week')).length]);
    const others = await read<InboxViews>('/api/desk/views', technician);
    expect(others.views.map(({ name }) => name)).not.toContain('Ma semaine');
    const gone = { method: 'DELETE', url: `/api/desk/views/${mine.id}` } as const;
    expect((await api.app.inject({ ...gone, headers: technician })).statusCode).toBe(422);
    expect((await api.app.inject({ ...gone, headers: anne })).statusCode).toBe(200);
  });
});

describe('an action on many rows', () => {
  const ask = (body: object, preview: boolean) => post(`/api/desk/bulk-actions?preview=${preview}`, body);

  test('is shown row by row first, with what is refused and why, and leaves nothing', async () => {
    const calls = (await inbox('?kinds=obligation')).filter((one) => one.code === 'call-back');
    const [ticket] = await inbox('?kinds=ticket');
    const items = [...calls, ticket!].map(({ kind, id }) => ({ kind, id }));
    const shown = (await ask({ action: 'fulfil', note: 'Rappelés.', items }, true)).json<BulkOutcome>();
    expect(shown.rows.map(({ state }) => state)).toEqual(['done', 'done', 'refused']);
    expect(shown.rows[2]!.told!.en).toContain('settled on its page');
    expect([shown.state, shown.done, shown.refused]).toEqual(['preview', 2, 1]);
    expect((await inbox('?kinds=obligation')).filter((one) => one.code === 'call-back')).toHaveLength(2);
    expect((await ask({ action: 'fulfil', items }, true)).json()).toMatchObject({ code: 'desk/note-missing' });
  });

  test('is done once by a job in the name of who asked, however often it runs, and tells what became of each row', async () => {
    const log = openLog('error');
    const runner = jobRunner({ database, jobs: deskJobs, clock, wallClock: clock, random: seededRandom(5), log });
    const accounts = [first, second, first].map(({ accountId: id }) => ({ kind: 'account', id }));
    const items = [...accounts, { kind: 'obligation', id: (await inbox('?due=late&kinds=obligation'))[0]!.id }];
    const letter = { action: 'letter', subject: 'Votre armoire change', text: 'Rien à faire.', items };
    const asked = (await ask(letter, false)).json<BulkOutcome>();
    expect([asked.state, asked.total]).toEqual(['waiting', 3]);
    await runner.drain();
    await runner.drain();
    await runner.close();
    const done = await read<BulkOutcome>(`/api/desk/bulk-actions/${asked.id}`);
    expect(done.rows.map(({ state }) => state)).toEqual(['done', 'done', 'refused']);
    expect(done.state).toBe('done');
    for (const { accountId } of [first, second]) {
      const letters = (await run((tx) => messagesOf(tx, accountId))).filter((one) => one.template === 'desk-letter');
      expect(letters).toHaveLength(1);
    }
  });

  test('asks for the right that the same action alone asks for', async () => {
    const items = [{ kind: 'account', id: first.accountId }];
    const asked = { action: 'hold-collection', note: 'Dossier.', items };
    expect((await post('/api/desk/bulk-actions?preview=true', asked, technician)).statusCode).toBe(403);
    const shown = (await ask({ ...asked, until: '2026-01-01' }, true)).json<BulkOutcome>();
    expect(shown.rows[0]).toMatchObject({ state: 'refused', told: { en: 'This day has passed already.' } });
  });
});

describe('search over everything', () => {
  const search = async (text: string) => (await read<Found>(`/api/search?q=${encodeURIComponent(text)}`)).hits;

  test('finds a customer despite a slip, a bill by its number alone, and puts a whole number first', async () => {
    expect((await search('nesotr'))[0]).toMatchObject({ kind: 'customer', accountId: second.accountId, slip: true });
    const bill = (await search('2026-000001')).find(({ kind }) => kind === 'bill');
    expect(bill).toMatchObject({ number: '2026-000001', exact: true });
    expect((await search('1')).filter(({ kind }) => kind === 'bill')).toHaveLength(1);
    expect((await search('2026-000001'))[0]).toMatchObject({ kind: 'bill' });
  });
});

test('all that the page of a customer shows at first comes in one answer, and what is known of debts only to who may read it', async () => {
  type Whole = {
    page: { account: { id: string } };
    contracts: readonly { agreementId: string }[];
    risk: object | null;
    flows: { processFlows: object[] };
  };
  const whole = await read<Whole>(`/api/customers/${first.accountId}/whole`);
  expect([whole.page.account.id, whole.contracts.map(({ agreementId }) => agreementId)]).toEqual([
    first.accountId,
    [first.agreementId],
  ]);
  expect([whole.flows.processFlows.length, whole.risk === null]).toEqual([1, false]);
  const shop = await api.signedIn({ roles: ['shop'] });
  expect((await read<Whole>(`/api/customers/${first.accountId}/whole`, shop)).risk).toBeNull();
});
