import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import { HOUR_MS, type Instant, MINUTE_MS, plusMs, SECOND_MS } from '../../kernel/instant.ts';
import type { Db, Tx } from '../database/connect.ts';
import { prepared } from '../database/preparing-client.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { newToken, tokenHash } from '../random.ts';
import type { Role } from './roles.ts';

/** Who is signed in. */
export interface Actor {
  readonly userId: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly login: string;
  readonly name: string;
  readonly kind: 'agent' | 'customer';
  readonly roles: readonly Role[];
  /** The customer whose space this is; `null` for an agent. */
  readonly customerId: string | null;
  /** True until an agent who must have a second factor has set it up: nothing else is open until then. */
  readonly enrolling: boolean;
  /** Until the session ends by itself, as it stood when this was read. */
  readonly secondsLeft?: number;
}

/** How the audit names who acts: `agent:<login>` or `customer:<customer id>`. */
export function actorName(login: string, customerId: string | null): string {
  return customerId === null ? `agent:${login}` : `customer:${customerId}`;
}

export const SESSION_HOURS = 12;
/** When a session was last seen is noted at most this often: a page asks many things. */
const SEEN_EVERY_MS = 5 * MINUTE_MS;

/** A session to open. */
export interface NewSession {
  readonly userId: string;
  /** Worth nothing but setting up the second factor. */
  readonly enrolling: boolean;
  /** What it is opened from, as its owner will know it again. */
  readonly device: string | null;
  /** That of the page where they signed in: they are written to in it from then on. */
  readonly language?: 'fr' | 'en' | undefined;
}

/** Opens a session and answers with its token, of which only a hash is kept. `clock` is the machine's: a moved clock ends no session. */
export async function openSession(db: Db | Tx, clock: Clock, session: NewSession): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await db
    .updateTable('platform_user')
    .set({
      last_signed_in_at: sqlInstant(now),
      ...(session.language === undefined ? {} : { language: session.language }),
    })
    .where('id', '=', session.userId)
    .execute();
  await db
    .insertInto('platform_session')
    .values({
      token_hash: tokenHash(token),
      user_id: session.userId,
      enrolling: session.enrolling,
      device: session.device,
      created_at: sqlInstant(now),
      last_seen_at: sqlInstant(now),
      expires_at: sqlInstant(plusMs(now, SESSION_HOURS * HOUR_MS)),
    })
    .execute();
  return token;
}

async function noteSeen(db: Db, clock: Clock, token: string, before: Instant | null): Promise<void> {
  const now = clock.now();
  if (before !== null && plusMs(before, SEEN_EVERY_MS) > now) return;
  await db
    .updateTable('platform_session')
    .set({ last_seen_at: sqlInstant(now) })
    .where('token_hash', '=', tokenHash(token))
    .execute();
}

interface SessionRow {
  readonly id: string;
  readonly operator_id: string;
  readonly operator_name: string;
  readonly login: string;
  readonly name: string;
  readonly kind: Actor['kind'];
  readonly roles: Role[];
  readonly customer_id: string | null;
  readonly enrolling: boolean;
  readonly last_seen_at: Instant | null;
  readonly expires_at: Instant;
}

/** Who a token was given to; `undefined` when it is unknown or over, or the user was disabled. */
export async function findActor(db: Db, clock: Clock, token: string): Promise<Actor | undefined> {
  const found =
    await sql<SessionRow>`${prepared}select "user".id, "user".operator_id, operator.name as operator_name, "user".login,
      "user".name, "user".kind, "user".roles, "user".customer_id, session.enrolling, session.last_seen_at, session.expires_at
    from platform_session session join platform_user "user" on "user".id = session.user_id
      join platform_operator operator on operator.id = "user".operator_id
    where session.token_hash = ${tokenHash(token)} and session.expires_at > ${sqlInstant(clock.now())}
      and "user".disabled_at is null`.execute(db);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  await noteSeen(db, clock, token, row.last_seen_at);
  return {
    userId: row.id,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    login: row.login,
    name: row.name,
    kind: row.kind,
    roles: row.roles,
    customerId: row.customer_id,
    enrolling: row.enrolling,
    secondsLeft: Math.floor((row.expires_at - clock.now()) / SECOND_MS),
  };
}

/** Lets a session last as long again, from now. */
export async function renewSession(db: Db, clock: Clock, token: string): Promise<void> {
  await db
    .updateTable('platform_session')
    .set({ expires_at: sqlInstant(plusMs(clock.now(), SESSION_HOURS * HOUR_MS)) })
    .where('token_hash', '=', tokenHash(token))
    .execute();
}

/** Ends a session. */
export async function closeSession(db: Db | Tx, token: string): Promise<void> {
  await db.deleteFrom('platform_session').where('token_hash', '=', tokenHash(token)).execute();
}

/** Removes the sessions that are over. */
export async function dropExpiredSessions(db: Db, clock: Clock): Promise<void> {
  await db.deleteFrom('platform_session').where('expires_at', '<=', sqlInstant(clock.now())).execute();
}

/** The proof that a request was made by our own page: derived from the session, so that nothing more is stored. */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf ${token}`).digest('base64url');
}
