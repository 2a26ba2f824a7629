import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type CdrLayout, layoutOf, readCallLine } from '../../../formats/cdr-csv.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { endFile, insertFile, selectFileByContent } from '../store.ts';
import { callFileBytes } from './call-file-bytes.ts';
import { type ImportedChunk, importChunk, type RawLine } from './import-chunk.ts';

const CHUNK_ROWS = 5000;

export interface CallImport {
  /** The file on this machine's disk: CSV, plain or gzip. */
  readonly path: string;
  /** The name it came under. */
  readonly name: string;
  /** What the file is known by, sent again or gone on with; its content when absent. */
  readonly key?: string;
  readonly progress?: (rows: number) => void;
  readonly signal?: AbortSignal;
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

interface Opened {
  readonly id: string;
  readonly done: boolean;
  readonly bookmark: number;
  readonly kept: number;
  readonly rejected: number;
}

async function openFile(db: Db, context: Context, sha256: string, name: string): Promise<Opened> {
  return inTransaction(db, context, async (tx) => {
    const id = uuidV7(context.clock.now(), context.random);
    await insertFile(tx, { id, sha256, name, received_at: context.clock.now() });
    const file = (await selectFileByContent(tx, sha256))!;
    return {
      id: file.id,
      done: file.state === 'done',
      bookmark: Number(file.bookmark),
      kept: Number(file.kept),
      rejected: Number(file.rejected),
    };
  });
}

/** Groups of data lines after the bookmark, with the layout read from the first line. */
async function* chunksAfter(path: string, bookmark: number): AsyncGenerator<{ layout: CdrLayout; lines: RawLine[] }> {
  let layout: CdrLayout | undefined;
  let row = 0;
  let dataRows = 0;
  let lines: RawLine[] = [];
  for await (const line of createInterface({ input: await callFileBytes(path), crlfDelay: Infinity })) {
    // A row is named by its line in the file, where whoever mends it will look; the bookmark counts rows of data.
    row += 1;
    if (line.trim() === '') continue;
    if (!layout) {
      layout = layoutOf(line);
      if (layout.header) continue;
    }
    dataRows += 1;
    if (dataRows <= bookmark) continue;
    lines.push({ row, line });
    if (lines.length === CHUNK_ROWS) {
      yield { layout, lines };
      lines = [];
    }
  }
  if (layout && lines.length > 0) yield { layout, lines };
}

/**
 * Imports a file of call records, whatever its size, in flat memory: each chunk is one transaction that rates its calls,
 * keeps the good rows, notes the bad ones with their reason, and moves the bookmark. Stopped or killed, the next import of
 * the same content goes on after the last commit; of a finished file, it changes nothing.
 */
export async function importCalls(db: Db, context: Context, input: CallImport): Promise<CallImportReport> {
  const file = await openFile(db, context, input.key ?? (await contentHash(input.path)), input.name);
  if (file.done) {
    return { fileId: file.id, alreadyImported: true, kept: file.kept, rejected: file.rejected, finished: true };
  }
  let { bookmark, kept, rejected } = file;
  for await (const { layout, lines } of chunksAfter(input.path, bookmark)) {
    if (input.signal?.aborted) return { fileId: file.id, alreadyImported: false, kept, rejected, finished: false };
    const read = lines.map(({ row, line }) => ({ row, line, read: readCallLine(line, layout, context.clock.now()) }));
    const chunk: ImportedChunk = await inTransaction(db, context, (tx) =>
      importChunk(tx, context, file.id, bookmark, read),
    );
    bookmark += lines.length;
    kept += chunk.kept;
    rejected += chunk.rejected;
    input.progress?.(bookmark);
  }
  await inTransaction(db, context, (tx) => endFile(tx, file.id, context.clock.now()));
  return { fileId: file.id, alreadyImported: false, kept, rejected, finished: true };
}
