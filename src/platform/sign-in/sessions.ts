import { createHash } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import { HOUR_MS, plusMs } from '../../kernel/instant.ts';
import type { Db, Tx } from '../database/connect.ts';
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
}

/** How the audit names who acts: `agent:<login>` or `customer:<customer id>`. */
export function actorName(login: string, customerId: string | null): string {
  return customerId === null ? `agent:${login}` : `customer:${customerId}`;
}

export const SESSION_HOURS = 12;

/** Opens a session and answers with its token, of which only a hash is kept. `clock` is the machine's: a moved clock ends no session. */
export async function openSession(db: Db | Tx, clock: Clock, userId: string, enrolling: boolean): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await db
    .insertInto('platform_session')
    .values({
      token_hash: tokenHash(token),
      user_id: userId,
      enrolling,
      created_at: sqlInstant(now),
      expires_at: sqlInstant(plusMs(now, SESSION_HOURS * HOUR_MS)),
    })
    .execute();
  return token;
}

/** Who a token was given to; `undefined` when it is unknown or over, or the user was disabled. */
export async function findActor(db: Db, clock: Clock, token: string): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('platform_session as session')
    .innerJoin('platform_user as user', 'user.id', 'session.user_id')
    .innerJoin('platform_operator as operator', 'operator.id', 'user.operator_id')
    .select([
      'user.id',
      'user.operator_id',
      'operator.name as operator_name',
      'user.login',
      'user.name',
      'user.kind',
      'user.roles',
      'user.customer_id',
      'session.enrolling',
    ])
    .where('session.token_hash', '=', tokenHash(token))
    .where('session.expires_at', '>', sqlInstant(clock.now()))
    .where('user.disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    userId: row.id,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    login: row.login,
    name: row.name,
    kind: row.kind,
    roles: row.roles as Role[],
    customerId: row.customer_id,
    enrolling: row.enrolling,
  };
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
