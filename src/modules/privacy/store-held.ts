import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { PersonalTable } from '../../kernel/personal-data.ts';
import { openText } from '../../platform/sealed.ts';
import type { Tx } from '../../platform/database/connect.ts';

/** SQL that names the rows of an account, of those that a declaration is about. */
function ofAccount(one: PersonalTable, accountId: string) {
  const parts = (one.whose ?? 't.account_id = any(:accounts)').split(':accounts').map((part) => sql.raw(part));
  const whose = sql.join(parts, sql`${[accountId]}::uuid[]`);
  const only = one.only === undefined ? sql`` : sql` and (${sql.raw(one.only)})`;
  const done = typeof one.end === 'object' && 'done' in one.end ? one.end.done : undefined;
  return {
    where: sql`${whose}${only}`,
    left: done === undefined ? sql`` : sql` and not coalesce(${sql.raw(done)}, false)`,
  };
}

/** How many rows are held of an account, and the last day that starts their count. */
export async function countHeld(
  tx: Tx,
  one: PersonalTable,
  accountId: string,
): Promise<{ readonly rows: number; readonly newest: CivilDate | null }> {
  const { where, left } = ofAccount(one, accountId);
  const newest = one.from === undefined ? sql`null::date` : sql`max((${sql.raw(one.from)})::date)`;
  const found = await sql<{ n: number; newest: CivilDate | null }>`select count(*)::int as n, ${newest} as newest
    from ${sql.table(one.table)} t where ${where}${left}`.execute(tx);
  return { rows: found.rows[0]!.n, newest: found.rows[0]!.newest };
}

/** What never leaves in an export, whatever the table. */
const WORKS = ['operator_id', 'account_id'];

/** What is told of a row, with what is sealed in it as it was. */
function opened(value: unknown): unknown {
  if (typeof value === 'string') return openText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, opened(one)]));
}

/** The rows of an account as they are told to the person, after a number of them, in the order of their writing. */
export async function readHeld(
  tx: Tx,
  one: PersonalTable,
  accountId: string,
  page: { readonly skip: number; readonly limit: number },
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const hidden = [...WORKS, ...(one.hidden ?? [])];
  const { where } = ofAccount(one, accountId);
  const found = await sql<{ said: Record<string, unknown> }>`select to_jsonb(t) - ${hidden}::text[] as said
    from ${sql.table(one.table)} t where ${where} order by ctid offset ${page.skip} limit ${page.limit}`.execute(tx);
  // What is sealed in the house is the person’s own.
  return found.rows.map(({ said }) => opened(said) as Record<string, unknown>);
}
