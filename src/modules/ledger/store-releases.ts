import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, firstOfMonth, lastOfMonth } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

/** Revenue that a month earns of what was billed before, by account and territory. */
export interface EarnedRow {
  readonly account: string;
  readonly territory: string | null;
  readonly amount: Money;
}

/** What the days up to the end of a month earn of what is deferred, less what was released or posted before. */
export async function selectEarned(
  tx: Tx,
  month: CivilDate,
  releasedThrough: CivilDate | null,
): Promise<readonly EarnedRow[]> {
  const before = sql`greatest(recognised_to, ${sqlDate(releasedThrough)})`;
  const end = sqlDate(lastOfMonth(month));
  const rows = await sql<EarnedRow>`select account, territory, sum(ledger_earned(amount, from_day, to_day, ${end})
        - ledger_earned(amount, from_day, to_day, ${before}))::bigint as amount
    from ledger_deferral
    where to_day > coalesce(${sqlDate(releasedThrough)}, '-infinity'::date) and recognised_to < ${end}
    group by account, territory order by account, territory`.execute(tx);
  return rows.rows.filter((row) => row.amount !== 0n);
}

/** Keeps that a month's deferred revenue has been released. */
export async function insertRelease(
  tx: Tx,
  context: Context,
  release: { readonly month: CivilDate; readonly entryId: string | null; readonly amount: Money },
): Promise<void> {
  await sql`insert into ledger_release (month, entry_id, amount, released_at)
    values (${sqlDate(release.month)}, ${release.entryId}, ${release.amount}, ${sqlInstant(context.clock.now())})`.execute(
    tx,
  );
}

/** End of the last month that has been released. */
const RELEASED = sql`coalesce((select (max(month) + interval '1 month' - interval '1 day')::date from ledger_release), '-infinity'::date)`;

/** The first month that something deferred waits for; `null` when nothing is deferred. */
export async function selectFirstDeferred(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`with released as (select ${RELEASED} as day)
    select min(greatest(d.recognised_to, released.day)) + 1 as day
    from ledger_deferral d, released where d.to_day > released.day`.execute(tx);
  const day = rows.rows[0]?.day ?? null;
  return day === null ? null : firstOfMonth(day);
}

/** Whether deferred revenue may wait for a day's work: a question to be asked with others in one statement. */
export function releaseWaits(asOf: CivilDate): RawBuilder<boolean> {
  const month = sqlDate(firstOfMonth(asOf));
  return sql<boolean>`exists (select 1 from ledger_deferral
    where to_day > ${RELEASED} and recognised_to < ${month} - 1 and ${RELEASED} < ${month} - 1)`;
}

/** What is still deferred at the end of a day: on paper, line by line, whatever has been released. */
export async function selectDeferredAt(tx: Tx, on: CivilDate): Promise<Money> {
  const rows = await sql<{ amount: Money | null }>`select sum(d.amount - ledger_earned(d.amount, d.from_day, d.to_day,
      greatest(d.recognised_to, ${sqlDate(on)})))::bigint as amount
    from ledger_deferral d join ledger_entry e on e.operator_id = d.operator_id and e.id = d.entry_id
    where e.on_date <= ${sqlDate(on)}`.execute(tx);
  return (rows.rows[0]?.amount ?? 0n) as Money;
}
