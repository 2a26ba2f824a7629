import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { type RejectRow as ImportReject, usageRejects } from '../../usage/index.ts';
import { insertRejects, reopenReject, selectCorrections } from '../store-rejects.ts';
import type { FileRow, RejectRow } from '../tables.ts';
import { type FileLine, fileLines } from './file-lines.ts';
import { keptLine, SHIFT } from './write-records.ts';

const PAGE = 1000;

/** A record that was there already needs no correction. */
function stateOf({ field, reason }: ImportReject): 'open' | 'duplicate' {
  return field === 'call_id' && reason.fr.includes('déjà') ? 'duplicate' : 'open';
}

async function* importRejects(db: Db, context: Context, usageFileId: string): AsyncGenerator<readonly ImportReject[]> {
  let after = 0;
  for (;;) {
    const page = await inTransaction(db, context, (tx) => usageRejects(tx, usageFileId, after, PAGE));
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.row_number;
  }
}

const noted = (reject: ImportReject, row: number, line: string): RejectRow => ({
  row_number: row,
  field: reject.field,
  reason: reject.reason,
  line: keptLine(line),
  state: stateOf(reject),
});

/** The lines of a file one by one, found again by rows that only grow. */
class LinesAgain {
  readonly #chunks: AsyncGenerator<readonly FileLine[]>;
  #chunk: readonly FileLine[] = [];
  #at = 0;
  constructor(path: string) {
    this.#chunks = fileLines(path);
  }

  async at(row: number): Promise<string | undefined> {
    for (;;) {
      for (; this.#at < this.#chunk.length; this.#at += 1) {
        const line = this.#chunk[this.#at]!;
        if (line.row === row) return line.line;
        if (line.row > row) return undefined;
      }
      const next = await this.#chunks.next();
      if (next.done) return undefined;
      [this.#chunk, this.#at] = [next.value, 0];
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }
}

/** Notes with a file what its import refused, each row with the line of its source. */
export async function noteRefused(db: Db, context: Context, file: FileRow, usageFileId: string): Promise<void> {
  if (file.corrects !== null) return noteRefusedAgain(db, context, file, usageFileId);
  const lines = file.reading === null ? undefined : new LinesAgain(file.path);
  try {
    for await (const page of importRejects(db, context, usageFileId)) {
      const rejects: RejectRow[] = [];
      for (const reject of page) {
        const row = lines ? reject.row_number - SHIFT : reject.row_number;
        rejects.push(noted(reject, row, (await lines?.at(row)) ?? reject.line));
      }
      await inTransaction(db, context, (tx) => insertRejects(tx, file.id, rejects));
    }
  } finally {
    await lines?.close();
  }
}

/** Rows that were corrected and are refused again go back to the file they came from, with what is wrong now. */
async function noteRefusedAgain(db: Db, context: Context, file: FileRow, usageFileId: string): Promise<void> {
  for await (const page of importRejects(db, context, usageFileId)) {
    await inTransaction(db, context, async (tx) => {
      const rows = page.map((reject) => reject.row_number - SHIFT);
      const carried = new Map((await selectCorrections(tx, file.id, rows)).map((one) => [one.row_number, one]));
      for (const reject of page) {
        const one = carried.get(reject.row_number - SHIFT);
        if (!one) continue;
        const { field, reason, state } = noted(reject, one.first_row_number, one.line);
        await reopenReject(tx, file.corrects!, one.first_row_number, { field, reason, state, line: one.line });
        await insertRejects(tx, file.id, [{ ...noted(reject, one.row_number, one.line), state: 'returned' }]);
      }
    });
  }
}
