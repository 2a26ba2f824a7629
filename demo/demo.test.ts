import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../test/support/database.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { billsOf } from '../src/modules/customer-bill/index.ts';
import { agreementsOf } from '../src/modules/agreement/index.ts';
import type { ThrowawayDatabase } from '../src/platform/database/throwaway.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { Play } from '../src/story/play.ts';
import { contextOn } from '../src/story/stage.ts';
import { impossibilities } from './check-demo.ts';
import { tellDemo } from './tell-demo.ts';

let database: ThrowawayDatabase;
let play: Play;

async function tell(on: ThrowawayDatabase, subscribers: number, first: string): Promise<Play> {
  const last = civilDate('2026-11-20');
  return tellDemo(on, { seed: 3, subscribers, first: civilDate(first), last, print: () => undefined });
}

beforeAll(async () => {
  database = await freshDatabase();
  play = await tell(database, 20, '2025-10-01');
}, 240_000);
afterAll(() => database.drop());

test('nothing in the demonstration is impossible: books, bill numbers, lines, states', async () => {
  expect(await impossibilities(database.db, contextOn(play.stage))).toEqual([]);
});

test('no event of the demonstration is refused', () => {
  const refused = play.told.filter((event) => event.outcome === 'refused');
  expect(refused.map((event) => `${event.do} ${event.code}`)).toEqual([]);
});

/** Everything by which two demonstrations could differ. */
async function traces(told: Play): Promise<unknown> {
  return inTransaction(told.stage.db, contextOn(told.stage), async (tx) => {
    const seen: unknown[] = [];
    for (const { account } of told.casts) {
      if (!account) continue;
      const agreements = await agreementsOf(tx, account.id);
      const bills = await billsOf(tx, account.id, 100);
      seen.push([account, agreements, bills.map(({ id, number, total_incl }) => [id, number, String(total_incl)])]);
    }
    return JSON.parse(JSON.stringify(seen, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
  });
}

test('the same seed tells the same lives, identifiers included', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  try {
    const first = await traces(await tell(one, 6, '2026-08-01'));
    expect(first).toEqual(await traces(await tell(other, 6, '2026-08-01')));
  } finally {
    await one.drop();
    await other.drop();
  }
}, 120_000);
