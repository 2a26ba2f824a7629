import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate, isoDate } from '../../src/kernel/civil-date.ts';
import { isoInstant } from '../../src/kernel/instant.ts';
import { euros } from '../../src/kernel/money.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';
import { messagesOf } from '../../src/modules/communication/index.ts';
import { tellLimits, usageAlertsOf } from '../../src/modules/consumption/index.ts';
import { dueObligations } from '../../src/modules/obligation/index.ts';
import { chooseAlerts, importCalls, monthUse } from '../../src/modules/usage/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { testClock } from '../support/clock.ts';
import { freshDatabase, testContext } from '../support/database.ts';

/**
 * Months of use told to their customers, reckoned by hand. Mayotte, 20 GB plan: 80 % is 16 GB. OrneTHD, fixed line: 20 hours, 80 % is
 * 16 hours; mobile O-maxi: 15 GB in Europe, and EUR 60 of data elsewhere, of which 80 % is EUR 48, at EUR 12 a megabyte 4 MB.
 */
const ORNE = { territory: 'FR-57', postcode: '57360', commune: 'Amnéville' };
const started = [
  { on: '2026-02-02', do: 'order' },
  { on: '2026-02-16', do: 'activate' },
];
function subscriber(name: string, address: object, contract: object): object {
  return {
    name,
    customer: { givenName: name, familyName: 'Durand', payment: { method: 'direct-debit' } },
    address,
    contract: { channel: 'shop', ...contract },
    events: started,
  };
}
const SUBSCRIBERS = [
  subscriber(
    'Zaina',
    { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
    { pack: 'mobile-yt', offer: 'YT-LIBRE-0' },
  ),
  subscriber('Odile', ORNE, { pack: 'orne-thd', offer: 'DUO-RES' }),
  subscriber('Omar', ORNE, { pack: 'orne-thd', offer: 'O-MAXI' }),
];

let database: ThrowawayDatabase;
let folder: string;
const clock = testClock('2026-03-01T08:00:00Z');
const context = testContext({ operatorId: 'story', clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  const read = readStory({ subscribers: SUBSCRIBERS, end: '2026-03-01' });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'regie-alerts-'));
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

const HEAD =
  'call_id,calling_number,called_number,called_network,started_at,duration_seconds,kind,quantity,visited_country';
interface Line {
  readonly agreementId: string;
  readonly accountId: string;
  readonly number: string;
}
const lines = new Map<string, Line>();
const held = (name: string): Line => lines.get(name)!;
const lineOf = (name: string): string => held(name).number;

let ids = 0;
const data = (name: string, at: string, bytes: number, country = ''): string =>
  `U${(ids += 1)},${lineOf(name)},,,${at}T12:00:00+01:00,0,data,${bytes},${country}`;
const call = (name: string, at: string, seconds: number): string =>
  `U${(ids += 1)},${lineOf(name)},+33142345678,fixed,${at}T12:00:00+01:00,${seconds},voice,,`;

/** Records received on a day, and what customers are told that day. */
async function receive(day: string, ...rows: readonly string[]): Promise<number> {
  clock.set(`${day}T18:00:00Z`);
  const path = join(folder, `${day}.csv`);
  await writeFile(path, [HEAD, ...rows].join('\n'));
  const report = await importCalls(database.db, context, { path, name: `${day}.csv` });
  expect(report).toMatchObject({ kept: rows.length, rejected: 0 });
  return (await tellLimits(database.db, context, { asOf: civilDate(day) })).told;
}

async function toldOf(name: string, month: string): Promise<string[]> {
  const { accountId } = held(name);
  const alerts = await run((tx) => usageAlertsOf(tx, { accountIds: [accountId], month: civilDate(`${month}-01`) }));
  return alerts
    .map((one) => `${isoInstant(one.sentAt).slice(0, 10)} ${one.counter} ${one.percent} % ${one.used}/${one.limit}`)
    .reverse();
}
const subjects = async (name: string): Promise<string[]> => {
  const messages = await run((tx) => messagesOf(tx, held(name).accountId));
  return messages
    .filter((one) => one.template.startsWith('usage-'))
    .map((one) => one.template)
    .reverse();
};

const GB = 1_000_000_000;

describe('a plan with a volume of data', () => {
  test('is told at sixteen of its twenty gigabytes, and at twenty, once each', async () => {
    expect(await receive('2026-03-05', data('Zaina', '2026-03-05', 15 * GB))).toBe(0);
    expect(await receive('2026-03-07', data('Zaina', '2026-03-06', GB - 1))).toBe(0);
    expect(await receive('2026-03-08', data('Zaina', '2026-03-08', 1))).toBe(1);
    expect(await receive('2026-03-20', data('Zaina', '2026-03-20', 4 * GB))).toBe(1);
    expect(await receive('2026-03-22', data('Zaina', '2026-03-22', GB))).toBe(0);
    expect(await toldOf('Zaina', '2026-03')).toEqual([
      '2026-03-08 d 80 % 16000000000/20000000000',
      '2026-03-20 d 100 % 20000000000/20000000000',
    ]);
    expect(await subjects('Zaina')).toEqual(['usage-limit-near', 'usage-limit-reached']);
  });

  test('starts again with the month', async () => {
    expect(await receive('2026-04-02', data('Zaina', '2026-04-01', 15 * GB))).toBe(0);
    const { agreementId, accountId } = held('Zaina');
    const used = await run((tx) => monthUse(tx, [{ accountId, agreementId }], civilDate('2026-04-01')));
    expect(used.get(agreementId)?.counters.d).toBe(15 * GB);
  });
});

describe('twenty hours of unlimited calls', () => {
  test('are told at sixteen and at twenty; what is beyond two hours of one call does not count among them', async () => {
    // Seven calls of two hours and one of three: 7 x 7 200 + 7 200 (not 10 800) = 57 600 s, sixteen hours.
    const calls = [1, 2, 3, 4, 5, 6, 7].map((day) => call('Odile', `2026-03-0${day}`, 7200));
    expect(await receive('2026-03-23', ...calls)).toBe(0);
    expect(await receive('2026-03-24', call('Odile', '2026-03-08', 10_800))).toBe(1);
  });

  test('are told of the month that has just ended on its morrow, and no later', async () => {
    const last = [call('Odile', '2026-03-30', 7200), call('Odile', '2026-03-31', 7200)];
    expect(await receive('2026-04-01', ...last)).toBe(1);
    expect(await toldOf('Odile', '2026-03')).toEqual([
      '2026-03-24 vs 80 % 57600/72000',
      '2026-04-01 vs 100 % 72000/72000',
    ]);
    const april = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => call('Odile', `2026-04-0${day}`, 7200));
    expect(await receive('2026-05-02', ...april)).toBe(0);
  });
});

describe('data while roaming', () => {
  test('reaches the ceiling of the plan in Europe: the contract decides, and what it owes at once is kept', async () => {
    expect(await receive('2026-05-04', data('Omar', '2026-05-04', 15 * GB, 'ES'))).toBe(1);
    expect(await toldOf('Omar', '2026-05')).toEqual(['2026-05-04 de 100 % 15000000000/15000000000']);
    const { accountId } = held('Omar');
    const [alert] = await run((tx) => usageAlertsOf(tx, { accountIds: [accountId], month: civilDate('2026-05-01') }));
    expect(alert!.decision).not.toBeNull();
    expect(alert!.because).toEqual(['orne-thd/2.d.12', 'law/conso-L224-30']);
    const kept = await run((tx) => dueObligations(tx, { accountId, state: 'fulfilled' }));
    const notice = kept.find((one) => one.kind === 'roaming-data-notice')!;
    expect([isoDate(notice.dueOn), notice.because]).toEqual(['2026-05-04', ['orne-thd/2.d.9', 'orne-thd/2.d.12']]);
  });

  test('outside of Europe is told at 48 and at 60 euros (regulation 2022/612, article 14)', async () => {
    expect(await receive('2026-06-02', data('Omar', '2026-06-02', 3_993_600, 'US'))).toBe(0);
    expect(await receive('2026-06-03', data('Omar', '2026-06-03', 10_240, 'US'))).toBe(1);
    expect(await receive('2026-06-04', data('Omar', '2026-06-04', 1_200_000, 'US'))).toBe(1);
    const told = await toldOf('Omar', '2026-06');
    expect(told.map((one) => one.slice(0, 22))).toEqual(
      ['2026-06-03 roaming 80 %', '2026-06-04 roaming 100 '].map((one) => one.slice(0, 22)),
    );
    const { accountId } = held('Omar');
    const [last] = await run((tx) => usageAlertsOf(tx, { accountIds: [accountId], month: civilDate('2026-06-01') }));
    expect(last!.because).toEqual(['orne-thd/2.d.13', 'law/ue-2022-612-14']);
  });
});

describe('an amount that the customer chose', () => {
  test('is told once in the month in which it is reached', async () => {
    const { accountId } = held('Omar');
    const chosen = await run((tx) =>
      chooseAlerts(tx, context, {
        accountId,
        territory: 'FR-57',
        spendingAlert: euros('24.00'),
        courtesyAlerts: true,
      }),
    );
    expect(chosen).toMatchObject({ ok: true });
    // 2 MB less 512 bytes, charged by begun 10 240 bytes: 195 steps, 1 996 800 bytes at 12.00 a megabyte, 23.96.
    expect(await receive('2026-07-02', data('Omar', '2026-07-02', 1_996_800, 'US'))).toBe(0);
    expect(await receive('2026-07-03', data('Omar', '2026-07-03', 10_240, 'US'))).toBe(1);
    expect(await receive('2026-07-04', data('Omar', '2026-07-04', 10_240, 'US'))).toBe(0);
    // 197 steps, 2 007 040 bytes: 24.08448, 24.08.
    expect(await toldOf('Omar', '2026-07')).toEqual(['2026-07-03 spending 100 % 24080000/24000000']);
  });
});
