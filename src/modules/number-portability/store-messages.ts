import { sql } from 'kysely';
import { type CivilDate, isoDate, parseDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { OutgoingPorting, PortingMessageKind } from './ports.ts';

interface Body {
  readonly number: string;
  readonly otherOperator: string;
  readonly rio: string | null;
  readonly portingOn: string | null;
  readonly reason: string | null;
}

interface Row {
  readonly id: string;
  readonly porting_id: string;
  readonly direction: 'in' | 'out';
  readonly kind: PortingMessageKind;
  readonly body: Body;
  readonly written_on: CivilDate;
  readonly delivered_at: Instant | null;
}

export interface NewPortingMessage {
  readonly accountId: string;
  readonly id: string;
  readonly portingId: string;
  readonly direction: 'in' | 'out';
  readonly kind: PortingMessageKind;
  readonly body: Omit<Body, 'portingOn'> & { readonly portingOn: CivilDate | null };
  readonly dedupeKey: string;
  readonly on: CivilDate;
  readonly at: Instant;
  /** Until which day something may be said about it. */
  readonly awaitsUntil: CivilDate | null;
}

function outgoing(row: Row): OutgoingPorting {
  const { portingOn, ...body } = row.body;
  return {
    ...body,
    id: row.id,
    portingId: row.porting_id,
    kind: row.kind,
    writtenOn: row.written_on,
    portingOn: portingOn === null ? null : (parseDate(portingOn) ?? null),
  };
}

/** Keeps a message once for its key; answers whether it is new. */
export async function insertPortingMessage(tx: Tx, message: NewPortingMessage): Promise<boolean> {
  const { portingOn } = message.body;
  const body: Body = { ...message.body, portingOn: portingOn === null ? null : isoDate(portingOn) };
  const kept =
    await sql`insert into porting_message (account_id, id, porting_id, direction, kind, body, dedupe_key, written_on,
      written_at, delivered_at, awaits_until)
    values (${message.accountId}::uuid, ${message.id}::uuid, ${message.portingId}::uuid, ${message.direction}, ${message.kind},
      ${sqlJson(body)}, ${message.dedupeKey}, ${sqlDate(message.on)}, ${sqlInstant(message.at)},
      ${message.direction === 'in' ? sqlInstant(message.at) : sqlInstant(null)}, ${sqlDate(message.awaitsUntil)})
    on conflict (operator_id, dedupe_key) do nothing`.execute(tx);
  return (kept.numAffectedRows ?? 0n) > 0n;
}

/** The next message to hand over, locked; others' are skipped. */
export async function lockNextOutgoing(tx: Tx): Promise<OutgoingPorting | undefined> {
  const found = await sql<Row>`select * from porting_message where operator_id = current_setting('regie.operator')
    and direction = 'out' and delivered_at is null order by id limit 1 for update skip locked`.execute(tx);
  return found.rows[0] && outgoing(found.rows[0]);
}

/** A message has been handed over. */
export async function markDelivered(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update porting_message set delivered_at = ${sqlInstant(at)} where id = ${id}::uuid`.execute(tx);
}

/** Nothing more is awaited about what was written of a port. */
export async function awaitNothing(tx: Tx, portingId: string): Promise<void> {
  await sql`update porting_message set awaits_until = null where porting_id = ${portingId}::uuid`.execute(tx);
}

/** The messages handed over about which something may still be said on a day. */
export async function awaitedMessages(tx: Tx, on: CivilDate): Promise<OutgoingPorting[]> {
  const found = await sql<Row>`select * from porting_message where operator_id = current_setting('regie.operator')
    and direction = 'out' and delivered_at is not null and awaits_until >= ${sqlDate(on)} order by id`.execute(tx);
  return found.rows.map(outgoing);
}

/** The last day on which something may be said about any message; `null` when nothing is awaited. */
export async function awaitedUntil(tx: Tx): Promise<CivilDate | null> {
  const found = await sql<{ until: CivilDate | null }>`select max(awaits_until) as until from porting_message
    where operator_id = current_setting('regie.operator')`.execute(tx);
  return found.rows[0]?.until ?? null;
}

/** What was said about a port, in order. */
export async function messagesOfPorting(
  tx: Tx,
  portingId: string,
): Promise<
  {
    readonly kind: PortingMessageKind;
    readonly direction: 'in' | 'out';
    readonly on: CivilDate;
    readonly delivered: boolean;
    /** The day of the port, where the message tells one. */
    readonly portingOn: string | null;
    readonly reason: string | null;
  }[]
> {
  const found =
    await sql<Row>`select * from porting_message where porting_id = ${portingId}::uuid order by written_at, id`.execute(
      tx,
    );
  return found.rows.map((row) => ({
    kind: row.kind,
    direction: row.direction,
    on: row.written_on,
    delivered: row.delivered_at !== null,
    portingOn: row.body.portingOn,
    reason: row.body.reason,
  }));
}
