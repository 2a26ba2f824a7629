import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { testApi, type TestApi } from '../support/api.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';

const subscriber = (givenName: string, ...more: readonly object[]) => ({
  customer: { givenName, familyName: 'Madi' },
  address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
  contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
  payDaysAfterDue: 0,
  events: [
    { on: '2026-03-02', do: 'order' },
    { on: '2026-03-02', at: '11:00', do: 'activate' },
    { on: '2026-03-10', do: 'choose', sheet: 'payment-solutions', wished: { 'sms-plus': false } },
    { on: '2026-03-11', do: 'buy-on-bill', service: 'merchant', label: 'A game', amount: '2.99' },
    ...more,
  ],
});
const ALL_OFF = { 'internet-plus': false, 'app-store': false, 'orange-portal': false, 'premium-voice': false };
const switchedOff = [
  { on: '2026-03-12', do: 'choose', sheet: 'payment-solutions', wished: ALL_OFF, source: 'telephone' },
  {
    on: '2026-03-13',
    do: 'buy-on-bill',
    service: 'merchant',
    label: 'Another game',
    amount: '2.99',
    expect: { refused: 'privacy/payment-solutions-off' },
  },
];
const STORY = {
  operator: { termsMode: 'contract' },
  subscribers: [subscriber('Saïd'), subscriber('Faïza', ...switchedOff)],
  end: '2026-04-01',
};

let database: ThrowawayDatabase;
let api: TestApi;
let clock: TestClock;
let mine: Record<string, string>;
let agent: Record<string, string>;
let others: Record<string, string>;
let agreementId: string;
let asExpected: boolean;

beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(read.error.message);
  database = await freshDatabase();
  const told = await runStory(database, read.story);
  asExpected = told.asExpected;
  agreementId = told.agreements[0]!.id;
  clock = testClock('2026-04-02T08:00:00Z');
  api = await testApi(database, [customerRoutes], { clock });
  mine = await api.signedIn({ roles: ['customer'], customerId: told.subscribers[0]!.customer! }, 'story');
  others = await api.signedIn({ roles: ['customer'], customerId: told.subscribers[1]!.customer! }, 'story');
  agent = await api.signedIn({ roles: ['shop'] }, 'story');
}, 60_000);
afterAll(async () => {
  await api.close();
  await database.drop();
});

interface Sheet {
  readonly name: string;
  readonly options: readonly { readonly code: string; readonly value: unknown }[];
  readonly history: readonly { readonly at: string; readonly source: string; readonly by: string }[];
}

async function sheet(name: string): Promise<Sheet> {
  const answer = await api.app.inject({ url: '/api/me/choices', headers: mine });
  const { agreements } = answer.json<{ agreements: { sheets: Sheet[] }[] }>();
  return agreements[0]!.sheets.find((one) => one.name === name)!;
}

const choose = (payload: object, headers = mine, query = '') =>
  api.app.inject({
    method: 'POST',
    url: `/api/${headers === agent ? '' : 'me/'}agreements/${agreementId}/choices${query}`,
    headers,
    payload,
  });
const codeOf = (answer: Awaited<ReturnType<typeof choose>>): [number, string | undefined] => [
  answer.statusCode,
  answer.json<{ code?: string }>().code,
];
const valueOf = ({ options }: Sheet, code: string): unknown => options.find((one) => one.code === code)?.value;

describe('a consent', () => {
  test('is shown before it is given, and kept with its moment and the way it was told', async () => {
    const body = { sheet: 'consents', wished: { 'embedded-agent': true } };
    expect((await choose(body, mine, '?preview=true')).statusCode).toBe(200);
    expect(valueOf(await sheet('consents'), 'embedded-agent')).toBe(false);
    expect((await choose(body)).statusCode).toBe(200);
    const { history, ...given } = await sheet('consents');
    expect(valueOf({ history, ...given }, 'embedded-agent')).toBe(true);
    // 8 in the morning in Greenwich is 11 in Mayotte.
    expect(history[0]).toMatchObject({
      at: expect.stringContaining('2026-04-02T11:00') as string,
      source: 'customer-space',
      by: 'customer',
    });
  });

  test('is withdrawn with one gesture; giving it is still on the record', async () => {
    clock.set('2026-04-02T08:10:00Z');
    const gone = await choose({ sheet: 'consents', wished: { 'embedded-agent': false } });
    expect(gone.json<{ headline: { en: string } }>().headline.en).toBe(
      'Measure the network’s quality from my telephone: no.',
    );
    const after = await sheet('consents');
    expect([valueOf(after, 'embedded-agent'), after.history.length]).toEqual([false, 2]);
  });

  test('told to an agent says how it was told', async () => {
    const body = { sheet: 'consents', wished: { survey: false } };
    expect((await choose(body, agent)).statusCode).toBe(422);
    expect((await choose({ ...body, source: 'telephone' }, agent)).statusCode).toBe(200);
    expect((await sheet('consents')).history[0]).toMatchObject({ source: 'telephone', by: 'agent' });
  });
});

describe('what is refused', () => {
  test.each([
    [
      'a choice that is made already',
      { sheet: 'payment-solutions', wished: { 'sms-plus': false } },
      'privacy/nothing-changes',
    ],
    ['an option that there is not', { sheet: 'consents', wished: { horoscope: true } }, 'privacy/no-such-option'],
    ['a value that is not on offer', { sheet: 'directory', wished: { medium: 'stone' } }, 'privacy/value'],
    ['what agents settle', { sheet: 'directory', wished: { homonym: true } }, 'privacy/by-agents'],
  ])('%s', async (_what, body, code) => {
    expect((await choose(body)).json<{ code: string }>().code).toBe(code);
  });

  test('another customer’s contract, as if there were none', async () => {
    expect(codeOf(await choose({ sheet: 'consents', wished: { survey: true } }, others))).toEqual([
      404,
      'agreement/not-found',
    ]);
  });
});

test('a payment solution that was switched off in a story stays off, and its choice names its clauses', async () => {
  const solutions = await sheet('payment-solutions');
  expect([valueOf(solutions, 'sms-plus'), valueOf(solutions, 'internet-plus')]).toEqual([false, true]);
  expect(solutions.history).toHaveLength(1);
});

test('the ten questions are answered from what the customer has, each with something to do', async () => {
  const answer = await api.app.inject({ url: '/api/me/questions', headers: mine });
  const { questions } = answer.json<{
    questions: { id: string; answer: { en: string }[]; deeds: { page: string }[]; rules: object[] }[];
  }>();
  expect(questions.map((one) => one.id)).toHaveLength(10);
  const said = Object.fromEntries(questions.map((one) => [one.id, one.answer.map((text) => text.en).join(' ')]));
  expect(said.commitment).toContain('your minimum period ends on');
  expect(said.leaving).toContain('and costs');
  expect(said.technician).toBe('No visit of a technician is planned.');
  expect(said.complaint).toContain('no complaint under way');
  const [complaint] = questions.filter((one) => one.id === 'complaint');
  expect([complaint?.deeds[0]?.page, complaint?.rules.length]).toEqual(['/requests', 4]);
  // Asking what leaving would cost ends nothing.
  const home = await api.app.inject({ url: '/api/me', headers: mine });
  expect(home.json<{ agreements: { state: string }[] }>().agreements[0]?.state).toBe('active');
});

test('a merchant is paid through the bill until every payment solution is switched off', () => {
  expect(asExpected).toBe(true);
});
