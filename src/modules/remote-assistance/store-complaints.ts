import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Complaint } from './domain/complaint.ts';

interface Row {
  readonly account_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly about: string;
  readonly opened_at: Instant;
  readonly outcome: Complaint['outcome'];
  readonly next_step: string;
  readonly online_address: string;
  readonly liability: Complaint['liability'];
  readonly answer: string | null;
  readonly closed_at: Instant | null;
  readonly decision_ids: readonly string[];
}

const fromRow = (row: Row): Complaint => ({
  accountId: row.account_id,
  id: row.id,
  caseId: row.case_id,
  about: row.about,
  openedAt: row.opened_at,
  outcome: row.outcome,
  nextStep: row.next_step,
  onlineAddress: row.online_address,
  liability: row.liability,
  answer: row.answer,
  closedAt: row.closed_at,
  decisionIds: row.decision_ids,
});

/** Keeps a new complaint. */
export async function insertComplaint(tx: Tx, one: Complaint): Promise<void> {
  await sql`insert into assistance_complaint (account_id, id, case_id, about, opened_at, outcome, next_step, online_address,
      decision_ids)
    values (${one.accountId}::uuid, ${one.id}::uuid, ${one.caseId}::uuid, ${one.about}, ${sqlInstant(one.openedAt)},
      ${one.outcome}, ${one.nextStep}, ${one.onlineAddress}, ${one.decisionIds}::uuid[])`.execute(tx);
}

/** A complaint, locked until the transaction ends. */
export async function lockComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  const found = await sql<Row>`select * from assistance_complaint
    where operator_id = current_setting('regie.operator') and id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Writes a locked complaint as it has become. */
export async function saveComplaint(tx: Tx, one: Complaint): Promise<void> {
  await sql`update assistance_complaint set outcome = ${one.outcome}, next_step = ${one.nextStep},
      liability = ${one.liability === null ? null : sqlJson(one.liability)}, answer = ${one.answer},
      closed_at = ${sqlInstant(one.closedAt)}, decision_ids = ${one.decisionIds}::uuid[]
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid`.execute(tx);
}

/** The complaints about a case, the newest first. */
export async function selectComplaints(tx: Tx, accountId: string, caseId: string): Promise<readonly Complaint[]> {
  const found = await sql<Row>`select * from assistance_complaint
    where account_id = ${accountId}::uuid and case_id = ${caseId}::uuid order by opened_at desc, id desc`.execute(tx);
  return found.rows.map(fromRow);
}
