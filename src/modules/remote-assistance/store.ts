import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { AssistanceCase, CaseState } from './domain/assistance-case.ts';
import { type CaseRow, fromRow } from './tables.ts';

const amount = (money: Money | null): string | null => (money === null ? null : String(money));

/** Gives the number of the next case of the operator. */
export async function takeCaseNumber(tx: Tx): Promise<number> {
  const rows = await sql<{ given: number }>`insert into assistance_number (next) values (2)
    on conflict (operator_id) do update set next = assistance_number.next + 1 returning next - 1 as given`.execute(tx);
  return rows.rows[0]!.given;
}

/** Keeps a new case. */
export async function insertCase(tx: Tx, one: AssistanceCase): Promise<void> {
  await sql`insert into assistance_case (account_id, id, number, agreement_id, pack, terms_version, territory, segment, state,
      channel, description, services, equipment, identity, opened_at, opened_by, refusal, price, screen_sharing,
      backup_warning, study_due_at, callback_by, ended_at, decision_ids)
    values (${one.accountId}::uuid, ${one.id}::uuid, ${one.number}, ${one.agreementId}::uuid, ${one.pack}, ${one.termsVersion},
      ${one.territory}, ${one.segment}, ${one.state}, ${one.channel}, ${one.description}, ${sqlJson(one.services)},
      ${sqlJson(one.equipment)}, ${sqlJson(one.identity)}, ${sqlInstant(one.openedAt)}, ${one.openedBy},
      ${one.refusal === null ? null : sqlJson(one.refusal)}, ${amount(one.price)}::bigint, ${one.screenSharing},
      ${one.backupWarning}, ${sqlInstant(one.studyDueAt)}, ${sqlInstant(one.callbackBy)},
      ${sqlInstant(one.endedAt)}, ${one.decisionIds}::uuid[])`.execute(tx);
}

/** Writes a locked case as it has become; its version goes up. */
export async function saveCase(tx: Tx, one: AssistanceCase): Promise<AssistanceCase> {
  const found = await sql<CaseRow>`update assistance_case set state = ${one.state}, services = ${sqlJson(one.services)},
      equipment = ${sqlJson(one.equipment)}, refusal = ${one.refusal === null ? null : sqlJson(one.refusal)},
      price = ${amount(one.price)}::bigint, screen_sharing = ${one.screenSharing}, backup_warning = ${one.backupWarning},
      accepted_at = ${sqlInstant(one.acceptedAt)}, early_start = ${one.earlyStart},
      study_late = ${one.studyLate}, callback_by = ${sqlInstant(one.callbackBy)}, callback_at = ${sqlInstant(one.callbackAt)},
      technician = ${one.technician}, started_at = ${sqlInstant(one.startedAt)}, report = ${one.report},
      visit_id = ${one.visitId}::uuid, visit_price = ${amount(one.visitPrice)}::bigint, ended_at = ${sqlInstant(one.endedAt)},
      total = ${amount(one.total)}::bigint, charge_ids = ${one.chargeIds}::uuid[],
      decision_ids = ${one.decisionIds}::uuid[], version = version + 1
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid returning *`.execute(tx);
  return fromRow(found.rows[0]!);
}

/** A case, locked until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<AssistanceCase | undefined> {
  const found = await sql<CaseRow>`select * from assistance_case where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** A case by its id. */
export async function selectCase(tx: Tx, id: string): Promise<AssistanceCase | undefined> {
  const found = await sql<CaseRow>`select * from assistance_case where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The cases of an account, the newest first. */
export async function selectCasesOf(tx: Tx, accountId: string, limit = 100): Promise<AssistanceCase[]> {
  const found = await sql<CaseRow>`select * from assistance_case where account_id = ${accountId}::uuid
    order by opened_at desc, id desc limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** Cases in these states, what is soonest to be done first. */
export async function selectQueue(tx: Tx, states: readonly CaseState[], limit: number): Promise<AssistanceCase[]> {
  const found = await sql<CaseRow>`select * from assistance_case
    where operator_id = current_setting('regie.operator') and state = any(${states}::text[])
    order by coalesce(callback_at, study_due_at, callback_by, opened_at), id limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** Cases that ended lately, the newest first. */
export async function selectEnded(tx: Tx, limit: number): Promise<AssistanceCase[]> {
  const found = await sql<CaseRow>`select * from assistance_case
    where operator_id = current_setting('regie.operator') and state in ('closed', 'refused', 'cancelled', 'withdrawn')
    order by coalesce(ended_at, opened_at) desc, id desc limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** Callbacks fixed within a span of time, of one technician or of all. */
export async function selectPlanned(
  tx: Tx,
  span: { readonly from: Instant; readonly until: Instant; readonly technician?: string },
): Promise<AssistanceCase[]> {
  const found = await sql<CaseRow>`select * from assistance_case
    where operator_id = current_setting('regie.operator') and callback_at >= ${sqlInstant(span.from)}
      and callback_at < ${sqlInstant(span.until)} and state in ('to-call', 'in-progress')
      and (${span.technician ?? null}::text is null or technician = ${span.technician ?? null}::text)
    order by callback_at, id`.execute(tx);
  return found.rows.map(fromRow);
}
