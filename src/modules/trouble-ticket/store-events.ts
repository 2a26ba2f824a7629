import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { NetworkEvent } from './domain/network-event.ts';

interface Row {
  id: string;
  kind: NetworkEvent['kind'];
  reference: string;
  title: NetworkEvent['title'];
  area: NetworkEvent['area'];
  cause: NetworkEvent['cause'];
  total: boolean;
  state: NetworkEvent['state'];
  declared_at: Instant;
  starts_at: Instant;
  ends_at: Instant | null;
  phase: NetworkEvent['phase'];
  cursor_account: string | null;
  cursor_id: string | null;
  reached: number;
  failures: NetworkEvent['failures'];
  version: number;
}

function fromRow(row: Row): NetworkEvent {
  return {
    id: row.id,
    kind: row.kind,
    reference: row.reference,
    title: row.title,
    area: row.area,
    cause: row.cause,
    total: row.total,
    state: row.state,
    declaredAt: row.declared_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    phase: row.phase,
    cursor: row.cursor_account === null ? null : { accountId: row.cursor_account, id: row.cursor_id! },
    reached: row.reached,
    failures: row.failures,
    version: row.version,
  };
}

/** Keeps a new event; false when its reference is known. */
export async function insertEvent(tx: Tx, event: NetworkEvent): Promise<boolean> {
  const kept = await sql`insert into network_event (id, kind, reference, title, area, cause, total, state, declared_at,
      starts_at, ends_at, phase, failures, version)
    values (${event.id}::uuid, ${event.kind}, ${event.reference}, ${sqlJson(event.title)}, ${sqlJson(event.area)},
      ${event.cause}, ${event.total}, ${event.state}, ${sqlInstant(event.declaredAt)}, ${sqlInstant(event.startsAt)},
      ${sqlInstant(event.endsAt)}, ${event.phase}, ${sqlJson(event.failures)}, ${event.version})
    on conflict (operator_id, reference) do nothing`.execute(tx);
  return kept.numAffectedRows === 1n;
}

/** Keeps what became of a locked event. */
export async function saveEvent(tx: Tx, event: NetworkEvent): Promise<void> {
  await sql`update network_event set state = ${event.state}, cause = ${event.cause}, starts_at = ${sqlInstant(event.startsAt)},
      ends_at = ${sqlInstant(event.endsAt)}, area = ${sqlJson(event.area)}, phase = ${event.phase}, cursor_account = ${event.cursor?.accountId ?? null}::uuid,
      cursor_id = ${event.cursor?.id ?? null}::uuid, reached = ${event.reached}, failures = ${sqlJson(event.failures)},
      version = ${event.version}
    where id = ${event.id}::uuid`.execute(tx);
}

/** An event, locked until the transaction ends. */
export async function lockEvent(tx: Tx, id: string): Promise<NetworkEvent | undefined> {
  const found = await sql<Row>`select * from network_event where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The oldest event of which something is left to do, locked; those that another worker has in hand are left to it. */
export async function lockUnfinishedEvent(tx: Tx): Promise<NetworkEvent | undefined> {
  const found = await sql<Row>`select * from network_event where phase is not null
    order by id limit 1 for update skip locked`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** An event by its id. */
export async function selectEvent(tx: Tx, id: string): Promise<NetworkEvent | undefined> {
  const found = await sql<Row>`select * from network_event where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** An event by the network's number. */
export async function selectEventByReference(tx: Tx, reference: string): Promise<NetworkEvent | undefined> {
  const found = await sql<Row>`select * from network_event where reference = ${reference}`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** A page of events, newest first; `open`: only those that last or are to come. */
export async function selectEventPage(
  tx: Tx,
  page: { readonly open?: boolean | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<NetworkEvent[]> {
  const found = await sql<Row>`select * from network_event
    where (${page.open ?? null}::boolean is null or (state in ('announced', 'open')) = ${page.open ?? null}::boolean)
      and (${page.after ?? null}::uuid is null or id < ${page.after ?? null}::uuid)
    order by id desc limit ${page.limit}`.execute(tx);
  return found.rows.map(fromRow);
}
