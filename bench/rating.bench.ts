import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import copyFrom from 'pg-copy-streams';
import { importCalls } from '../src/modules/usage/index.ts';
import { addSubscribers, FIRST_NUMBER } from './many-subscribers.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { type BenchInstallation, openBench } from './throwaway-installation.ts';

const SUBSCRIBERS = 2_000;
/** Landlines and mobiles, at home and abroad. */
const CALLED = ['+33142345', '+590690123', '+33612345', '+1212555', '+4420794', '+230525', '+5511987', '+39061234'];

function callLine(i: number): string {
  const calling = FIRST_NUMBER + 1 + (i % SUBSCRIBERS);
  const called = `${CALLED[i % CALLED.length]}${String(i % 1000).padStart(4, '0')}`;
  const minute = String(Math.floor(i / 60) % 60).padStart(2, '0');
  const day = String(1 + (i % 27)).padStart(2, '0');
  return `bench-${i},+${calling},${called},${i % 3 === 0 ? 'mobile' : 'fixed'},2026-02-${day}T12:${minute}:00-04:00,${20 + (i % 900)}\n`;
}

async function writeCalls(path: string, n: number): Promise<void> {
  const file = createWriteStream(path);
  for (let i = 0; i < n; i += 1) if (!file.write(callLine(i))) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    count += line === '' ? 0 : 1;
  return count;
}

/** Copies the same lines, unread and unrated, into a bare table: what the database alone can take. */
async function copyLines(bench: BenchInstallation, path: string): Promise<void> {
  const client = await bench.database.pool.connect();
  try {
    await client.query('create table bare (line text)');
    const escaped = async function* (): AsyncGenerator<string> {
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
        yield `${line}\n`;
    };
    await pipeline(Readable.from(escaped()), client.query(copyFrom.from('copy bare from stdin')));
  } finally {
    client.release();
  }
}

/** Imports a file of calls: reads, rates under the contract of each line, keeps. Reference: the same lines copied into a bare table. */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 200_000);
  const bench = await openBench('2026-03-01T14:00:00Z');
  try {
    await addSubscribers(bench, SUBSCRIBERS);
    const path = join(bench.folder, 'calls.csv');
    await writeCalls(path, n);
    const { database, context } = bench;
    const read = await timed(() => countLines(path));
    const imported = await timed(() =>
      importCalls(database.db, context, { path, name: 'calls.csv', progress: noteMemory }),
    );
    const copied = await timed(() => copyLines(bench, path));
    process.stdout.write(`${imported.value.kept} kept, ${imported.value.rejected} rejected\n`);
    printResult({
      bench: 'rating',
      n,
      seconds: imported.seconds,
      phases: [{ what: 'reading the lines alone', n, seconds: read.seconds }],
      reference: { what: 'the same lines copied into a bare table, unread', perSecond: n / copied.seconds },
    });
    return imported.value.kept === n ? 0 : 1;
  } finally {
    await bench.close();
  }
}
