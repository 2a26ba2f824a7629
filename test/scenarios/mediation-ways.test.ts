import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reading, presetReading } from '../../src/formats/cdr-reading.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { importFile } from '../../src/modules/mediation/cli.ts';
import {
  addSource,
  contentHash,
  lookInFolders,
  mediationFileOf,
  openSource,
  registerFile,
  rejectsByState,
  takeFileIn,
} from '../../src/modules/mediation/index.ts';
import type { OrderOutcome } from '../../src/modules/product-order/index.ts';
import { callsOf } from '../../src/modules/usage/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';

let database: ThrowawayDatabase;
let folder: string;
let subscriber: OrderOutcome;
let line: string;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

const reading: Reading = {
  ...presetReading('csv', 'GP'),
  columns: {
    call_id: ['id'],
    calling_number: ['from'],
    called_number: ['to'],
    started_at: ['at'],
    duration_seconds: ['s'],
    replaces: ['corrects'],
  },
};
const HEADER = 'id;from;to;at;s;corrects';
const row = (id: string, seconds = 60, corrects = ''): string =>
  `${id};${line};0590123456;2026-02-10 12:00:00;${seconds};${corrects}`;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'regie-ways-'));
  await addOperators(database);
  subscriber = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  });
  clock.set('2026-01-10T14:00:00Z');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: subscriber.agreement.id })));
  clock.set('2026-03-02T10:00:00Z');
  line = `0${subscriber.number!.slice(4)}`;
  valueOf(await run((tx) => addSource(tx, context, { code: 'msc', name: 'MSC', reading })));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const calls = () => run((tx) => callsOf(tx, subscriber.agreement.accountId, 200));
const callIds = async (): Promise<string[]> => (await calls()).map((one) => one.call_id).sort();

describe('a folder in which a switch drops its files', () => {
  const root = (): string => join(folder, 'drop');
  const at = (...path: string[]): string => join(root(), TEST_OPERATOR, 'msc', ...path);
  const look = async (): Promise<number> => {
    clock.advance(5000);
    const dropped = await lookInFolders(database.db, context, root());
    for (const { fileId } of dropped) await takeFileIn(database.db, context, fileId);
    return dropped.length;
  };

  test('a file is taken once it is whole, read, and put with what is done, its refused rows beside', async () => {
    expect(await look()).toBe(0);
    writeFileSync(at('inbox', 'a.csv'), `${HEADER}\n${row('DROP-1')}\n`);
    expect(await look()).toBe(0);
    // It grows: whoever writes it has not finished.
    writeFileSync(at('inbox', 'a.csv'), `${HEADER}\n${row('DROP-1')}\n${row('DROP-2')}\n${row('')}\n`);
    expect(await look()).toBe(0);
    expect(await look()).toBe(1);
    expect(await callIds()).toEqual(['DROP-1', 'DROP-2']);
    expect(readdirSync(at('inbox'))).toEqual([]);
    expect(readdirSync(at('done'))).toEqual(['a.csv']);
    expect(readFileSync(at('rejected', 'a.csv.csv'), 'utf8')).toMatch(/^ligne;champ;motif;contenu\n4;call_id;/);
  });

  test('a file that was called .part is taken as soon as it has its name', async () => {
    writeFileSync(at('inbox', 'b.csv.gz.part'), gzipSync(`${HEADER}\n${row('DROP-3')}\n`));
    expect(await look()).toBe(0);
    renameSync(at('inbox', 'b.csv.gz.part'), at('inbox', 'b.csv.gz'));
    expect(await look()).toBe(1);
    expect(await callIds()).toContain('DROP-3');
  });

  test('the same content under another name changes nothing, and leaves the folder', async () => {
    writeFileSync(at('inbox', 'a-again.csv'), readFileSync(at('done', 'a.csv')));
    expect([await look(), await look()]).toEqual([0, 0]);
    expect(readdirSync(at('inbox'))).toEqual([]);
    expect(readdirSync(at('done'))).toContain('a-again.csv');
    expect(await callIds()).toHaveLength(3);
  });

  test('a file that is none, and an archive cut short, are put with what is refused, with why', async () => {
    writeFileSync(at('inbox', 'other.csv'), 'id;to\n1;2\n');
    const whole = gzipSync(`${HEADER}\n${Array.from({ length: 400 }, (_, i) => row(`CUT-${i}`, i)).join('\n')}\n`);
    writeFileSync(at('inbox', 'cut.csv.gz'), whole.subarray(0, whole.length - 30));
    await look();
    expect(await look()).toBe(2);
    expect(readFileSync(at('rejected', 'other.csv.txt'), 'utf8')).toContain(
      'Il manque des colonnes à la première ligne : from, at, s, corrects.',
    );
    expect(readFileSync(at('rejected', 'cut.csv.gz.txt'), 'utf8')).toContain('coupé ou abîmé');
    // Nothing half imported: not one row of the archive that was cut.
    expect((await callIds()).filter((id) => id.startsWith('CUT'))).toEqual([]);
  });
});

test('the command takes a file in at once, and says what became of it', async () => {
  const path = join(folder, 'c.csv');
  writeFileSync(path, `${HEADER}\n${row('CLI-1')}\n${row('CLI-1')}\n`);
  const first = await importFile(database.db, context, { path, source: 'msc' });
  expect(first.ok).toBe(true);
  expect(JSON.parse(first.line)).toMatchObject({ state: 'done', rows: 2, kept: 1, rejected: 1, duplicates: 1 });
  const again = await importFile(database.db, context, { path, source: 'msc' });
  expect(JSON.parse(again.line)).toMatchObject({ alreadyReceived: true, kept: 1 });
  expect(existsSync(path)).toBe(true);
  const unknown = await importFile(database.db, context, { path, source: 'nobody' });
  expect([unknown.ok, unknown.line]).toEqual([false, expect.stringContaining('Cette source n’existe pas.')]);
});

test('a record that corrects an earlier one takes its place; one that comes late counts too', async () => {
  const path = join(folder, 'd.csv');
  writeFileSync(path, `${HEADER}\n${row('LATE-1', 120, 'CLI-1')}\n`);
  const told = await importFile(database.db, context, { path, source: 'msc' });
  expect(JSON.parse(told.line)).toMatchObject({ kept: 1, rejected: 0 });
  const records = await calls();
  expect(records.find((one) => one.call_id === 'CLI-1')?.replaced_by).toBe('LATE-1');
  expect(records.find((one) => one.call_id === 'LATE-1')?.replaces).toBe('CLI-1');
});

test('stopped again and again, a file ends with the rows that it would have had at once', async () => {
  const path = join(folder, 'inbox-e', 'e.csv');
  mkdirSync(join(folder, 'inbox-e'));
  const rows = Array.from({ length: 12_000 }, (_, i) => (i % 1000 === 7 ? 'cut' : row(`STOP-${i}`, i % 300)));
  writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`);
  const source = valueOf(await run((tx) => openSource(tx, 'msc')));
  const sha256 = await contentHash(path);
  const { id } = await run((tx) => registerFile(tx, context, { path, name: 'e.csv', way: 'command', source, sha256 }));
  const before = (await callIds()).length;
  for (let looks = 1; looks <= 4; looks += 1) {
    let seen = 0;
    // Gives up after so many looks at the signal, each time a little further.
    const signal = {
      get aborted() {
        return (seen += 1) > looks;
      },
    } as AbortSignal;
    const told = valueOf(await takeFileIn(database.db, context, id, { signal }));
    if (told.finished) break;
  }
  expect(valueOf(await takeFileIn(database.db, context, id)).finished).toBe(true);
  const file = (await run((tx) => mediationFileOf(tx, id)))!;
  // 12,000 rows of which 12 are cut short: 11,988 are kept.
  expect([file.state, file.rows, file.kept, file.rejected]).toEqual(['done', 12_000n, 11_988n, 12n]);
  expect(await run((tx) => rejectsByState(tx, id))).toMatchObject({ open: 12 });
  const kept = await run((tx) =>
    sql<{ count: number }>`select count(*)::int as count from usage_record where call_id like 'STOP-%'`.execute(tx),
  );
  expect([before > 0, kept.rows[0]!.count]).toEqual([true, 11_988]);
});
