import type { SealedColumn } from '../../../kernel/personal-data.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { openBytes, openText, sealBytes, sealMarks, sealText } from '../../../platform/sealed.ts';
import { declaredData } from '../declared.ts';
import { allowResealing, countSealed, lockUnsealed, type SealedValue, updateSealed } from '../store-sealed.ts';

/** What became of a sealed column. */
export interface Resealed {
  readonly table: string;
  readonly column: string;
  /** Values that there are. */
  readonly values: number;
  /** Those sealed with the key in use by this run, or that would be. */
  readonly sealed: number;
}

const ROWS_AT_ONCE = 500;
const FILES_AT_ONCE = 5;

/** Every column whose values are sealed. */
export const sealedColumns: readonly SealedColumn[] = declaredData.flatMap(({ sealed = [] }) => sealed);

const againText = (text: string): string => sealText(openText(text));

/** A list of objects with the texts under some names sealed again. */
function againEach(list: string, names: readonly string[]): string {
  const rows = JSON.parse(list) as readonly Readonly<Record<string, unknown>>[];
  const one = (row: Readonly<Record<string, unknown>>) =>
    Object.entries(row).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? againText(value) : value,
    ]);
  return JSON.stringify(rows.map((row) => Object.fromEntries(one(row)) as unknown));
}

function again({ as }: SealedColumn, { key, value }: SealedValue): SealedValue {
  if (typeof value !== 'string') return { key, value: sealBytes(openBytes(Buffer.from(value))) };
  const each = typeof as === 'object' && 'each' in as ? as.each : undefined;
  return { key, value: each ? againEach(value, each) : againText(value) };
}

async function resealColumn(db: Db, context: Context, one: SealedColumn): Promise<Resealed> {
  const marks = sealMarks()!;
  const limit = one.large ? FILES_AT_ONCE : ROWS_AT_ONCE;
  let after: readonly string[] | undefined;
  let sealed = 0;
  for (;;) {
    const page = await inTransaction(db, context, async (tx) => {
      await allowResealing(tx);
      const rows = await lockUnsealed(tx, one, marks, { after, limit });
      for (const row of rows) await updateSealed(tx, one, again(one, row));
      return rows;
    });
    sealed += page.length;
    after = page.at(-1)?.key ?? after;
    if (page.length < limit) break;
  }
  const { values } = await inTransaction(db, context, (tx) => countSealed(tx, one, marks));
  return { table: one.table, column: one.column, values, sealed };
}

/** Counts the values that another key seals, or none. `undefined` without a key. */
export async function tryReseal(db: Db, context: Context): Promise<readonly Resealed[] | undefined> {
  const marks = sealMarks();
  if (!marks) return undefined;
  const all: Resealed[] = [];
  for (const one of sealedColumns) {
    const { values, toSeal } = await inTransaction(db, context, (tx) => countSealed(tx, one, marks));
    all.push({ table: one.table, column: one.column, values, sealed: toSeal });
  }
  return all;
}

/**
 * Seals every value again that another key seals, or none, page by page, each in a transaction of its own: stopped at any moment, it
 * is called again and goes on with what is left. `undefined` without a key. Throws on a value whose key is not at hand.
 */
export async function reseal(db: Db, context: Context): Promise<readonly Resealed[] | undefined> {
  const marks = sealMarks();
  if (!marks) return undefined;
  const all: Resealed[] = [];
  for (const one of sealedColumns) all.push(await resealColumn(db, context, one));
  await inTransaction(db, context, (tx) =>
    recordAudit(tx, context, {
      action: 'privacy:reseal',
      subject: 'operator',
      detail: { key: marks.key, values: all.reduce((sum, one) => sum + one.sealed, 0) },
    }),
  );
  return all;
}
