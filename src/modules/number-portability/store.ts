import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { Porting, PortingChange } from './domain/porting.ts';

interface Row {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly territory: Territory;
  readonly direction: Porting['direction'];
  readonly kind: Porting['kind'];
  readonly e164: string;
  readonly state: Porting['state'];
  readonly reason: string | null;
  readonly other_operator: string;
  readonly rio: string | null;
  readonly requested_on: CivilDate;
  readonly desired_on: CivilDate | null;
  readonly expected_on: CivilDate | null;
  readonly sent_on: CivilDate | null;
  readonly accepted_on: CivilDate | null;
  readonly scheduled_on: CivilDate | null;
  readonly ported_on: CivilDate | null;
  readonly lost_on: CivilDate | null;
  readonly restored_on: CivilDate | null;
  readonly stopping: Porting['stopping'];
  readonly stopping_on: CivilDate | null;
  readonly fault: Porting['fault'];
  readonly told: Porting['told'];
  readonly claim: Porting['claim'];
  readonly credited: Porting['credited'];
  readonly decision: string | null;
  readonly version: number;
}

const RUNNING = sql`state in ('requested', 'sent', 'accepted', 'scheduled', 'late')`;

function fromRow(row: Row): Porting {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    territory: row.territory,
    direction: row.direction,
    kind: row.kind,
    e164: row.e164,
    state: row.state,
    reason: row.reason,
    otherOperator: row.other_operator,
    rio: row.rio,
    requestedOn: row.requested_on,
    desiredOn: row.desired_on,
    expectedOn: row.expected_on,
    sentOn: row.sent_on,
    acceptedOn: row.accepted_on,
    scheduledOn: row.scheduled_on,
    portedOn: row.ported_on,
    lostOn: row.lost_on,
    restoredOn: row.restored_on,
    stopping: row.stopping,
    stoppingOn: row.stopping_on,
    fault: row.fault,
    told: row.told,
    claim: row.claim,
    credited: row.credited,
    decision: row.decision,
    version: row.version,
  };
}

/** Keeps a new port. */
export async function insertPorting(tx: Tx, porting: Porting): Promise<void> {
  const { accountId, id, agreementId, territory, direction, kind, e164, state, reason, otherOperator, rio } = porting;
  await sql`insert into porting (account_id, id, agreement_id, territory, direction, kind, e164, state, reason, other_operator, rio,
      requested_on, desired_on, expected_on, sent_on, accepted_on, scheduled_on, told, decision)
    values (${accountId}::uuid, ${id}::uuid, ${agreementId}::uuid, ${territory}, ${direction}, ${kind}, ${e164}, ${state}, ${reason},
      ${otherOperator}, ${rio}, ${sqlDate(porting.requestedOn)}, ${sqlDate(porting.desiredOn)}, ${sqlDate(porting.expectedOn)},
      ${sqlDate(porting.sentOn)}, ${sqlDate(porting.acceptedOn)}, ${sqlDate(porting.scheduledOn)}, ${sqlJson(porting.told)},
      ${porting.decision})`.execute(tx);
}

/** A port, locked until the transaction ends. */
export async function lockPorting(tx: Tx, id: string): Promise<Porting | undefined> {
  const found = await sql<Row>`select * from porting where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Changes a locked port; its version goes up. */
export async function updatePorting(tx: Tx, porting: Porting, change: PortingChange): Promise<Porting> {
  const next = { ...porting, ...change };
  const found =
    await sql<Row>`update porting set state = ${next.state}, reason = ${next.reason}, sent_on = ${sqlDate(next.sentOn)},
      accepted_on = ${sqlDate(next.acceptedOn)}, scheduled_on = ${sqlDate(next.scheduledOn)}, ported_on = ${sqlDate(next.portedOn)},
      lost_on = ${sqlDate(next.lostOn)}, restored_on = ${sqlDate(next.restoredOn)}, stopping = ${next.stopping},
      stopping_on = ${sqlDate(next.stoppingOn)}, fault = ${next.fault}, claim = ${sqlJson(next.claim)},
      credited = ${sqlJson(next.credited)}, decision = ${next.decision}, version = version + 1
    where account_id = ${porting.accountId}::uuid and id = ${porting.id}::uuid returning *`.execute(tx);
  return fromRow(found.rows[0]!);
}

/** A port by its id. */
export async function portingOf(tx: Tx, id: string): Promise<Porting | undefined> {
  const found = await sql<Row>`select * from porting where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The ports of an account, or of one of its agreements, latest first. */
export async function portingsOf(
  tx: Tx,
  filter: { readonly accountId: string; readonly agreementId?: string },
): Promise<Porting[]> {
  const { accountId, agreementId = null } = filter;
  const found = await sql<Row>`select * from porting where account_id = ${accountId}::uuid
    and (${agreementId}::uuid is null or agreement_id = ${agreementId}::uuid) order by requested_on desc, id desc`.execute(
    tx,
  );
  return found.rows.map(fromRow);
}

/** The ports of a number that run, in either direction; nobody else opens one before the transaction ends. */
export async function runningPortingsOf(tx: Tx, e164: string): Promise<Porting[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('regie.operator') || ' port ' || ${e164}, 0))`.execute(
    tx,
  );
  const found = await sql<Row>`select * from porting
    where operator_id = current_setting('regie.operator') and e164 = ${e164} and ${RUNNING}`.execute(tx);
  return found.rows.map(fromRow);
}

/** All that run, by direction, oldest first: what the daily work looks at. */
export async function runningPortings(tx: Tx, direction: Porting['direction']): Promise<Porting[]> {
  const found = await sql<Row>`select * from porting where operator_id = current_setting('regie.operator')
    and direction = ${direction} and ${RUNNING} order by id`.execute(tx);
  return found.rows.map(fromRow);
}

/** Which ports of the operator to show. */
export interface PortingQuery {
  readonly running: boolean;
  readonly direction?: Porting['direction'] | undefined;
  readonly state?: Porting['state'] | undefined;
  /** Digits of the number, wherever they stand in it. */
  readonly digits?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of ports for those who follow them, newest first. */
export async function selectPortingPage(tx: Tx, query: PortingQuery): Promise<Porting[]> {
  const { running, direction = null, state = null, digits = null, after = null } = query;
  const found = await sql<Row>`select * from porting where operator_id = current_setting('regie.operator')
      and (${!running} or ${RUNNING}) and (${direction}::text is null or direction = ${direction})
      and (${state}::text is null or state = ${state})
      and (${digits}::text is null or strpos(e164, ${digits}) > 0)
      and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${query.limit}`.execute(tx);
  return found.rows.map(fromRow);
}
