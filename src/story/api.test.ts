import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../test/support/api.ts';
import { addOperators, freshDatabase } from '../../test/support/database.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { storyRoutes } from './api.ts';
import type { Example } from './examples.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let agent: Record<string, string>;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  api = await testApi(database, [storyRoutes]);
  agent = await api.signedIn({ roles: ['shop'] });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const post = (payload: object, headers = agent) =>
  api.app.inject({ method: 'POST', url: '/api/stories', headers, payload });

const STORY = {
  address: { territory: 'MF', postcode: '97150', commune: 'Saint-Martin' },
  contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-FIBRE', channel: 'shop' },
  events: [
    { on: '2026-03-02', do: 'order' },
    { on: '2026-03-10', do: 'activate' },
  ],
  end: '2026-04-20',
};

describe('stories over the network', () => {
  test('an agent reads the examples that come with the product', async () => {
    const answer = await api.app.inject({ method: 'GET', url: '/api/stories/examples', headers: agent });
    expect(answer.statusCode).toBe(200);
    const titles = answer.json<Example[]>().map((one) => one.story.title);
    expect(titles).toContain('Une année tranquille en Martinique');
    expect(titles.every((title) => typeof title === 'string')).toBe(true);
  });

  test('an agent plays one, and nothing of it stays in the operator’s own data', { timeout: 60_000 }, async () => {
    const answer = await post(STORY);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      asExpected: true,
      agreements: [{ state: 'active' }],
      ledger: { difference: '0.00' },
    });
    const operators = await database.db.selectFrom('platform_operator').select('id').execute();
    expect(operators.map((one) => one.id)).toEqual(['test-operator']);
  });

  test('a customer may not, nor a stranger', async () => {
    const customer = await api.signedIn({ roles: ['customer'], customerId: 'C00000001' });
    expect((await post(STORY, customer)).statusCode).toBe(403);
    expect((await post(STORY, {})).statusCode).toBe(401);
  });

  test('a story that says something unknown is refused, and the field is named', async () => {
    const answer = await post({ ...STORY, events: [{ on: '2026-03-02', do: 'dance' }] });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('events');
  });

  test('a story that would keep the server busy is refused', async () => {
    const calls = {
      on: '2026-03-20',
      do: 'calls',
      generate: { count: 90_000, destinations: [{ to: '+33140506070' }] },
    };
    const answer = await post({ ...STORY, events: [...STORY.events, calls] });
    expect(answer.json()).toMatchObject({ code: 'story/too-long' });
  });
});
