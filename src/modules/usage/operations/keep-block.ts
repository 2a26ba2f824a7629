import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { RatedBlock, RefusedRow } from '../domain/block-rater.ts';
import { TWICE } from '../domain/row-faults.ts';
import { insertRejects } from '../store.ts';
import { keepRecords, keepReplacements, keepShapes, moveBookmark, stageRecords } from '../store-ingest.ts';
import type { RejectRow } from '../tables.ts';

const NEW_LINE = 0x0a;
const UNIQUE_VIOLATION = '23505';
const MOST_SHOWN = 500;

/** A block rated, and where it stands in its file. */
export interface BlockInFile {
  readonly bytes: Uint8Array;
  /** Byte of the plain text at which it begins. */
  readonly from: number;
  /** Lines that it holds. */
  readonly lines: number;
  readonly rated: RatedBlock;
}

export interface KeptBlock {
  readonly kept: number;
  readonly rejected: number;
}

/** The row as it can be kept and shown: no character that the store refuses, and not at any length. */
function shown(line: string): string {
  const clean = line.replaceAll(/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/gu, '\ufffd');
  return clean.length > MOST_SHOWN ? `${clean.slice(0, MOST_SHOWN)}…` : clean;
}

/** The text of some lines of a block, counted from 1. */
function linesAt(bytes: Uint8Array, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  for (let from = 0, line = 1; from < bytes.length && found.size < wanted.size; line += 1) {
    const next = bytes.indexOf(NEW_LINE, from);
    const end = next === -1 ? bytes.length : next;
    if (wanted.has(line)) found.set(line, Buffer.from(bytes.subarray(from, end)).toString('utf8').trimEnd());
    from = end + 1;
  }
  return found;
}

function rejects(refused: readonly RefusedRow[], rowsBefore: number): RejectRow[] {
  return refused.map(({ row, line, fault }) => ({
    row_number: rowsBefore + row,
    field: fault.field,
    reason: fault.reason,
    line: shown(line),
  }));
}

function isKnownRecord(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === UNIQUE_VIOLATION;
}

/**
 * Keeps the blocks of one file one after the other, each in one transaction that also moves the file's bookmark. The bytes of a
 * block are sent while the block before it is still being kept.
 */
export class BlockKeeper {
  /** Files that hold records known already mostly hold more: the next block is looked through at once. */
  #careful = false;
  readonly #db: Db;
  readonly #context: Context;
  readonly #fileId: string;
  /** Lines of the file before the next block. */
  #rowsBefore: number;

  constructor(db: Db, context: Context, file: { readonly id: string; readonly nextRow: number }) {
    this.#db = db;
    this.#context = context;
    this.#fileId = file.id;
    this.#rowsBefore = file.nextRow - 1;
  }

  async #write(tx: Tx, block: BlockInFile, rowsBefore: number, careful: boolean): Promise<KeptBlock> {
    const { rated } = block;
    await keepShapes(tx, rated.shapes, rated.terms);
    const twice = rated.kept === 0 ? [] : await keepRecords(tx, careful);
    const lines = linesAt(block.bytes, new Set(twice));
    const again = twice.map((row) => ({ row, line: lines.get(row) ?? '', fault: TWICE }));
    const refused = rejects([...rated.refused, ...again], rowsBefore);
    await insertRejects(tx, this.#fileId, refused);
    await keepReplacements(tx, rated.corrections);
    const kept = rated.kept - twice.length;
    const moved = await moveBookmark(tx, {
      fileId: this.#fileId,
      fromBytes: block.from,
      toBytes: block.from + block.bytes.length,
      nextRow: rowsBefore + block.lines + 1,
      kept,
      rejected: refused.length,
      firstDay: rated.kept === 0 ? null : (rated.firstDay as CivilDate),
      lastDay: rated.kept === 0 ? null : (rated.lastDay as CivilDate),
    });
    if (!moved) throw new Error('another import of the same file has gone further: start again');
    return { kept, rejected: refused.length };
  }

  /**
   * Keeps a block once the one `before` it is kept. Records are taken as new until one is known; then the block is taken again,
   * record by record.
   */
  async keep(block: BlockInFile, before: Promise<unknown> = Promise.resolve()): Promise<KeptBlock> {
    const rowsBefore = this.#rowsBefore;
    this.#rowsBefore += block.lines;
    const attempt = (): Promise<KeptBlock> =>
      inTransaction(this.#db, this.#context, async (tx) => {
        if (block.rated.kept > 0) await stageRecords(tx, block.rated.copy);
        // Nothing is locked yet: the block before may need what this one would lock.
        await before;
        return this.#write(tx, block, rowsBefore, this.#careful);
      });
    try {
      const done = await attempt();
      this.#careful &&= done.kept < block.rated.kept;
      return done;
    } catch (error) {
      if (this.#careful || !isKnownRecord(error)) throw error;
      this.#careful = true;
      return attempt();
    }
  }
}
