import { type RawBuilder, sql } from 'kysely';
import type { SealedColumn } from '../../kernel/personal-data.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { sealMarks } from '../../platform/sealed.ts';

type Marks = NonNullable<ReturnType<typeof sealMarks>>;

/** A value of a sealed column, and what tells its row from the others. */
export interface SealedValue {
  readonly key: readonly string[];
  readonly value: string | Buffer;
}

function valueOf({ column, as }: SealedColumn): RawBuilder<unknown> {
  const whole = sql`t.${sql.ref(column)}`;
  if (typeof as === 'string') return whole;
  return 'name' in as ? sql`(${whole} ->> ${as.name})` : sql`nullif(${whole}::text, '[]')`;
}

const columns = ({ key }: SealedColumn): RawBuilder<unknown> => sql.join(key.map((one) => sql`t.${sql.ref(one)}`));

/** SQL that tells whether a value is sealed with the key in use. */
function sealedNow(one: SealedColumn, marks: Marks): RawBuilder<unknown> {
  const value = valueOf(one);
  if (typeof one.as === 'object' && 'each' in one.as)
    return sql`not exists (select from jsonb_array_elements(t.${sql.ref(one.column)}) e, unnest(${one.as.each}::text[]) n
      where coalesce(e ->> n, '') <> '' and not starts_with(e ->> n, ${marks.text}))`;
  return one.as === 'bytes'
    ? sql`substring(${value} from 1 for ${marks.bytes.length}::int) = ${marks.bytes}`
    : sql`starts_with(${value}, ${marks.text})`;
}

const there = (one: SealedColumn): RawBuilder<unknown> =>
  one.as === 'bytes' ? sql`length(${valueOf(one)}) > 0` : sql`coalesce(${valueOf(one)}, '') not in ('', '—')`;

/** How many values there are, and how many are not sealed with the key in use. */
export async function countSealed(
  tx: Tx,
  one: SealedColumn,
  marks: Marks,
): Promise<{ readonly values: number; readonly toSeal: number }> {
  const found = await sql<{ values: number; to_seal: number }>`select count(*)::int as values,
      count(*) filter (where not ${sealedNow(one, marks)})::int as to_seal
    from ${sql.table(one.table)} t where ${there(one)}`.execute(tx);
  return { values: found.rows[0]!.values, toSeal: found.rows[0]!.to_seal };
}

/** The next values that are not sealed with the key in use, after a row, locked. */
export async function lockUnsealed(
  tx: Tx,
  one: SealedColumn,
  marks: Marks,
  page: { readonly after: readonly string[] | undefined; readonly limit: number },
): Promise<readonly SealedValue[]> {
  const after =
    page.after === undefined
      ? sql``
      : sql` and (${columns(one)}) > (${sql.join(page.after.map((text) => sql`${text}`))})`;
  const key = sql.join(one.key.map((name) => sql`t.${sql.ref(name)}::text`));
  const found = await sql<{
    key: string[];
    value: string | Buffer;
  }>`select array[${key}] as key, ${valueOf(one)} as value
    from ${sql.table(one.table)} t where ${there(one)} and not ${sealedNow(one, marks)}${after}
    order by ${columns(one)} limit ${page.limit} for update`.execute(tx);
  return found.rows;
}

/** Lets contents of documents be sealed again, until the transaction ends. */
export async function allowResealing(tx: Tx): Promise<void> {
  await sql`select set_config('regie.resealing', 'on', true)`.execute(tx);
}

/** Writes a value as it is sealed now. */
export async function updateSealed(tx: Tx, one: SealedColumn, row: SealedValue): Promise<void> {
  const column = sql.ref(one.column);
  const { as } = one;
  const value =
    typeof as === 'string'
      ? sql`${row.value}`
      : 'name' in as
        ? sql`jsonb_set(${column}, ${[as.name]}::text[], to_jsonb(${row.value}::text))`
        : sql`${row.value}::jsonb`;
  const where = sql.join(
    one.key.map((name, at) => sql`${sql.ref(name)} = ${row.key[at]}`),
    sql` and `,
  );
  await sql`update ${sql.table(one.table)} set ${column} = ${value} where ${where}`.execute(tx);
}
