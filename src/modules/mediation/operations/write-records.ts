import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { lineReader, type LineRead, type ReadLine, RECORD_HEADER } from '../domain/read-line.ts';
import { setFileState } from '../store-files.ts';
import { insertRejects } from '../store-rejects.ts';
import type { FileRow, RejectRow } from '../tables.ts';
import { type FileLine, fileLines } from './file-lines.ts';

const BATCH_LINES = 5000;
const MOST_SHOWN = 4000;

/** The line as it can be kept and shown: no character that the store refuses, and not at any length. */
export function keptLine(line: string): string {
  const clean = line.replaceAll(/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/gu, '\ufffd');
  return clean.length > MOST_SHOWN ? clean.slice(0, MOST_SHOWN) : clean;
}

/** A line that was read, with what it gives. */
export interface TreatedLine {
  readonly row: number;
  readonly line: string;
  readonly read: LineRead;
}

/** Turns the lines of a batch into what they give, in the transaction that notes what is refused. */
export type Treat = (tx: Tx, lines: readonly FileLine[]) => Promise<readonly TreatedLine[]>;

/**
 * Each line of the source gives one line of the documented CSV, one further down for the line of its columns: what the import
 * refuses is found again by its number. A line that gives nothing stays empty, which the import passes over.
 */
export const SHIFT = 1;

class RecordFile {
  readonly #out;
  #row = 1;
  constructor(path: string) {
    this.#out = createWriteStream(path);
    this.#out.write(`${RECORD_HEADER}\n`);
  }

  async add(lines: readonly TreatedLine[]): Promise<void> {
    let text = '';
    for (const { row, read } of lines) {
      if (!('record' in read)) continue;
      text += '\n'.repeat(row + SHIFT - 1 - this.#row);
      text += `${read.record}\n`;
      this.#row = row + SHIFT;
    }
    if (text !== '' && !this.#out.write(text)) await once(this.#out, 'drain');
  }

  async close(): Promise<void> {
    this.#out.end();
    await finished(this.#out);
  }
}

const rejectOf = ({ row, line, read }: TreatedLine): RejectRow[] =>
  'reason' in read
    ? [{ row_number: row, field: read.field, reason: read.reason, line: keptLine(line), state: 'open' }]
    : [];

/** The usual treatment: each line read by the configuration of its source, the faulty ones noted. */
export function treatBySource(file: FileRow, readLine: ReadLine): Treat {
  return async (tx, lines) => {
    const treated = lines.map(({ row, line }) => ({ row, line, read: readLine(line) }));
    await insertRejects(tx, file.id, treated.flatMap(rejectOf));
    return treated;
  };
}

export interface Written {
  readonly finished: boolean;
  /** Lines of the documented CSV written: none, and there is nothing to import. */
  readonly records: number;
  readonly header: string | undefined;
}

async function* batches(path: string): AsyncGenerator<readonly FileLine[]> {
  let batch: FileLine[] = [];
  for await (const lines of fileLines(path)) {
    for (const line of lines) {
      batch.push(line);
      if (batch.length < BATCH_LINES) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Writes the records of a file as the documented CSV, in flat memory, noting the lines that cannot be read. The same file gives
 * the same records however often it is done: moments are compared with the one at which it was received. Throws `UnreadableFile`.
 */
export async function writeRecords(
  db: Db,
  context: Context,
  file: FileRow,
  to: { readonly path: string; readonly treat?: Treat; readonly signal?: AbortSignal | undefined },
): Promise<Written> {
  const out = new RecordFile(`${to.path}.part`);
  let header = file.header ?? undefined;
  let treat = to.treat;
  const counts = { rows: 0, aside: 0, corrections: 0, records: 0 };
  try {
    for await (const batch of batches(file.path)) {
      if (to.signal?.aborted) return { finished: false, records: counts.records, header };
      let lines = batch;
      if (!treat) {
        if (file.reading?.header) {
          header = batch[0]!.line;
          lines = batch.slice(1);
        }
        treat = treatBySource(file, lineReader(file.reading, header, file.received_at));
      }
      const treated = await inTransaction(db, context, async (tx) => {
        const done = await treat!(tx, lines);
        const rows = counts.rows + done.length;
        await setFileState(tx, file.id, { state: 'reading', rows, header });
        return done;
      });
      counts.rows += treated.length;
      counts.aside += treated.filter(({ read }) => 'aside' in read).length;
      const records = treated.filter(({ read }) => 'record' in read);
      counts.records += records.length;
      counts.corrections += records.filter(({ read }) => 'record' in read && read.replaces).length;
      await out.add(treated);
    }
  } finally {
    await out.close();
  }
  await rename(`${to.path}.part`, to.path);
  const { rows, aside, corrections } = counts;
  await inTransaction(db, context, (tx) =>
    setFileState(tx, file.id, { state: 'importing', rows, aside, corrections, header }),
  );
  return { finished: true, records: counts.records, header };
}
