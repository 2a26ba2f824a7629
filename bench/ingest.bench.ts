import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { CDR_COLUMNS, layoutOf } from '../src/formats/cdr-csv.ts';
import { importCalls } from '../src/modules/usage/index.ts';
import { fileBlocks } from '../src/modules/usage/operations/call-file-blocks.ts';
import { findLines } from '../src/modules/usage/operations/find-lines.ts';
import { raterOnThread } from '../src/modules/usage/operations/raters.ts';
import { RECORD_COLUMNS } from '../src/modules/usage/domain/write-record.ts';
import { copyIn } from '../src/platform/database/copy-in.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { callLines, HEADER } from './call-lines.ts';
import { addSubscribers } from './many-subscribers.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { type BenchInstallation, openBench } from './throwaway-installation.ts';

const LINES = 20_000;
const BLOCK_ROWS = 50_000;
const BLOCK_BYTES = 4 << 20;

async function writeCalls(path: string, n: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(HEADER);
  for (let from = 0; from < n; from += BLOCK_ROWS) {
    const block = callLines({ from, rows: Math.min(BLOCK_ROWS, n - from), all: n, lines: LINES });
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** A table laid out as that of the records, keys and indexes included, with no wall: a walled table lets nothing be copied into it. */
async function bareTable(bench: BenchInstallation): Promise<void> {
  await bench.database.pool.query(`create table bare (like usage_row including all, row_no int)`);
}

/**
 * Copies the same rows into the bare table, by the same blocks, each in a transaction. Their bytes are made before the clock runs:
 * what is measured is what the database alone can take.
 */
async function copyRows(bench: BenchInstallation, path: string): Promise<number> {
  const { database, context } = bench;
  const rater = await raterOnThread({
    operatorId: context.operatorId,
    fileNumber: 1,
    layout: layoutOf(CDR_COLUMNS.join(',')),
    now: context.clock.now(),
  });
  const copy = `copy bare (${RECORD_COLUMNS.join(', ')}, row_no) from stdin (format binary)`;
  let seconds = 0;
  for await (const block of fileBlocks(path, HEADER.length, BLOCK_BYTES)) {
    const { unknown } = await rater.read(block.bytes, 1);
    const found = await inTransaction(database.db, context, (tx) => findLines(tx, unknown));
    const { copy: bytes } = await rater.rate(found);
    const done = await timed(() => inTransaction(database.db, context, (tx) => copyIn(tx, copy, bytes)));
    seconds += done.seconds;
  }
  await rater.close();
  return seconds;
}

/** Records beyond a limit, as the months were settled. */
async function beyondLimits(bench: BenchInstallation): Promise<number> {
  return inTransaction(bench.database.db, bench.context, async (tx) => {
    const found = await sql<{ n: number }>`select count(*)::int as n from usage_row where rank is not null`.execute(tx);
    return found.rows[0]!.n;
  });
}

/**
 * Imports a file of calls: read, rated under the contract of each line, refused when known, settled, committed. Reference: COPY of the
 * same rows, in the same binary form and by the same blocks, into a table of the same keys and indexes, with nothing checked.
 */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 5_000_000);
  const bench = await openBench('2026-03-01T14:00:00Z');
  try {
    await addSubscribers(bench, LINES);
    const path = join(bench.folder, 'calls.csv');
    await writeCalls(path, n);
    const bytes = (await stat(path)).size;
    await bareTable(bench);
    const reference = await copyRows(bench, path);
    await bench.database.pool.query('drop table bare');
    const imported = await timed(() =>
      importCalls(bench.database.db, bench.context, { path, name: 'calls.csv', progress: noteMemory }),
    );
    const { kept, rejected } = imported.value;
    process.stdout.write(
      `${kept} kept, ${rejected} rejected of ${Math.round(bytes / 1e6)} MB; ${await beyondLimits(bench)} beyond a limit\n`,
    );
    printResult({
      bench: 'ingest',
      n,
      seconds: imported.seconds,
      reference: { what: 'COPY of the same rows into the same table, nothing checked', perSecond: n / reference },
    });
    return kept === n ? 0 : 1;
  } finally {
    await bench.close();
  }
}
