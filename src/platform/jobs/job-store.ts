import { type Selectable, sql } from 'kysely';
import { type Instant, plusMs, SECOND_MS } from '../../kernel/instant.ts';
import type { Db, Tx } from '../database/connect.ts';
import { sqlInstant, sqlJson } from '../database/sql-values.ts';
import type { JobTable } from '../database/tables.ts';
import type { Job, Progress } from './job.ts';
import { withoutPersonalData } from '../without-personal-data.ts';

export type JobRow = Selectable<JobTable>;

const FAILURES_BEFORE_GIVING_UP = 8;
const LONGEST_PAUSE_SECONDS = 3_600;

/** Makes sure that every periodic job has its row for every operator. */
export async function planPeriodicJobs(db: Db, jobs: readonly Job[], now: Instant): Promise<void> {
  for (const job of jobs) {
    if (job.everySeconds === undefined) continue;
    await sql`insert into platform_job (id, job, operator_id, state, every_seconds, due_at)
      select ${job.name} || ':' || id, ${job.name}, id, 'waiting', ${job.everySeconds}::integer, ${sqlInstant(now)} from platform_operator
      on conflict (id) do update set every_seconds = excluded.every_seconds
      where platform_job.every_seconds is distinct from excluded.every_seconds`.execute(db);
  }
}

/** Asks for one run of a job, in the caller's transaction: it starts once that commits. The same `id` asked twice is one run. */
export async function requestJob(
  tx: Tx | Db,
  wanted: {
    readonly id: string;
    readonly job: string;
    readonly operatorId: string;
    readonly input: unknown;
    readonly dueAt: Instant;
  },
): Promise<void> {
  await sql`insert into platform_job (id, job, operator_id, input, state, due_at)
    values (${wanted.id}, ${wanted.job}, ${wanted.operatorId}, ${sqlJson(wanted.input)}, 'waiting', ${sqlInstant(wanted.dueAt)})
    on conflict (id) do nothing`.execute(tx);
}

/** Takes the lease of the next job that is due, or whose worker has fallen silent; workers never take the same one. */
export async function claimJob(
  db: Db,
  names: readonly string[],
  worker: string,
  now: Instant,
  leaseMs: number,
): Promise<JobRow | undefined> {
  const claimed = await sql<JobRow>`update platform_job set
      state = case when state = 'stopping' then 'stopping' else 'running' end,
      lease_owner = ${worker}, lease_until = ${sqlInstant(plusMs(now, leaseMs))}, started_at = ${sqlInstant(now)}
    where id = (select id from platform_job
      where job = any(${[...names]}) and ((state = 'waiting' and due_at <= ${sqlInstant(now)})
        or (state in ('running', 'stopping') and lease_until < ${sqlInstant(now)}))
      order by due_at limit 1 for update skip locked)
    returning *`.execute(db);
  return claimed.rows[0];
}

/** Keeps a lease; answers with the state of the job, `undefined` when the lease was lost. */
export async function renewLease(
  db: Db,
  id: string,
  worker: string,
  until: Instant,
): Promise<JobRow['state'] | undefined> {
  const kept = await db
    .updateTable('platform_job')
    .set({ lease_until: sqlInstant(until) })
    .where('id', '=', id)
    .where('lease_owner', '=', worker)
    .returning('state')
    .executeTakeFirst();
  return kept?.state;
}

/** Saves how far a run has come; throws when another worker has taken it over, so that the step is undone. */
export async function saveProgress(tx: Tx, id: string, worker: string, progress: Progress): Promise<void> {
  const saved = await tx
    .updateTable('platform_job')
    .set({
      bookmark: sqlJson(progress.bookmark),
      done_count: BigInt(progress.done),
      total_count: progress.total === undefined ? null : BigInt(progress.total),
    })
    .where('id', '=', id)
    .where('lease_owner', '=', worker)
    .executeTakeFirst();
  if (saved.numUpdatedRows !== 1n) throw new Error(`job ${id}: the lease was lost to another worker`);
}

/** Notes the end of a run: done, stopped as asked, or failed, then tried again after a growing pause. */
export async function endRun(
  db: Db,
  row: JobRow,
  worker: string,
  now: Instant,
  outcome: 'done' | 'stopped' | Error,
): Promise<void> {
  const periodic = row.every_seconds !== null;
  const failures = outcome instanceof Error ? row.failures + 1 : 0;
  const pause = outcome instanceof Error ? Math.min(LONGEST_PAUSE_SECONDS, 2 ** failures) : (row.every_seconds ?? 0);
  const state = outcome === 'stopped' ? 'stopped' : outcome === 'done' && !periodic ? 'done' : 'waiting';
  const givenUp = outcome instanceof Error && !periodic && failures >= FAILURES_BEFORE_GIVING_UP;
  await db
    .updateTable('platform_job')
    .set({
      state: givenUp ? 'failed' : state,
      due_at: sqlInstant(plusMs(now, pause * SECOND_MS)),
      lease_owner: null,
      lease_until: null,
      failures,
      last_error: outcome instanceof Error ? withoutPersonalData(outcome.message).slice(0, 2_000) : null,
      ended_at: sqlInstant(now),
      ...(outcome === 'done' && periodic ? { bookmark: sqlJson(null) } : {}),
    })
    .where('id', '=', row.id)
    .where('lease_owner', '=', worker)
    .execute();
}

/** Asks a job to stop after its present step. Answers false when there is nothing to stop. */
export async function stopJob(db: Db, operatorId: string, id: string): Promise<boolean> {
  const stopped =
    await sql`update platform_job set state = case when state = 'running' then 'stopping' else 'stopped' end
    where id = ${id} and operator_id = ${operatorId} and state in ('running', 'waiting')`.execute(db);
  return stopped.numAffectedRows === 1n;
}

/** Lets a stopped or failed job go on from its bookmark. Answers false when it is neither. */
export async function resumeJob(db: Db, operatorId: string, id: string, now: Instant): Promise<boolean> {
  const resumed = await db
    .updateTable('platform_job')
    .set({ state: 'waiting', due_at: sqlInstant(now), failures: 0, last_error: null })
    .where('id', '=', id)
    .where('operator_id', '=', operatorId)
    .where('state', 'in', ['stopped', 'failed'])
    .executeTakeFirst();
  return resumed.numUpdatedRows === 1n;
}
