import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { Span } from './store-counting.ts';

/** A count of a month or a day, or of a part of what there is. */
export interface Count {
  readonly key: string;
  readonly value: bigint;
}

/** Counts of a name by month (`2026-03`), the first to the last; months without any are left out. */
export async function countsByMonth(tx: Tx, name: string, span: Span): Promise<readonly Count[]> {
  const rows = await sql<Count>`select to_char(on_date, 'YYYY-MM') as key, sum(value)::bigint as value from day_count
    where name = ${name} and on_date between ${sqlDate(span.from)} and ${sqlDate(span.to)}
    group by 1 order by 1`.execute(tx);
  return rows.rows;
}

/** Counts of a name by day, the first to the last; days without any are left out. */
export async function countsByDay(tx: Tx, name: string, span: Span): Promise<readonly Count[]> {
  const rows = await sql<Count>`select to_char(on_date, 'YYYY-MM-DD') as key, sum(value)::bigint as value from day_count
    where name = ${name} and on_date between ${sqlDate(span.from)} and ${sqlDate(span.to)}
    group by 1 order by 1`.execute(tx);
  return rows.rows;
}

/** Counts of a name by part over a span, the largest first. */
export async function countsByPart(tx: Tx, name: string, span: Span): Promise<readonly Count[]> {
  const rows = await sql<Count>`select part as key, sum(value)::bigint as value from day_count
    where name = ${name} and on_date between ${sqlDate(span.from)} and ${sqlDate(span.to)}
    group by 1 order by 2 desc, 1`.execute(tx);
  return rows.rows;
}

/** The sum of a name over days. */
export async function countOver(tx: Tx, name: string, from: CivilDate, to: CivilDate): Promise<bigint> {
  const rows = await sql<{ value: bigint }>`select coalesce(sum(value), 0)::bigint as value from day_count
    where name = ${name} and on_date between ${sqlDate(from)} and ${sqlDate(to)}`.execute(tx);
  return rows.rows[0]!.value;
}
