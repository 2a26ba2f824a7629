import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { Appointment, AppointmentState, VisitPurpose } from './domain/appointment.ts';

interface Row {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly at: Instant;
  readonly agreed_on: CivilDate;
  readonly state: AppointmentState;
  readonly purpose: VisitPurpose;
  readonly free_cancellation_until: string | null;
  readonly version: number;
}

function fromRow(row: Row): Appointment {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    at: row.at,
    agreedOn: row.agreed_on,
    state: row.state,
    purpose: row.purpose,
    freeCancellationUntil: row.free_cancellation_until,
    version: row.version,
  };
}

/** Keeps a new visit. */
export async function insertAppointment(tx: Tx, visit: Appointment): Promise<void> {
  await sql`insert into appointment (account_id, id, agreement_id, at, agreed_on, state, purpose, free_cancellation_until)
    values (${visit.accountId}::uuid, ${visit.id}::uuid, ${visit.agreementId}::uuid, ${sqlInstant(visit.at)}, ${sqlDate(visit.agreedOn)},
      ${visit.state}, ${visit.purpose}, ${visit.freeCancellationUntil})${unanswered}`.execute(tx);
}

/** A visit, locked until the transaction ends. */
export async function lockAppointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  const found = await sql<Row>`select * from appointment where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Changes a locked visit; its version goes up. */
export async function updateAppointment(
  tx: Tx,
  visit: Appointment,
  change: { readonly at?: Instant; readonly state?: AppointmentState; readonly freeCancellationUntil?: string },
): Promise<Appointment> {
  const found =
    await sql<Row>`update appointment set at = coalesce(${sqlInstant(change.at ?? null)}, at), state = coalesce(${change.state ?? null}::text, state),
      free_cancellation_until = coalesce(${change.freeCancellationUntil ?? null}::text, free_cancellation_until), version = version + 1
    where account_id = ${visit.accountId}::uuid and id = ${visit.id}::uuid returning *`.execute(tx);
  return fromRow(found.rows[0]!);
}

/** A visit by its id. */
export async function appointmentOf(tx: Tx, id: string): Promise<Appointment | undefined> {
  const found = await sql<Row>`select * from appointment where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The visits of an account, or of one of its agreements, latest first. */
export async function appointmentsOf(
  tx: Tx,
  filter: { readonly accountId: string; readonly agreementId?: string },
): Promise<Appointment[]> {
  const found = await sql<Row>`select * from appointment where account_id = ${filter.accountId}::uuid
    and (${filter.agreementId ?? null}::uuid is null or agreement_id = ${filter.agreementId ?? null}::uuid) order by at desc, id desc`.execute(
    tx,
  );
  return found.rows.map(fromRow);
}

/** A page of visits by key, newest first, among the accounts that the reader may see. */
export async function selectAppointmentPage(
  tx: Tx,
  query: { readonly among: readonly string[] | 'all'; readonly after?: string | undefined; readonly limit: number },
): Promise<Appointment[]> {
  if (query.among !== 'all' && query.among.length === 0) return [];
  const found = await sql<Row>`select * from appointment
    where (${query.among === 'all'} or account_id = any(${query.among === 'all' ? [] : query.among}::uuid[]))
      and (${query.after ?? null}::uuid is null or id < ${query.after ?? null}::uuid)
    order by id desc limit ${query.limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** How many visits are booked in a span of time in a territory, one of them left out. */
export async function countVisitsBetween(
  tx: Tx,
  span: { readonly from: Instant; readonly until: Instant; readonly territory: string; readonly but?: string },
): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from appointment v
      join agreement a on a.account_id = v.account_id and a.id = v.agreement_id
    where v.operator_id = current_setting('regie.operator') and v.state = 'booked' and v.at >= ${sqlInstant(span.from)}
      and v.at < ${sqlInstant(span.until)} and a.territory = ${span.territory}
      and v.id is distinct from ${span.but ?? null}::uuid`.execute(tx);
  return rows.rows[0]!.count;
}
