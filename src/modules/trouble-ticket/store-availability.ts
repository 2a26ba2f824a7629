import { sql } from 'kysely';
import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

/** How much of a period a line worked. */
export interface LineAvailability {
  readonly accountId: string;
  readonly agreementId: string;
  readonly from: CivilDate;
  /** Last day, included. */
  readonly to: CivilDate;
  readonly percent: string;
  readonly respected: boolean;
  readonly decision: string;
  readonly processFlowId: string | null;
}

export interface ToJudge {
  readonly accountId: string;
  readonly agreementId: string;
  /** The first day on which one of its interruptions was to be judged. */
  readonly judgeOn: CivilDate;
}

/** Agreements of which a period of availability is over, each once, the oldest first. */
export async function selectToJudge(tx: Tx, asOf: CivilDate, limit: number): Promise<ToJudge[]> {
  const found = await sql<{
    account_id: string;
    agreement_id: string;
    judge_on: CivilDate;
  }>`select account_id, agreement_id,
      min(judge_on) as judge_on from line_interruption where judge_on <= ${sqlDate(asOf)}
    group by account_id, agreement_id order by judge_on, agreement_id limit ${limit}`.execute(tx);
  return found.rows.map((row) => ({ accountId: row.account_id, agreementId: row.agreement_id, judgeOn: row.judge_on }));
}

/** Locks what is to be judged of an agreement; false when another worker has done it meanwhile. */
export async function lockToJudge(tx: Tx, due: ToJudge, asOf: CivilDate): Promise<boolean> {
  const found = await sql`select 1 from line_interruption where account_id = ${due.accountId}::uuid
    and agreement_id = ${due.agreementId}::uuid and judge_on <= ${sqlDate(asOf)} for update`.execute(tx);
  return found.rows.length > 0;
}

/** Leaves for the day after what could not be judged. */
export async function putOffJudging(tx: Tx, due: ToJudge, asOf: CivilDate): Promise<void> {
  await sql`update line_interruption set judge_on = ${sqlDate(plusDays(asOf, 1))}
    where account_id = ${due.accountId}::uuid and agreement_id = ${due.agreementId}::uuid
      and judge_on <= ${sqlDate(asOf)}`.execute(tx);
}

/**
 * After a period was judged on a day: interruptions that go on after its end are judged again on the day of the next one, the
 * others no more.
 */
export async function judgeNext(
  tx: Tx,
  agreementId: string,
  judged: { readonly on: CivilDate; readonly end: Instant; readonly next: CivilDate | null },
): Promise<void> {
  await sql`update line_interruption set judge_on =
      case when ended_at is null or ended_at > ${sqlInstant(judged.end)} then ${sqlDate(judged.next)} end
    where agreement_id = ${agreementId}::uuid and judge_on <= ${sqlDate(judged.on)}`.execute(tx);
}

/** Whether a period of an agreement was judged. */
export async function isJudged(tx: Tx, agreementId: string, from: CivilDate): Promise<boolean> {
  const found = await sql`select 1 from line_availability where agreement_id = ${agreementId}::uuid
    and from_on = ${sqlDate(from)}`.execute(tx);
  return found.rows.length > 0;
}

/** Keeps the availability of a period; one that is known stays as it is. */
export async function insertAvailability(tx: Tx, one: LineAvailability): Promise<void> {
  await sql`insert into line_availability (account_id, agreement_id, from_on, to_on, percent, respected, decision,
      process_flow_id)
    values (${one.accountId}::uuid, ${one.agreementId}::uuid, ${sqlDate(one.from)}, ${sqlDate(one.to)}, ${one.percent},
      ${one.respected}, ${one.decision}::uuid, ${one.processFlowId}::uuid)
    on conflict do nothing`.execute(tx);
}

/** The availability of the lines of an account, newest period first. */
export async function selectAvailabilityOf(tx: Tx, accountId: string): Promise<LineAvailability[]> {
  const found = await sql<{
    account_id: string;
    agreement_id: string;
    from_on: CivilDate;
    to_on: CivilDate;
    percent: string;
    respected: boolean;
    decision: string;
    process_flow_id: string | null;
  }>`select * from line_availability where account_id = ${accountId}::uuid order by from_on desc limit 200`.execute(tx);
  return found.rows.map((row) => ({
    accountId: row.account_id,
    agreementId: row.agreement_id,
    from: row.from_on,
    to: row.to_on,
    percent: row.percent,
    respected: row.respected,
    decision: row.decision,
    processFlowId: row.process_flow_id,
  }));
}
