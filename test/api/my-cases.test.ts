import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';

const STORY = {
  operator: { termsMode: 'contract' },
  customer: { givenName: 'Saïd', familyName: 'Madi' },
  address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
  contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
  payDaysAfterDue: 0,
  events: [
    { on: '2026-03-02', do: 'order' },
    { on: '2026-03-02', at: '11:00', do: 'activate' },
  ],
  end: '2026-04-01',
};

let database: ThrowawayDatabase;
let api: TestApi;
let mine: Record<string, string>;
let agent: Record<string, string>;
let agreementId: string;

beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(read.error.message);
  database = await freshDatabase();
  const told = await runStory(database, read.story);
  agreementId = told.agreements[0]!.id;
  api = await testApi(database, [customerRoutes], { clock: testClock('2026-04-02T08:00:00Z') });
  mine = await api.signedIn({ roles: ['customer'], customerId: told.subscribers[0]!.customer! }, 'story');
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
