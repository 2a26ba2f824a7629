import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { priceSheets } from '../../product-catalog/index.ts';
import { endFile, insertFile, selectFileByContent, skipHead } from '../store.ts';
import type { UsageFileRow } from '../tables.ts';
import { type FileHead, fileBlocks, fileHead } from './call-file-blocks.ts';
import { findLines } from './find-lines.ts';
import { type BlockInFile, BlockKeeper } from './keep-block.ts';
import { type Rater, raterHere, raterOnThread } from './raters.ts';
import { settleFile } from './settle-months.ts';

const BLOCK_BYTES = 4 << 20;
/** A smaller file is rated before a thread would have started. */
const WORTH_A_THREAD = 8 << 20;

export interface CallImport {
  /** The file on this machine's disk: CSV, plain or gzip. */
  readonly path: string;
  /** The name it came under. */
  readonly name: string;
  /** What the file is known by, sent again or gone on with; its content when absent. */
  readonly key?: string;
  /** Told after each block, and when the months are settled: the rows read so far. */
  readonly progress?: (rows: number) => void;
  readonly signal?: AbortSignal;
  /** Bytes of a block, each of which is one transaction; 4 MB when absent. */
  readonly blockBytes?: number;
  /** Threads that rate; none for a small file, one less than the cores when absent. */
  readonly threads?: number;
}

export interface CallImportReport {
  readonly fileId: string;
  /** The same content had been imported before: nothing was changed. */
  readonly alreadyImported: boolean;
  readonly kept: number;
  readonly rejected: number;
  /** False when it was stopped: the next import of the same file goes on from there. */
  readonly finished: boolean;
}

async function contentHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

async function openFile(db: Db, context: Context, sha256: string, name: string): Promise<UsageFileRow> {
  return inTransaction(db, context, async (tx) => {
    const id = uuidV7(context.clock.now(), context.random);
    await insertFile(tx, { id, sha256, name, received_at: context.clock.now() });
    return (await selectFileByContent(tx, sha256))!;
  });
}

async function openRaters(
  db: Db,
  context: Context,
  file: UsageFileRow,
  head: FileHead,
  input: CallImport,
): Promise<readonly Rater[]> {
  const { operatorId, clock } = context;
  const { published: sheets } = await inTransaction(db, context, priceSheets);
  const begin = { operatorId, fileNumber: file.no, layout: head.layout, now: clock.now(), sheets };
  const small = (await stat(input.path)).size < WORTH_A_THREAD;
  const threads = input.threads ?? (small ? 0 : Math.max(1, availableParallelism() - 1));
  if (threads === 0) return [raterHere(begin)];
  return Promise.all(Array.from({ length: threads }, () => raterOnThread(begin)));
}

/** Rates the blocks of a file in the order of the file, some of them at the same time; each rater has one at a time. */
async function* ratedBlocks(
  db: Db,
  context: Context,
  input: CallImport,
  from: number,
  raters: readonly Rater[],
): AsyncGenerator<BlockInFile> {
  const lanes: Promise<unknown>[] = raters.map(() => Promise.resolve());
  const ahead: Promise<BlockInFile>[] = [];
  let turn = 0;
  let cut: unknown;
  const blocks = fileBlocks(input.path, from, input.blockBytes ?? BLOCK_BYTES);
  for (;;) {
    // What was whole before a file broke off is kept.
    const next = await blocks.next().catch((error: unknown) => ((cut = error ?? new Error('cut')), undefined));
    if (next === undefined || next.done) break;
    const block = next.value;
    const lane = turn++ % raters.length;
    const rated = lanes[lane]!.then(async () => {
      const rater = raters[lane]!;
      const { lines, unknown } = await rater.read(block.bytes, 1);
      const found = await inTransaction(db, context, (tx) => findLines(tx, unknown));
      return { ...block, lines, rated: await rater.rate(found) };
    });
    // What goes wrong is met when the block's turn comes.
    lanes[lane] = rated.catch(() => undefined);
    ahead.push(rated);
    rated.catch(() => undefined);
    if (ahead.length > raters.length) yield ahead.shift()!;
  }
  yield* ahead;
  if (cut !== undefined) throw cut;
}

/** Imports the blocks after the bookmark; answers false when it was stopped. */
async function importBlocks(
  db: Db,
  context: Context,
  input: CallImport,
  file: UsageFileRow,
  head: FileHead,
): Promise<boolean> {
  const begun = file.bookmark_bytes > 0n;
  const from = begun ? Number(file.bookmark_bytes) : head.offset;
  if (!begun) await inTransaction(db, context, (tx) => skipHead(tx, file.id, head.offset, head.row));
  const raters = await openRaters(db, context, file, head, input);
  const keeper = new BlockKeeper(db, context, { id: file.id, nextRow: begun ? Number(file.next_row) : head.row });
  let rows = Number(file.bookmark);
  let before: Promise<void> = Promise.resolve();
  try {
    for await (const block of ratedBlocks(db, context, input, from, raters)) {
      if (input.signal?.aborted) break;
      const kept = keeper.keep(block, before).then((one) => {
        rows += one.kept + one.rejected;
        input.progress?.(rows);
      });
      const earlier = before;
      before = kept;
      // What goes wrong is met when the block is waited for.
      kept.catch(() => undefined);
      await earlier;
    }
    await before;
    return input.signal?.aborted !== true;
  } finally {
    await before.catch(() => undefined);
    await Promise.all(raters.map((rater) => rater.close()));
  }
}

/**
 * Imports a file of call records, whatever its size, in flat memory: each block is one transaction that keeps its good rows, rated,
 * notes the bad ones with their reason, and moves the bookmark. Then the months whose limits may be passed are rated in the order
 * in which their records began. Stopped or killed, the next import of the same content goes on after the last commit; of a
 * finished file, it changes nothing.
 */
export async function importCalls(db: Db, context: Context, input: CallImport): Promise<CallImportReport> {
  const sha256 = input.key ?? (await contentHash(input.path));
  const file = await openFile(db, context, sha256, input.name);
  const report = (now: UsageFileRow, finished: boolean, alreadyImported = false): CallImportReport => ({
    fileId: now.id,
    alreadyImported,
    kept: Number(now.kept),
    rejected: Number(now.rejected),
    finished,
  });
  if (file.state === 'done') return report(file, true, true);
  const reread = (): Promise<UsageFileRow> =>
    inTransaction(db, context, async (tx) => (await selectFileByContent(tx, sha256))!);
  const head = await fileHead(input.path);
  if (head && !(await importBlocks(db, context, input, file, head))) return report(await reread(), false);
  const read = await reread();
  await settleFile(db, context, read);
  input.progress?.(Number(read.bookmark));
  await inTransaction(db, context, (tx) => endFile(tx, file.id, context.clock.now()));
  return report(read, true);
}
