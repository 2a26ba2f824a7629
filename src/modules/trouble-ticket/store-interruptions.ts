import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { LineInterruption, LineKey } from './domain/network-event.ts';

interface Row {
  account_id: string;
  id: string;
  agreement_id: string;
  event_id: string | null;
  cause: LineInterruption['cause'];
  total: boolean;
  started_at: Instant;
  ended_at: Instant | null;
  reported_at: Instant | null;
  notified_at: Instant | null;
  notice_by: Instant | null;
  notice_respected: boolean | null;
  decision: string | null;
  process_flow_id: string | null;
  cancelled: boolean;
}

function fromRow(row: Row): LineInterruption {
  return {
    accountId: row.account_id,
    id: row.id,
    agreementId: row.agreement_id,
    eventId: row.event_id,
    cause: row.cause,
    total: row.total,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    reportedAt: row.reported_at,
    notifiedAt: row.notified_at,
    noticeBy: row.notice_by,
    noticeRespected: row.notice_respected,
    decision: row.decision,
    processFlowId: row.process_flow_id,
    cancelled: row.cancelled,
  };
}

/** Keeps an interruption, or what became of it. */
export async function saveInterruption(tx: Tx, one: LineInterruption, judgeOn: CivilDate | null): Promise<void> {
  await sql`insert into line_interruption (account_id, id, agreement_id, event_id, cause, total, started_at, ended_at,
      reported_at, notified_at, notice_by, notice_respected, decision, process_flow_id, cancelled, judge_on)
    values (${one.accountId}::uuid, ${one.id}::uuid, ${one.agreementId}::uuid, ${one.eventId}::uuid, ${one.cause},
      ${one.total}, ${sqlInstant(one.startedAt)}, ${sqlInstant(one.endedAt)}, ${sqlInstant(one.reportedAt)},
      ${sqlInstant(one.notifiedAt)}, ${sqlInstant(one.noticeBy)}, ${one.noticeRespected}, ${one.decision}::uuid,
      ${one.processFlowId}::uuid, ${one.cancelled}, ${sqlDate(judgeOn)})
    on conflict (account_id, id) do update set event_id = excluded.event_id, cause = excluded.cause, started_at = excluded.started_at,
      ended_at = excluded.ended_at, reported_at = excluded.reported_at, notified_at = excluded.notified_at,
      notice_by = excluded.notice_by, notice_respected = excluded.notice_respected, decision = excluded.decision,
      process_flow_id = excluded.process_flow_id, cancelled = excluded.cancelled, judge_on = excluded.judge_on`.execute(
    tx,
  );
}

/** The interruption of an agreement by an event. */
export async function selectOfEvent(
  tx: Tx,
  eventId: string,
  agreementId: string,
): Promise<LineInterruption | undefined> {
  const found = await sql<Row>`select * from line_interruption where event_id = ${eventId}::uuid
    and agreement_id = ${agreementId}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** A page of the interruptions of an event, by key. */
export async function selectInterruptionPage(
  tx: Tx,
  eventId: string,
  after: LineKey | null,
  limit: number,
): Promise<LineInterruption[]> {
  const found = await sql<Row>`select * from line_interruption where event_id = ${eventId}::uuid
      and (${after?.accountId ?? null}::uuid is null
        or (account_id, id) > (${after?.accountId ?? null}::uuid, ${after?.id ?? null}::uuid))
    order by account_id, id limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** The interruption of an agreement that lasts, if one does. */
export async function selectLasting(tx: Tx, agreementId: string): Promise<LineInterruption | undefined> {
  const found = await sql<Row>`select * from line_interruption where agreement_id = ${agreementId}::uuid
    and ended_at is null and not cancelled order by started_at desc limit 1`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Open cases of these procedures that no interruption is kept of. */
export async function selectAdoptable(tx: Tx, procedures: readonly string[], limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`select f.id from process_flow f
    where f.closed_on is null and f.procedure = any(${[...procedures]}::text[])
      and not exists (select 1 from line_interruption l where l.account_id = f.account_id and l.process_flow_id = f.id)
    order by f.id limit ${limit} for update of f skip locked`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** The interruption that a case carries. */
export async function selectOfCase(tx: Tx, processFlowId: string): Promise<LineInterruption | undefined> {
  const found = await sql<Row>`select * from line_interruption where process_flow_id = ${processFlowId}::uuid`.execute(
    tx,
  );
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The interruptions of an agreement that touch a stretch of time, in order. */
export async function selectBetween(
  tx: Tx,
  agreementId: string,
  from: Instant,
  to: Instant,
): Promise<LineInterruption[]> {
  const found =
    await sql<Row>`select * from line_interruption where agreement_id = ${agreementId}::uuid and not cancelled
      and started_at < ${sqlInstant(to)} and (ended_at is null or ended_at > ${sqlInstant(from)})
    order by started_at, id`.execute(tx);
  return found.rows.map(fromRow);
}

/** The interruptions of an account, newest first. */
export async function selectInterruptionsOf(tx: Tx, accountId: string): Promise<LineInterruption[]> {
  const found = await sql<Row>`select * from line_interruption where account_id = ${accountId}::uuid
    order by started_at desc, id limit 200`.execute(tx);
  return found.rows.map(fromRow);
}

/** How many lines and customers an event reached, and how many were told of it in time and late. */
export async function countOfEvent(
  tx: Tx,
  eventId: string,
): Promise<{ lines: number; customers: number; toldInTime: number; toldLate: number }> {
  const found = await sql<{ lines: string; customers: string; timely: string; late: string }>`select count(*) as lines,
      count(distinct account_id) as customers,
      count(*) filter (where notice_respected) as timely, count(*) filter (where notice_respected = false) as late
    from line_interruption where event_id = ${eventId}::uuid and not cancelled`.execute(tx);
  const { lines, customers, timely, late } = found.rows[0]!;
  return {
    lines: Number(lines),
    customers: Number(customers),
    toldInTime: Number(timely),
    toldLate: Number(late),
  };
}
