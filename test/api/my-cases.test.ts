import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { accountByNumber } from '../../src/modules/account/index.ts';
import { agreementOf, agreementsOf } from '../../src/modules/agreement/index.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { readCaseFile } from '../../src/modules/customer/operations/read-case-file.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';

const subscriber = (givenName: string) => ({
  customer: { givenName, familyName: 'Madi' },
  address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
  contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
  payDaysAfterDue: 0,
  events: [
    { on: '2026-03-02', do: 'order' },
    { on: '2026-03-02', at: '11:00', do: 'activate' },
  ],
});
const STORY = {
  operator: { termsMode: 'contract' },
  subscribers: [subscriber('Saïd'), subscriber('Faïza')],
  end: '2026-04-01',
};

let database: ThrowawayDatabase;
let api: TestApi;
let mine: Record<string, string>;
let agent: Record<string, string>;
let others: Record<string, string>;
let agreementId: string;
let otherAccount: string;

beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(read.error.message);
  database = await freshDatabase();
  const told = await runStory(database, read.story);
  agreementId = told.agreements[0]!.id;
  otherAccount = told.subscribers[1]!.account!;
  api = await testApi(database, [customerRoutes], { clock: testClock('2026-04-02T08:00:00Z') });
  mine = await api.signedIn({ roles: ['customer'], customerId: told.subscribers[0]!.customer! }, 'story');
  others = await api.signedIn({ roles: ['customer'], customerId: told.subscribers[1]!.customer! }, 'story');
  agent = await api.signedIn({ roles: ['administrator'] }, 'story');
}, 60_000);
afterAll(async () => {
  await api.close();
  await database.drop();
});

const open = (procedure: string, facts: object, headers = mine) =>
  api.app.inject({
    method: 'POST',
    url: `/api/${headers === mine ? 'me/' : ''}agreements/${agreementId}/process-flows?preview=true`,
    headers,
    payload: { procedure, facts },
  });
const codeOf = (answer: Awaited<ReturnType<typeof open>>): [number, string | undefined] => [
  answer.statusCode,
  answer.json<{ code?: string }>().code,
];

describe('what a customer may open', () => {
  test('is asked only for what people know', async () => {
    const url = `/api/me/agreements/${agreementId}/procedures`;
    const { procedures } = (await api.app.inject({ url, headers: mine })).json<{
      procedures: { name: string; schema: { properties: object }; extra: { name: string }[] }[];
    }>();
    const form = (name: string) => {
      const one = procedures.find((each) => each.name === name)!;
      return [...Object.keys(one.schema.properties), ...one.extra.map((each) => each.name)];
    };
    expect(form('sim-loss')).toEqual(['stolenAt']);
    expect(form('plan-change')).toEqual(['choice', 'chosenOn', 'offer']);
    expect(form('mutual-breach')).toEqual(['breach']);
    // What the operator judges or hands over is not there.
    expect(procedures.map((one) => one.name)).not.toContain('device-renewal');
    expect(procedures.map((one) => one.name)).not.toContain('hidden-debt');
  });

  test('opens a stolen card, not with the facts that others must tell', async () => {
    expect(codeOf(await open('sim-loss', {}))[0]).toBe(200);
    const fraud = [{ at: '2026-04-02T10:00:00+03:00', amount: '500.00' }];
    expect(codeOf(await open('sim-loss', { fraudCalls: fraud }))).toEqual([409, 'process-flow/not-by-customer']);
  });

  test('never decides alone that the operator is in breach, or that its papers have come', async () => {
    expect(codeOf(await open('mutual-breach', { breach: 'débit', operatorBreach: true }))).toEqual([
      409,
      'process-flow/not-by-customer',
    ]);
    expect(codeOf(await open('over-indebtedness', { documentsReceivedOn: '2026-04-01' }))).toEqual([
      409,
      'process-flow/not-by-customer',
    ]);
    expect(codeOf(await open('device-renewal', { newCustomerPrice: '0.00' }))).toEqual([
      409,
      'process-flow/not-by-customer',
    ]);
  });

  test('an agent may tell what the customer may not', async () => {
    expect(codeOf(await open('mutual-breach', { breach: 'débit', operatorBreach: true }, agent))[0]).toBe(200);
  });
});

describe('a contract that passes to somebody else', () => {
  const post = (url: string, payload: object, headers: Record<string, string>) =>
    api.app.inject({ method: 'POST', url, headers, payload });

  test('waits for the operator’s written agreement, then changes hands', async () => {
    const facts = {
      toAccountNumber: otherAccount,
      personType: 'natural',
      purpose: 'own-needs',
      stableLink: 'residence',
    };
    const asked = await post(`/api/me/agreements/${agreementId}/process-flows`, { procedure: 'transfer', facts }, mine);
    expect(asked.statusCode).toBe(200);
    const { processFlows } = (await api.app.inject({ url: '/api/me/process-flows', headers: mine })).json<{
      processFlows: { id: string; state: string; version: number }[];
    }>();
    expect(processFlows.map((one) => one.state)).toEqual(['agreement-awaited']);
    const { id, version } = processFlows[0]!;
    const agreed = { facts: { agreedOn: '2026-04-02' } };
    // The customer cannot agree in the operator’s place.
    const alone = await post(`/api/me/process-flows/${id}/facts`, agreed, { ...mine, 'if-match': `"${version}"` });
    expect(alone.json<{ code: string }>().code).toBe('process-flow/not-by-customer');
    const done = await post(`/api/process-flows/${id}/facts`, agreed, { ...agent, 'if-match': `"${version}"` });
    expect(done.statusCode).toBe(200);
    const context = testContext({ operatorId: 'story' });
    const hands = await inTransaction(database.db, context, async (tx) => {
      const left = (await agreementOf(tx, agreementId))!;
      const account = (await accountByNumber(tx, otherAccount))!;
      return [left, ...(await agreementsOf(tx, account.id))];
    });
    expect(hands.map((one) => [one.state, one.endReason])).toEqual(
      expect.arrayContaining([
        ['terminated', 'transfer'],
        ['active', null],
        ['active', null],
      ]),
    );
  });
});

describe('the file of a case', () => {
  const openComplaint = async (): Promise<string> => {
    const answer = await api.app.inject({
      method: 'POST',
      url: `/api/agreements/${agreementId}/process-flows`,
      headers: { ...agent, 'idempotency-key': 'a-complaint-with-a-file' },
      payload: { procedure: 'complaint', facts: { receivedOn: '2026-04-02' } },
    });
    return answer.json<{ processFlowId: string }>().processFlowId;
  };

  test('is a document that its customer and agents may keep, and nobody else’s', async () => {
    const id = await openComplaint();
    const own = await api.app.inject({ url: `/api/me/process-flows/${id}/file`, headers: mine });
    expect([own.statusCode, own.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(own.headers['content-disposition']).toBe('attachment; filename="dossier-complaint-2026-04-02.pdf"');
    expect(own.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const agents = await api.app.inject({ url: `/api/process-flows/${id}/file`, headers: agent });
    expect(agents.statusCode).toBe(200);
    const other = await api.app.inject({ url: `/api/me/process-flows/${id}/file`, headers: others });
    expect(other.statusCode).toBe(404);
  });

  test('says what was told, what the contract answers with its clauses in full, and what was written', async () => {
    const id = await openComplaint();
    const context = { ...testContext({ operatorId: 'story' }), clock: testClock('2026-04-02T08:00:00Z') };
    const read = await inTransaction(database.db, context, (tx) => readCaseFile(tx, context, id));
    if (!read.ok) throw new Error(read.failure.code);
    const { sections, facts } = read.value.data as unknown as {
      facts: { label: string; value: string }[];
      sections: { title: string; clauses: { summary: string | null }[]; rows: { label: string; value: string }[] }[];
    };
    expect(facts.map((one) => one.label)).toContain('Conditions');
    const [told, answer] = sections;
    expect(told!.rows).toContainEqual({
      label: expect.stringMatching(/Reçu/),
      value: '2\u00a0avril 2026',
      clauses: [],
    });
    expect(answer!.clauses[0]!.summary).toMatch(/\S{3}/);
    expect(sections.find((one) => one.title === 'Ce qui est attendu')!.rows.length).toBeGreaterThan(0);
  });
});
