import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { ProcessFlow } from './domain/process-flow.ts';

interface Row {
  account_id: string;
  id: string;
  agreement_id: string;
  procedure: string;
  procedure_group: ProcessFlow['group'];
  state: string;
  state_label: ProcessFlow['stateLabel'];
  opened_by: string;
  opened_on: CivilDate;
  opened_at: Instant;
  closed_on: CivilDate | null;
  told: ProcessFlow['told'];
  done: ProcessFlow['done'];
  shown: ProcessFlow['shown'];
  decision: string | null;
  version: number;
}

function fromRow(row: Row): ProcessFlow {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    procedure: row.procedure,
    group: row.procedure_group,
    state: row.state,
    stateLabel: row.state_label,
    openedBy: row.opened_by,
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    closedOn: row.closed_on,
    told: row.told,
    done: row.done,
    shown: row.shown,
    decision: row.decision,
    version: row.version,
  };
}

/** Keeps a new case. */
export async function insertCase(tx: Tx, flow: ProcessFlow): Promise<void> {
  await sql`insert into process_flow (account_id, id, agreement_id, procedure, procedure_group, state, state_label,
      opened_by, opened_on, opened_at, closed_on, told, done, shown, decision, version)
    values (${flow.accountId}::uuid, ${flow.id}::uuid, ${flow.agreementId}::uuid, ${flow.procedure}, ${flow.group},
      ${flow.state}, ${sqlJson(flow.stateLabel)}, ${flow.openedBy}, ${sqlDate(flow.openedOn)},
      ${sqlInstant(flow.openedAt)}, ${sqlDate(flow.closedOn)}, ${sqlJson(flow.told)}, ${sqlJson(flow.done)},
      ${sqlJson(flow.shown)}, ${flow.decision}::uuid, ${flow.version})`.execute(tx);
}

/** Keeps what became of a locked case. */
export async function saveCase(tx: Tx, flow: ProcessFlow): Promise<void> {
  await sql`update process_flow set state = ${flow.state}, state_label = ${sqlJson(flow.stateLabel)},
      closed_on = ${sqlDate(flow.closedOn)}, told = ${sqlJson(flow.told)}, done = ${sqlJson(flow.done)},
      shown = ${sqlJson(flow.shown)}, decision = ${flow.decision}::uuid, version = ${flow.version}
    where account_id = ${flow.accountId}::uuid and id = ${flow.id}::uuid`.execute(tx);
}

/** A case, locked until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<ProcessFlow | undefined> {
  const found = await sql<Row>`select * from process_flow where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** A case by its id. */
export async function selectCase(tx: Tx, id: string): Promise<ProcessFlow | undefined> {
  const found = await sql<Row>`select * from process_flow where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The cases of an account, newest first; those of one agreement when it is told. */
export async function selectCasesOf(tx: Tx, accountId: string, agreementId?: string): Promise<ProcessFlow[]> {
  const found = await sql<Row>`select * from process_flow where account_id = ${accountId}::uuid
    and (${agreementId ?? null}::uuid is null or agreement_id = ${agreementId ?? null}::uuid)
    order by opened_at desc, id desc limit 200`.execute(tx);
  return found.rows.map(fromRow);
}

/** Which cases of the operator to list. */
export interface CasePage {
  readonly open?: boolean | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly procedure?: string | undefined;
  /** Key of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the operator's cases by key, newest first. */
export async function selectCasePage(tx: Tx, page: CasePage): Promise<ProcessFlow[]> {
  const { open, groups, procedure, after, limit } = page;
  const found = await sql<Row>`select * from process_flow where operator_id = current_setting('regie.operator')
      and (${open ?? null}::boolean is null or (closed_on is null) = ${open ?? null}::boolean)
      and (${groups ?? null}::text[] is null or procedure_group = any(${groups ?? null}::text[]))
      and (${procedure ?? null}::text is null or procedure = ${procedure ?? null})
      and (${after ?? null}::uuid is null or id < ${after ?? null}::uuid)
    order by id desc limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** Whether a case of the procedure is open for the agreement. */
export async function selectOpenCase(tx: Tx, agreementId: string, procedure: string): Promise<ProcessFlow | undefined> {
  const found = await sql<Row>`select * from process_flow where agreement_id = ${agreementId}::uuid
    and procedure = ${procedure} and closed_on is null order by opened_at desc limit 1`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}
