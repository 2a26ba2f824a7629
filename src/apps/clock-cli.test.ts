import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, testContext } from '../../test/support/database.ts';
import { isoDate } from '../kernel/civil-date.ts';
import { instant, isoInstant } from '../kernel/instant.ts';
import { accountByNumber } from '../modules/account/index.ts';
import { billsOf } from '../modules/customer-bill/index.ts';
import { markDoneThrough } from '../daily/catch-up.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { movableClock, type MovableClock } from '../platform/clock.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { runStory } from '../story/run-story.ts';
import { readStory } from '../story/story.ts';
import { moveClock } from './clock-cli.ts';
import { readClockWords } from './clock-words.ts';

let database: ThrowawayDatabase;
let clock: MovableClock;
let accountNumber: string;
const context = testContext({ operatorId: 'story' });

beforeAll(async () => {
  database = await freshDatabase();
  const read = readStory({
    customer: { payment: { method: 'direct-debit' } },
    address: { territory: 'GP', postcode: '97110', commune: 'Pointe-à-Pitre' },
    contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-FIBRE', channel: 'shop' },
    events: [
      { on: '2026-01-05', do: 'order' },
      { on: '2026-01-15', do: 'activate' },
    ],
    end: '2026-01-31',
  });
  if ('error' in read) throw new Error(read.error.message);
  accountNumber = (await runStory(database, read.story)).subscribers[0]!.account!;
  await markDoneThrough(database.db, context, civilDate('2026-01-31'));
  clock = await movableClock(database.pool, { watch: false });
  await clock.set(instant('2026-01-31T12:00:00Z'));
}, 60_000);
afterAll(() => database.drop());

async function bills(): Promise<string[]> {
  return inTransaction(database.db, context, async (tx) => {
    const account = (await accountByNumber(tx, accountNumber))!;
    return (await billsOf(tx, account.id, 50)).map((one) => `${isoDate(one.issued_on)} ${one.state}`).toReversed();
  });
}

async function move(...words: string[]): Promise<string[]> {
  const wish = readClockWords(words);
  if (wish.do !== 'advance' && wish.do !== 'set') throw new Error(`not a move: ${wish.do}`);
  const said: string[] = [];
  const moving = { database, clock, random: context.random };
  await moveClock(moving, wish, (line) => said.push(line));
  return said;
}

test('moved by thirty days, the clock brings the bill of those days', async () => {
  expect(await move('+30d')).toContain('story: done through 2026-03-02');
  // Bills on the 1st of February and of March; the first one is debited on 16 February.
  expect(await bills()).toEqual(['2026-02-01 paid', '2026-03-01 issued']);
});

test('moved to a day, it stands at noon of that day, and the work has been done up to it', async () => {
  expect((await move('2026-05-20')).at(-1)).toBe('story: done through 2026-05-20');
  expect(isoInstant(clock.now()).slice(0, 16)).toBe('2026-05-20T12:00');
  expect(await bills()).toEqual(['2026-02-01 paid', '2026-03-01 paid', '2026-04-01 paid', '2026-05-01 paid']);
});

test('a move that was stopped half-way goes on with the next one, even of no day at all', async () => {
  await clock.set(instant('2026-06-20T12:00:00Z'));
  expect((await move('+0d')).at(-1)).toBe('story: done through 2026-06-20');
  expect(await bills()).toHaveLength(5);
});

test.each([
  [['+30d'], { do: 'advance', ms: 30 * 86_400_000 }],
  [['advance', '2'], { do: 'advance', ms: 2 * 86_400_000 }],
  [['2027-03-01'], { do: 'set', at: instant('2027-03-01T12:00:00Z') }],
  [['2027-02-30'], { do: 'nothing', because: 'not-understood' }],
  [['30'], { do: 'nothing', because: 'not-understood' }],
  [['+999999d'], { do: 'nothing', because: 'out-of-time' }],
  [[], { do: 'show' }],
])('the words %j are read for what they say', (words, wish) => {
  expect(readClockWords(words)).toEqual(wish);
});
