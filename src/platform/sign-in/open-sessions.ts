import type { Clock } from '../../kernel/clock.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../database/connect.ts';
import { tokenHash } from '../random.ts';

/** Ends the sessions of somebody, except the one whose token is given; answers how many. */
export async function closeSessionsOf(tx: Tx, userId: string, keep?: string): Promise<number> {
  let query = tx.deleteFrom('platform_session').where('user_id', '=', userId);
  if (keep !== undefined) query = query.where('token_hash', '!=', tokenHash(keep));
  const done = await query.executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** A session as its owner may recognize it. */
export interface OpenSession {
  readonly id: string;
  readonly device: string | null;
  readonly openedAt: Instant;
  readonly lastSeenAt: Instant;
  /** The one that asks. */
  readonly current: boolean;
}

/** The sessions that somebody has open, the last seen first. */
export async function sessionsOf(tx: Tx, clock: Clock, userId: string, token?: string): Promise<OpenSession[]> {
  const rows = await tx
    .selectFrom('platform_session')
    .select(['id', 'device', 'created_at', 'last_seen_at', 'expires_at', 'token_hash'])
    .where('user_id', '=', userId)
    .orderBy('last_seen_at', 'desc')
    .execute();
  const now = clock.now();
  return rows
    .filter((row) => row.expires_at > now)
    .map((row) => ({
      id: row.id,
      device: row.device,
      openedAt: row.created_at,
      lastSeenAt: row.last_seen_at ?? row.created_at,
      current: token !== undefined && row.token_hash === tokenHash(token),
    }));
}

/** Ends one session of somebody; false when it is not theirs, or over already. */
export async function closeOneSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('platform_session')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
