import { type RawBuilder, sql } from 'kysely';
import { type Instant, isoInstant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { prepared } from '../../platform/database/preparing-client.ts';
import { jsonText, sqlInstant } from '../../platform/database/sql-values.ts';
import type { Session } from './domain/charging.ts';

interface SessionRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly create_key: string;
  readonly state: Session['state'];
  readonly use: Session['use'];
  readonly groups: Session['groups'];
  readonly started_at: Instant;
  readonly ended_at: Instant | null;
  readonly expires_at: Instant;
  readonly reserved: bigint;
  readonly debited: bigint;
  readonly last_number: bigint;
  readonly answer: Session['answer'];
}

function fromRow(row: SessionRow): Session {
  return {
    accountId: row.account_id,
    id: row.id,
    agreementId: row.agreement_id,
    createKey: row.create_key,
    state: row.state,
    use: row.use,
    groups: row.groups,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    expiresAt: row.expires_at,
    reserved: row.reserved as Money,
    debited: row.debited as Money,
    lastNumber: Number(row.last_number),
    answer: row.answer,
  };
}

/** Keeps sessions as they have become, new ones included, in one statement. */
export function keptSessions(sessions: readonly Session[]): RawBuilder<unknown> {
  const rows = sessions.map((one) => ({
    account_id: one.accountId,
    id: one.id,
    agreement_id: one.agreementId,
    create_key: one.createKey,
    state: one.state,
    use: one.use,
    groups: one.groups,
    started_at: isoInstant(one.startedAt),
    ended_at: one.endedAt === null ? null : isoInstant(one.endedAt),
    expires_at: isoInstant(one.expiresAt),
    reserved: String(one.reserved),
    debited: String(one.debited),
    last_number: one.lastNumber,
    answer: one.answer,
  }));
  return sql`insert into balance_session as s (account_id, id, agreement_id, create_key, state, use, groups, started_at,
      ended_at, expires_at, reserved, debited, last_number, answer)
    select account_id, id, agreement_id, create_key, state, use, groups, started_at, ended_at, expires_at, reserved, debited,
      last_number, answer
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as r (account_id uuid, id uuid, agreement_id uuid, create_key text,
      state text, use jsonb, groups jsonb, started_at timestamptz, ended_at timestamptz, expires_at timestamptz,
      reserved bigint, debited bigint, last_number bigint, answer jsonb)
    on conflict (account_id, id) do update set state = excluded.state, groups = excluded.groups, ended_at = excluded.ended_at,
      expires_at = excluded.expires_at, reserved = excluded.reserved, debited = excluded.debited,
      last_number = excluded.last_number, answer = excluded.answer`;
}

/** Sessions by their ids, and those that earlier sendings of the same creations began. */
export function wantedSessions(wanted: {
  readonly ids: readonly string[];
  readonly createKeys: readonly string[];
}): RawBuilder<SessionRow> {
  const known = (condition: RawBuilder<unknown>) =>
    sql`select * from balance_session where operator_id = current_setting('regie.operator') and ${condition}`;
  // Two questions, each with a key of its own: asked as one, they would read every session in course.
  return sql<SessionRow>`${prepared}${known(sql`id = any(${[...wanted.ids]}::uuid[])`)}
    union all ${known(sql`create_key = any(${[...wanted.createKeys]}::text[])`)}`;
}

/** Sessions as they were read. */
export function sessionsOf(rows: readonly SessionRow[]): Session[] {
  return rows.map(fromRow);
}

/** The agreement that a session is of. */
export async function selectSessionHolder(
  tx: Tx,
  id: string,
): Promise<{ readonly accountId: string; readonly agreementId: string; readonly use: Session['use'] } | undefined> {
  const rows = await sql<SessionRow>`select account_id, agreement_id, use from balance_session
    where operator_id = current_setting('regie.operator') and id = ${id}::uuid`.execute(tx);
  const row = rows.rows[0];
  return row && { accountId: row.account_id, agreementId: row.agreement_id, use: row.use };
}

/** Sessions whose time is over and which nobody has ended, the oldest first. */
export async function selectExpired(tx: Tx, now: Instant, limit: number): Promise<Session[]> {
  const rows = await sql<SessionRow>`select * from balance_session
    where operator_id = current_setting('regie.operator') and state = 'open' and expires_at <= ${sqlInstant(now)}
    order by expires_at limit ${limit}`.execute(tx);
  return rows.rows.map(fromRow);
}

/** The sessions in course of a balance. */
export async function selectOpenSessions(
  tx: Tx,
  balance: { readonly accountId: string; readonly agreementId: string },
): Promise<Session[]> {
  const rows = await sql<SessionRow>`select * from balance_session where account_id = ${balance.accountId}::uuid
    and agreement_id = ${balance.agreementId}::uuid and state = 'open'`.execute(tx);
  return rows.rows.map(fromRow);
}

/** Whether a session has outlived its time, as part of a larger question. */
export function sessionsWait(now: Instant): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from balance_session where state = 'open' and expires_at <= ${sqlInstant(now)})`;
}
