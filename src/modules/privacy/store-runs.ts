import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate, sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

/** A night of erasure, or a trial of some. */
export interface RunRow {
  readonly id: string;
  readonly kind: 'erasure' | 'trial';
  readonly days: readonly CivilDate[];
  readonly state: 'running' | 'done';
  readonly started_at: Instant;
  readonly ended_at: Instant | null;
  readonly after_account: string | null;
  readonly accounts: number;
  readonly asked_by: string;
}

/** Rows counted together. */
export interface TallyRow {
  readonly day: CivilDate;
  readonly table_name: string;
  readonly holds: Bilingual;
  readonly category: string;
  readonly label: Bilingual;
  readonly event: Bilingual;
  readonly what: 'erased' | 'emptied' | 'kept';
  readonly reason: '' | 'dispute' | 'unpaid' | 'restriction';
  readonly pack: string;
  readonly because: readonly string[];
  readonly rows: bigint;
}

/** Keeps a run that begins; one of the same night that has begun goes on. */
export async function beginRun(
  tx: Tx,
  run: Pick<RunRow, 'id' | 'kind' | 'days' | 'asked_by' | 'started_at'>,
): Promise<RunRow> {
  await sql`insert into privacy_run (id, kind, days, state, started_at, asked_by)
    values (${run.id}, ${run.kind}, ${sqlDates(run.days)}, 'running', ${sqlInstant(run.started_at)}, ${run.asked_by})
    on conflict do nothing`.execute(tx);
  const found = await sql<RunRow>`select * from privacy_run where id = ${run.id}
    or (${run.kind} = 'erasure' and kind = 'erasure' and days[1] = ${sqlDate(run.days[0]!)})`.execute(tx);
  return found.rows[0]!;
}

/** A run, held until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<RunRow> {
  return (await sql<RunRow>`select * from privacy_run where id = ${id} for update`.execute(tx)).rows[0]!;
}

/** How far a run has come. */
export async function advanceRun(tx: Tx, id: string, after: string, accounts: number): Promise<void> {
  await sql`update privacy_run set after_account = ${after}, accounts = accounts + ${accounts} where id = ${id}`.execute(
    tx,
  );
}

/** The run is over. */
export async function endRun(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update privacy_run set state = 'done', ended_at = ${sqlInstant(at)} where id = ${id}`.execute(tx);
}

/** Adds what a step counted, in one statement. */
export async function addTallies(tx: Tx, runId: string, tallies: readonly TallyRow[]): Promise<void> {
  for (const one of tallies)
    await sql`insert into privacy_tally (run_id, day, table_name, holds, category, label, event, what, reason, pack, because, rows)
      values (${runId}, ${sqlDate(one.day)}, ${one.table_name}, ${jsonText(one.holds)}::jsonb, ${one.category},
        ${jsonText(one.label)}::jsonb, ${jsonText(one.event)}::jsonb, ${one.what}, ${one.reason}, ${one.pack},
        ${one.because}::text[], ${one.rows})
      on conflict (run_id, day, table_name, holds, category, pack, what, reason)
      do update set rows = privacy_tally.rows + excluded.rows`.execute(tx);
}

/** The newest runs first. */
export async function selectRuns(tx: Tx, limit: number): Promise<readonly RunRow[]> {
  return (await sql<RunRow>`select * from privacy_run order by started_at desc, id desc limit ${limit}`.execute(tx))
    .rows;
}

/** One run. */
export async function selectRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  return (await sql<RunRow>`select * from privacy_run where id = ${id}`.execute(tx)).rows[0];
}

/** What a run counted, by day and table. */
export async function selectTallies(tx: Tx, runId: string): Promise<readonly TallyRow[]> {
  const found = await sql<TallyRow>`select * from privacy_tally where run_id = ${runId}
    order by day, table_name, category, pack, what, reason`.execute(tx);
  return found.rows;
}

/** The day of the last night that was carried through. */
export async function selectLastErasure(tx: Tx): Promise<CivilDate | undefined> {
  const found = await sql<{ day: CivilDate | null }>`select max(days[1]) as day from privacy_run
    where kind = 'erasure' and state = 'done'`.execute(tx);
  return found.rows[0]?.day ?? undefined;
}
