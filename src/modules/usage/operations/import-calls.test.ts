import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../../test/support/clock.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../../../../test/support/database.ts';
import { killInTheMiddle } from '../../../../test/support/kill-in-the-middle.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { activateAgreement } from '../../agreement/index.ts';
import type { OrderOutcome } from '../../product-order/index.ts';
import { type CallImportReport, callsOf, consumptionOf, importCalls, usageRejects } from '../index.ts';

let database: ThrowawayDatabase;
let folder: string;
let subscriber: OrderOutcome;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const NOW = '2026-03-02T10:00:00Z';

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'regie-calls-'));
  await addOperators(database);
  subscriber = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  });
  clock.set('2026-01-10T14:00:00Z');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: subscriber.agreement.id })));
  clock.set(NOW);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

let files = 0;
async function kept(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${(files += 1)}.csv`);
  await writeFile(path, content);
  return path;
}
const importing = async (content: string | Uint8Array): Promise<CallImportReport> =>
  importCalls(database.db, context, { path: await kept(content), name: 'calls.csv' });

/** A call of the subscriber to a French landline, unless told otherwise. */
function call(
  id: string,
  given: {
    readonly from?: string;
    readonly to?: string;
    readonly network?: string;
    readonly at?: string;
    readonly seconds?: number;
  } = {},
): string {
  const {
    from = subscriber.number!,
    to = '+33142345678',
    network = 'fixed',
    at = '2026-02-10T12:00:00-04:00',
    seconds = 84,
  } = given;
  return [id, from, to, network, at, seconds].join(',');
}
const rejectsOf = async (report: CallImportReport) => {
  const rows = await run((tx) => usageRejects(tx, report.fileId, 0, 100));
  return rows.map((row) => [row.row_number, row.field]);
};

describe('a file of calls', () => {
  test('keeps the good rows under the contract of their line and notes the bad ones with their reason', async () => {
    const report = await importing(
      [
        call('A1'),
        call('A2', { from: '+590590999999' }),
        call('A3').slice(0, 30),
        call('A1'),
        call('A4', { at: '2026-01-05T12:00:00-04:00' }),
        call('A5', { at: '2027-01-01T00:00:00Z' }),
        call('A6', { to: '+23052501234', network: 'mobile', seconds: 125 }),
      ].join('\n'),
    );
    expect(report).toMatchObject({ kept: 2, rejected: 5, finished: true, alreadyImported: false });
    // Unknown line, cut short, the same call twice, a call before the line began, a call in the future.
    expect(await rejectsOf(report)).toEqual([
      [2, 'calling_number'],
      [3, 'row'],
      [4, 'call_id'],
      [5, 'calling_number'],
      [6, 'started_at'],
    ]);
    const calls = await run((tx) => callsOf(tx, subscriber.agreement.accountId, 10));
    const told = calls.map((one) => [one.call_id, one.outcome, isoDate(one.on_date)]).sort();
    expect(told).toEqual([
      ['A1', 'included', '2026-02-10'],
      ['A6', 'charged', '2026-02-10'],
    ]);
    const charged = calls.find((one) => one.call_id === 'A6')!;
    expect(Number(moneyText(charged.amount))).toBeGreaterThan(0);
    expect(charged.because.length).toBeGreaterThan(0);
  });

  test('with a header, semicolons and columns in another order is read the same', async () => {
    const header = 'started_at;call_id;calling_number;called_number;duration_seconds;called_network';
    const row = `2026-02-10T12:00:00-04:00;"B1";${subscriber.number};+33142345678;84;fixed`;
    expect(await importing(`\ufeff${header}\r\n${row}\r\n\r\n`)).toMatchObject({ kept: 1, rejected: 0 });
  });

  test('is counted on the civil day of the line’s territory', async () => {
    await importing(call('C1', { at: '2026-02-12T02:30:00Z' }));
    const days = await run((tx) =>
      consumptionOf(tx, subscriber.agreement.accountId, civilDate('2026-02-11'), civilDate('2026-02-11')),
    );
    expect(days.map((day) => day.calls)).toEqual([1]);
  });

  test('may be compressed', async () => {
    expect(await importing(gzipSync(call('D1')))).toMatchObject({ kept: 1, rejected: 0, finished: true });
  });

  test('whose archive is damaged fails, keeps what was whole, and is no finished file', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => call(`E${i}`)).join('\n');
    const archive = gzipSync(rows);
    await expect(importing(archive.subarray(0, archive.length - 200))).rejects.toThrow();
  });

  test('that is empty imports nothing', async () => {
    expect(await importing('')).toMatchObject({ kept: 0, rejected: 0, finished: true });
  });
});

describe('nothing is counted twice', () => {
  test('the same content again, under any name, changes nothing', async () => {
    const rows = [call('F1'), call('F2')].join('\n');
    const first = await importing(rows);
    const second = await importing(rows);
    expect(second).toEqual({ ...first, alreadyImported: true });
  });

  test('a call already received in another file is refused', async () => {
    await importing(call('G1'));
    const again = await importing([call('G1', { seconds: 90 }), call('G2')].join('\n'));
    expect(again).toMatchObject({ kept: 1, rejected: 1 });
    expect(await rejectsOf(again)).toEqual([[1, 'call_id']]);
  });
});

describe('records that correct others', () => {
  const COLUMNS =
    'call_id,calling_number,called_number,called_network,started_at,duration_seconds,kind,quantity,direction,visited_country,replaces';
  const abroad = (id: string, seconds: number, replaces = ''): string =>
    `${call(id, { to: '+23052501234', network: 'mobile', at: '2026-02-20T12:00:00-04:00', seconds })},,,,,${replaces}`;
  const told = async (prefix: string) => {
    const calls = await run((tx) => callsOf(tx, subscriber.agreement.accountId, 100));
    const found = calls.filter((one) => one.call_id.startsWith(prefix));
    return found.map((one) => [one.call_id, one.amount > 0n, one.replaced_by]).sort();
  };

  test('leave the earlier record without an amount, whichever came first', async () => {
    await importing([COLUMNS, abroad('R1', 600)].join('\n'));
    await importing([COLUMNS, abroad('R2', 60, 'R1')].join('\n'));
    await importing([COLUMNS, abroad('S2', 60, 'S1')].join('\n'));
    await importing([COLUMNS, abroad('S1', 600)].join('\n'));
    expect(await told('R')).toEqual([
      ['R1', false, 'R2'],
      ['R2', true, null],
    ]);
    expect(await told('S')).toEqual([
      ['S1', false, 'S2'],
      ['S2', true, null],
    ]);
  });
});

describe('many at once', () => {
  test('a file rated on threads has the rows of one rated here', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => call(`T${i}`, { to: `+3314234${String(1000 + (i % 9))}` }));
    const path = await kept(rows.join('\n'));
    const report = await importCalls(database.db, context, { path, name: 'calls.csv', threads: 2, blockBytes: 20_000 });
    expect(report).toMatchObject({ kept: 3000, rejected: 0, finished: true });
  });

  test('two imports of one file at the same time keep each call once', async () => {
    const path = await kept(Array.from({ length: 600 }, (_, i) => call(`U${i}`)).join('\n'));
    const both = () => importCalls(database.db, context, { path, name: 'calls.csv', blockBytes: 5_000 });
    const outcomes = await Promise.allSettled([both(), both()]);
    expect(outcomes.some((one) => one.status === 'fulfilled')).toBe(true);
    expect(await importCalls(database.db, context, { path, name: 'calls.csv' })).toMatchObject({
      kept: 600,
      rejected: 0,
    });
  });

  test('a call received already is refused in its row, wherever it stands in a block of new ones', async () => {
    const again = Array.from({ length: 300 }, (_, i) => call(i % 100 === 42 ? `U${i}` : `V${i}`));
    const report = await importing(again.join('\n'));
    expect(report).toMatchObject({ kept: 297, rejected: 3 });
    expect(await rejectsOf(report)).toEqual([
      [43, 'call_id'],
      [143, 'call_id'],
      [243, 'call_id'],
    ]);
  });
});

describe('an import that is killed', () => {
  const rows = (prefix: string): string =>
    Array.from({ length: 12_000 }, (_, i) =>
      i % 1000 === 7
        ? call(`${prefix}${i}`).slice(0, 20)
        : call(`${prefix}${i}`, { to: `+3314${String(2_000_000 + (i % 300))}`, at: '2026-01-20T12:00:00-04:00' }),
    ).join('\n');
  const content = async (prefix: string) => {
    const found = await run((tx) =>
      sql<
        Record<string, unknown>
      >`select regexp_replace(call_id, '^[A-Z]+', '') as call, called, outcome, amount, duration
        from usage_record where call_id like ${`${prefix}%`} order by 1`.execute(tx),
    );
    return found.rows;
  };
  const forget = () => run((tx) => sql`delete from usage_row where call_id like 'WHOLE%'`.execute(tx));

  test.each([
    ['between two blocks', 'A', { afterChunks: 2 }],
    ['in the middle of a block', 'B', { afterStatements: 40 }],
  ])('%s goes on when it is started again, and ends with the rows of one that was not', async (_where, mark, when) => {
    const [whole, broken] = [`WHOLE${mark}`, `BROKEN${mark}`];
    const reference = await importing(rows(whole));
    const expected = await content(whole);
    await forget();
    const path = await kept(rows(broken));
    const work = { importCalls: path, blockBytes: 200_000 };
    expect(await killInTheMiddle({ url: database.url, operatorId: TEST_OPERATOR, at: NOW, work, ...when })).toBe(
      'SIGKILL',
    );
    const left = (await content(broken)).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(reference.kept);
    const resumed = await importCalls(database.db, context, { path, name: 'calls.csv' });
    expect(resumed).toMatchObject({
      kept: reference.kept,
      rejected: reference.rejected,
      finished: true,
      alreadyImported: false,
    });
    expect(await content(broken)).toEqual(expected);
    await run((tx) => sql`delete from usage_row where call_id like 'BROKEN%'`.execute(tx));
  });
});
