import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { chargedCallsOfBill, importCalls, takeUsageToBill } from '../../src/modules/usage/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { chance } from '../../src/story/chance.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../support/database.ts';
import { killInTheMiddle } from '../support/kill-in-the-middle.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';

const NOW = '2026-03-02T10:00:00Z';
const HEADER =
  'call_id,calling_number,called_number,called_network,started_at,duration_seconds,kind,quantity,direction,visited_country,replaces';
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
let database: ThrowawayDatabase;
let folder: string;
let line: string;
let accountId: string;
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'regie-order-'));
  await addOperators(database);
  const subscriber = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  });
  clock.set('2026-01-10T14:00:00Z');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: subscriber.agreement.id })));
  line = subscriber.number!;
  accountId = subscriber.agreement.accountId;
  clock.set(NOW);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** Two months of a line that passes its limits: more than 250 numbers a month, calls of three hours, the same second, a foreign mobile, messages, corrections. */
function records(): string[] {
  const luck = chance(23);
  return Array.from({ length: 900 }, (_, i) => {
    const month = 1 + (i % 2);
    const at = `2026-0${month}-${12 + luck.below(15)}T${10 + luck.below(4)}:${10 + luck.below(3)}:00-04:00`;
    const foreign = luck.oneIn(15);
    const called = foreign ? '+23052501234' : `+${luck.pick(['3314234', '4479461'])}${String(1000 + luck.below(300))}`;
    const seconds = luck.oneIn(20) ? 10_800 + luck.below(3000) : luck.below(600);
    const corrects = i > 100 && luck.oneIn(25) ? `C${luck.below(90)}` : '';
    return `C${i},${line},${called},${called.startsWith('+33') ? 'fixed' : 'mobile'},${at},${seconds},,,,,${corrects}`;
  });
}

let files = 0;
async function importRows(rows: readonly string[], blockBytes = 9_000): Promise<void> {
  const path = join(folder, `${(files += 1)}.csv`);
  await writeFile(path, [HEADER, ...rows].join('\n'));
  await importCalls(database.db, context, { path, name: 'calls.csv', blockBytes });
}

/** What each record came to. */
async function charges(): Promise<readonly unknown[]> {
  const found = await run((tx) =>
    sql`select call_id, outcome, zone, amount, charged_units, fair_use_exceeded, rank, because, replaced_by from usage_record
      order by call_id`.execute(tx),
  );
  return found.rows;
}

async function forget(): Promise<void> {
  await run(async (tx) => {
    await sql`delete from usage_row`.execute(tx);
    await sql`delete from usage_replacement`.execute(tx);
    await sql`delete from usage_correction`.execute(tx);
    await sql`delete from usage_reject`.execute(tx);
    await sql`delete from usage_file`.execute(tx);
  });
}

test(
  'any order of the records, and any way they are cut into files, gives the same charges',
  { timeout: 60_000 },
  async () => {
    const rows = records();
    await importRows(rows);
    const expected = await charges();
    const exceeded = expected.filter((one) => (one as { fair_use_exceeded: boolean }).fair_use_exceeded);
    expect(exceeded.length).toBeGreaterThan(50);
    for (let seed = 1; seed <= 3; seed += 1) {
      await forget();
      const luck = chance(seed);
      const shuffled = [...rows];
      for (let i = shuffled.length - 1; i > 0; i -= 1) {
        const j = luck.below(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      for (let from = 0; from < shuffled.length;) {
        const size = 1 + luck.below(seed === 1 ? 900 : 400);
        await importRows(shuffled.slice(from, from + size), 2_000 + luck.below(20_000));
        from += size;
      }
      expect(await charges()).toEqual(expected);
    }
  },
);

test('a late record changes no bill: what it makes others cost more or less waits for the next bill', async () => {
  await forget();
  // The 251st number of the month is beyond the 250 of the contract; a number called before it, told late, makes the last one the 251st.
  const call = (id: string, i: number, at: string): string =>
    `${id},${line},+4479461${String(1000 + i)},mobile,2026-02-${at}:00-04:00,60,,,,,`;
  const rows = Array.from({ length: 250 }, (_, i) =>
    call(`L${i}`, i, `15T1${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}`),
  );
  await importRows(rows);
  const taker = (billId: string) => ({ accountId, billId, territory: 'GP' as const, before: civilDate('2026-03-01') });
  const bill = '00000000-0000-7000-8000-000000000001';
  const first = await run((tx) => takeUsageToBill(tx, [taker(bill)]));
  expect(first.map((one) => [one.calls, one.amount])).toEqual([[250, 0n]]);
  await importRows([call('LATE', 900, '14T10:00')]);
  const second = await run((tx) => takeUsageToBill(tx, [taker('00000000-0000-7000-8000-000000000002')]));
  // The late call is included; the one that became the 251st is charged a minute: 0.10 + 0.552 = 0.652, rounded to 0.65.
  expect(second.map((one) => [one.correction === true, one.calls, one.amount])).toEqual([
    [false, 1, 0n],
    [true, 1, 650_000n],
  ]);
  const billed = await run((tx) => chargedCallsOfBill(tx, accountId, bill, 10));
  expect(billed.all).toBe(0);
  expect(await run((tx) => takeUsageToBill(tx, [taker('00000000-0000-7000-8000-000000000003')]))).toEqual([]);
  const told = await run((tx) =>
    sql<{ call_id: string; rank: number }>`select call_id, rank from usage_record where fair_use_exceeded`.execute(tx),
  );
  expect(told.rows).toEqual([{ call_id: 'L249', rank: 251 }]);
});

test(
  'an import killed twenty times ends with the rows of one that nothing disturbed',
  { timeout: 90_000 },
  async () => {
    await forget();
    const luck = chance(31);
    const rows = Array.from({ length: 9 }, (_, copy) =>
      records().map((row) => row.replaceAll(/C(\d+)/g, (_all, n: string) => `K${copy}-${n}`)),
    ).flat();
    rows.splice(500, 0, 'a row cut short', rows[3]!);
    const path = join(folder, 'killed.csv');
    await writeFile(path, [HEADER, ...rows].join('\n'));
    const input = { path, name: 'calls.csv', blockBytes: 12_000 };
    const whole = await importCalls(database.db, context, input);
    const expected = await charges();
    await forget();
    const work = { importCalls: path, blockBytes: input.blockBytes };
    let kills = 0;
    for (; kills < 20; kills += 1) {
      const afterStatements = 10 + luck.below(22);
      const signal = await killInTheMiddle({
        url: database.url,
        operatorId: TEST_OPERATOR,
        at: NOW,
        work,
        afterStatements,
      });
      if (signal === null) break;
    }
    expect(kills).toBe(20);
    const ended = await importCalls(database.db, context, input);
    expect(ended).toMatchObject({ kept: whole.kept, rejected: whole.rejected, finished: true });
    expect(await charges()).toEqual(expected);
  },
);
