import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { PaymentIncident, RiskAssessment } from './domain/risk.ts';

interface AssessmentRow {
  readonly account_id: string;
  readonly id: string;
  readonly subject: string;
  readonly assessed_on: CivilDate;
  readonly register: RiskAssessment['register'];
  readonly incidents: RiskAssessment['incidents'];
  readonly debts: RiskAssessment['debts'];
  readonly ended_for_documents: boolean;
  readonly earlier_contract_on: CivilDate | null;
}

interface IncidentRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly bill_id: string;
  readonly bill_number: string;
  readonly amount: bigint;
  readonly state: PaymentIncident['state'];
  readonly noted_on: CivilDate;
  readonly entered_on: CivilDate | null;
  readonly removed_on: CivilDate | null;
  readonly removal_reason: string | null;
  readonly decision: string | null;
  readonly because: readonly string[];
}

function assessmentFrom(row: AssessmentRow): RiskAssessment {
  return {
    id: row.id,
    accountId: row.account_id,
    subject: row.subject,
    assessedOn: row.assessed_on,
    register: row.register,
    incidents: row.incidents,
    debts: row.debts,
    endedForDocuments: row.ended_for_documents,
    earlierContractOn: row.earlier_contract_on,
  };
}

function incidentFrom(row: IncidentRow): PaymentIncident {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    billId: row.bill_id,
    billNumber: row.bill_number,
    amount: row.amount as Money,
    state: row.state,
    notedOn: row.noted_on,
    enteredOn: row.entered_on,
    removedOn: row.removed_on,
    removalReason: row.removal_reason,
    decision: row.decision,
    because: row.because,
  };
}

/** Keeps what was found of a person. */
export async function insertAssessment(tx: Tx, one: RiskAssessment): Promise<void> {
  await sql`insert into risk_assessment (account_id, id, subject, assessed_on, register, incidents, debts,
      ended_for_documents, earlier_contract_on)
    values (${one.accountId}, ${one.id}, ${one.subject}, ${sqlDate(one.assessedOn)}, ${one.register},
      ${sqlJson(one.incidents)}, ${sqlJson(one.debts)}, ${one.endedForDocuments}, ${sqlDate(one.earlierContractOn)})${unanswered}`.execute(
    tx,
  );
}

/** An assessment by its id. */
export async function selectAssessment(tx: Tx, id: string): Promise<RiskAssessment | undefined> {
  const rows = await sql<AssessmentRow>`select * from risk_assessment where id = ${id}::uuid`.execute(tx);
  return rows.rows[0] && assessmentFrom(rows.rows[0]);
}

/** A page of assessments by key, newest first; of one account when it is named. */
export async function selectAssessments(
  tx: Tx,
  query: { readonly accountId?: string | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly RiskAssessment[]> {
  const rows = await sql<AssessmentRow>`select * from risk_assessment
    where (${query.accountId ?? null}::uuid is null or account_id = ${query.accountId ?? null}::uuid)
      and (${query.after ?? null}::uuid is null or id < ${query.after ?? null}::uuid)
    order by id desc limit ${query.limit}`.execute(tx);
  return rows.rows.map(assessmentFrom);
}

/** Keeps an incident; answers false when its bill has one already. */
export async function insertIncident(tx: Tx, one: PaymentIncident): Promise<boolean> {
  const done =
    await sql`insert into payment_incident (account_id, id, agreement_id, bill_id, bill_number, amount, state,
      noted_on, decision, because)
    values (${one.accountId}, ${one.id}, ${one.agreementId}, ${one.billId}, ${one.billNumber}, ${one.amount},
      ${one.state}, ${sqlDate(one.notedOn)}, ${one.decision}, ${one.because}::text[])
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Changes where an incident stands. */
export async function updateIncident(tx: Tx, one: PaymentIncident): Promise<void> {
  await sql`update payment_incident set state = ${one.state}, entered_on = ${sqlDate(one.enteredOn)},
      removed_on = ${sqlDate(one.removedOn)}, removal_reason = ${one.removalReason}
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid`.execute(tx);
}

/** The incidents of an account, newest first; locked when one of them is about to change. */
export async function selectIncidents(tx: Tx, accountId: string, lock = false): Promise<readonly PaymentIncident[]> {
  const rows = await sql<IncidentRow>`select * from payment_incident where account_id = ${accountId}::uuid
    order by noted_on desc, id desc ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows.rows.map(incidentFrom);
}
