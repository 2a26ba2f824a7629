import { sql } from 'kysely';
import { copyIn } from './copy-in.ts';
import type { Tx } from './connect.ts';

/** A field as COPY writes it in its text format. */
function field(value: string | null): string {
  if (value === null) return String.raw`\N`;
  return /[\\\t\n\r]/u.test(value)
    ? value.replaceAll(/[\\\t\n\r]/gu, (one) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[one] ?? '\\r')
    : value;
}

/**
 * Inserts many rows by COPY, each value as the server writes its type: several times as fast as arrays of parameters from some
 * hundreds of rows on. They pass by a temporary table, since nothing is copied into a walled one.
 */
export async function copyRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const [stage, names] = [`stage_${table}`, columns.join(', ')];
  await sql
    .raw(`create temporary table if not exists ${stage} on commit delete rows as select ${names} from ${table} limit 0`)
    .execute(tx);
  const text = rows.map((row) => `${row.map(field).join('\t')}\n`).join('');
  await copyIn(tx, `copy ${stage} (${names}) from stdin`, Buffer.from(text));
  await sql.raw(`insert into ${table} (${names}) select ${names} from ${stage}`).execute(tx);
  await sql.raw(`truncate ${stage}`).execute(tx);
}
