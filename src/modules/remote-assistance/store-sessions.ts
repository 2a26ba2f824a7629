import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { SharingSession, Side } from './domain/sharing-session.ts';

interface Row {
  readonly account_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly code_hash: string;
  readonly issued_at: Instant;
  readonly issued_by: string;
  readonly expires_at: Instant;
  readonly opened: number;
  readonly opened_at: Instant | null;
  readonly consent_at: Instant | null;
  readonly guest_hash: string | null;
  readonly watcher: string | null;
  readonly watcher_hash: string | null;
  readonly ended_at: Instant | null;
  readonly ended_by: SharingSession['endedBy'];
}

/** What one browser tells the other. */
export interface Signal {
  readonly seq: number;
  readonly body: unknown;
}

const fromRow = (row: Row): SharingSession => ({
  accountId: row.account_id,
  id: row.id,
  caseId: row.case_id,
  codeHash: row.code_hash,
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
  expiresAt: row.expires_at,
  opened: row.opened,
  openedAt: row.opened_at,
  consentAt: row.consent_at,
  guestHash: row.guest_hash,
  watcher: row.watcher,
  watcherHash: row.watcher_hash,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
});

/** Keeps a session that waits for its code to be entered. */
export async function insertSession(tx: Tx, one: SharingSession): Promise<void> {
  await sql`insert into assistance_session (account_id, id, case_id, code_hash, issued_at, issued_by, expires_at)
    values (${one.accountId}::uuid, ${one.id}::uuid, ${one.caseId}::uuid, ${one.codeHash}, ${sqlInstant(one.issuedAt)},
      ${one.issuedBy}, ${sqlInstant(one.expiresAt)})`.execute(tx);
}

/** The session of a code behind the operator's wall, locked: it is opened once. */
export async function lockByCode(tx: Tx, codeHash: string): Promise<SharingSession | undefined> {
  const found = await sql<Row>`select * from assistance_session
    where operator_id = current_setting('regie.operator') and code_hash = ${codeHash}
    order by issued_at desc limit 1 for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** A session by its id. */
export async function selectSession(tx: Tx, id: string): Promise<SharingSession | undefined> {
  const found = await sql<Row>`select * from assistance_session where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** A session by its id, locked until the transaction ends. */
export async function lockSession(tx: Tx, id: string): Promise<SharingSession | undefined> {
  const found = await sql<Row>`select * from assistance_session where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Keeps who watches a session. */
export async function saveWatcher(
  tx: Tx,
  one: SharingSession,
  given: { readonly watcher: string; readonly watcherHash: string },
): Promise<void> {
  await sql`update assistance_session set watcher = ${given.watcher}, watcher_hash = ${given.watcherHash}
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid`.execute(tx);
}

/** Forgets what the two browsers of a session have told one another. */
export async function clearSignals(tx: Tx, one: SharingSession): Promise<void> {
  await sql`delete from assistance_signal where account_id = ${one.accountId}::uuid
    and session_id = ${one.id}::uuid`.execute(tx);
}

/** The sessions of a case, the newest first. */
export async function selectSessionsOf(tx: Tx, accountId: string, caseId: string): Promise<readonly SharingSession[]> {
  const found = await sql<Row>`select * from assistance_session where account_id = ${accountId}::uuid
    and case_id = ${caseId}::uuid order by issued_at desc, id desc`.execute(tx);
  return found.rows.map(fromRow);
}

/** Opens a session for whoever entered its code. */
export async function openSessionRow(
  tx: Tx,
  one: SharingSession,
  given: { readonly at: Instant; readonly guestHash: string },
): Promise<void> {
  await sql`update assistance_session set opened = opened + 1, opened_at = ${sqlInstant(given.at)},
    consent_at = ${sqlInstant(given.at)}, guest_hash = ${given.guestHash}
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid`.execute(tx);
}

/** Ends a session, and forgets what its browsers told one another; false when it had ended. */
export async function endSessionRow(
  tx: Tx,
  one: SharingSession,
  given: { readonly at: Instant; readonly by: SharingSession['endedBy'] },
): Promise<boolean> {
  const done = await sql`update assistance_session set ended_at = ${sqlInstant(given.at)}, ended_by = ${given.by}
    where account_id = ${one.accountId}::uuid and id = ${one.id}::uuid and ended_at is null`.execute(tx);
  await clearSignals(tx, one);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** How many signals a side has left in a session. */
export async function countSignals(tx: Tx, one: SharingSession, side: Side): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from assistance_signal
    where account_id = ${one.accountId}::uuid and session_id = ${one.id}::uuid and side = ${side}`.execute(tx);
  return found.rows[0]!.count;
}

/** Leaves a signal for the other side. */
export async function insertSignal(tx: Tx, one: SharingSession, side: Side, body: unknown): Promise<void> {
  await sql`insert into assistance_signal (account_id, session_id, side, body)
    values (${one.accountId}::uuid, ${one.id}::uuid, ${side}, ${sqlJson(body)})`.execute(tx);
}

/** What the other side has told since a signal. */
export async function selectSignals(
  tx: Tx,
  one: SharingSession,
  from: Side,
  after: number,
): Promise<readonly Signal[]> {
  const found = await sql<{ seq: bigint; body: unknown }>`select seq, body from assistance_signal
    where account_id = ${one.accountId}::uuid and session_id = ${one.id}::uuid and side = ${from} and seq > ${after}
    order by seq`.execute(tx);
  return found.rows.map((row) => ({ seq: Number(row.seq), body: row.body }));
}
