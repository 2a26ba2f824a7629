import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';
import { tellLimits } from '../../src/modules/consumption/index.ts';
import { runBilling } from '../../src/modules/customer-bill/index.ts';
import { casesOf, watchSpending } from '../../src/modules/process-flow/index.ts';
import { importCalls } from '../../src/modules/usage/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { testClock } from '../support/clock.ts';
import { freshDatabase, testContext } from '../support/database.ts';

/** Amounts at which a contract lets its operator act, reckoned by hand on the example sheets. */
const subscriber = (name: string, address: object, contract: object): object => ({
  name,
  customer: { givenName: name, familyName: 'Madi', payment: { method: 'direct-debit' } },
  address,
  contract: { channel: 'shop', ...contract },
  events: [
    { on: '2026-02-02', do: 'order' },
    { on: '2026-02-16', do: 'activate' },
  ],
});
const SUBSCRIBERS = [
  subscriber(
    'Zaina',
    { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
    { pack: 'mobile-yt', offer: 'YT-LIBRE-0' },
  ),
  subscriber(
    'Odile',
    { territory: 'FR-57', postcode: '57360', commune: 'Amnéville' },
    { pack: 'orne-thd', offer: 'DUO-RES' },
  ),
];

let database: ThrowawayDatabase;
let folder: string;
const clock = testClock('2026-03-05T20:00:00Z');
const context = testContext({ operatorId: 'story', clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const lines = new Map<string, { agreementId: string; accountId: string; number: string }>();

beforeAll(async () => {
  const read = readStory({ subscribers: SUBSCRIBERS, end: '2026-03-02' });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'regie-spending-'));
  const output = await runStory(database, read.story);
  for (const { subscriber: name, id, lines: numbers } of output.agreements) {
    const agreement = await run((tx) => agreementOf(tx, id));
    lines.set(name, { agreementId: id, accountId: agreement!.accountId, number: numbers[0]!.number });
  }
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

let ids = 0;
async function calls(name: string, day: string, to: string, minutes: number): Promise<void> {
  clock.set(`${day}T20:00:00Z`);
  const path = join(folder, `${(ids += 1)}.csv`);
  await writeFile(path, `W${ids},${lines.get(name)!.number},${to},,${day}T12:00:00+03:00,${minutes * 60}\n`);
  expect(await importCalls(database.db, context, { path, name: 'calls.csv' })).toMatchObject({ kept: 1 });
}
const cases = async (name: string) => {
  const { accountId, agreementId } = lines.get(name)!;
  const found = await run((tx) => casesOf(tx, accountId, agreementId));
  return found.map((one) => [one.procedure, one.state, one.told.outOfPlan ?? one.told.spentInclTax]);
};

describe('communications outside the plan, in Mayotte', () => {
  test('under 45 euros between two bills, nothing is opened', async () => {
    // 0.45 x 99 minutes.
    await calls('Zaina', '2026-03-05', '+2693334455', 99);
    expect(await watchSpending(database.db, context)).toEqual({ opened: 0 });
  });

  test('from 45 euros on, a case lets an advance be asked for; it is opened once', async () => {
    // 44.55 + 0.45 = 45.00.
    await calls('Zaina', '2026-03-06', '+2693334455', 1);
    expect(await watchSpending(database.db, context)).toEqual({ opened: 1 });
    expect(await cases('Zaina')).toEqual([['consumption-advance', 'open', '45.00']]);
    await calls('Zaina', '2026-03-07', '+2693334455', 100);
    expect(await watchSpending(database.db, context)).toEqual({ opened: 0 });
  });

  test('from 300 euros on, the case is told: the line may be restricted', async () => {
    // 90.00 + 1.20 x 175 = 300.00.
    await calls('Zaina', '2026-03-08', '+12025550123', 175);
    expect(await watchSpending(database.db, context)).toEqual({ opened: 1 });
    expect(await cases('Zaina')).toEqual([['consumption-advance', 'open', '300.00']]);
    expect(await watchSpending(database.db, context)).toEqual({ opened: 0 });
  });

  test('the bill takes them: the case closes, since no advance was asked for', async () => {
    clock.set('2026-04-01T08:00:00Z');
    await runBilling(database.db, context, { asOf: civilDate('2026-04-01') });
    expect(await watchSpending(database.db, context)).toEqual({ opened: 0 });
    expect(await cases('Zaina')).toEqual([['consumption-advance', 'below', '0.00']]);
  });
});

describe('premium numbers from a fixed line of OrneTHD', () => {
  test('are suspended by a case when the legal ceiling is reached', async () => {
    // 0.15 + 0.80 x 70 = 56.15, of which 50.00 are charged.
    await calls('Odile', '2026-04-10', '+33892123456', 70);
    await tellLimits(database.db, context, { asOf: civilDate('2026-04-10') });
    expect(await cases('Odile')).toEqual([['premium-cap', 'suspended', '50.00']]);
  });
});
