import type { Clock } from '../../kernel/clock.ts';
import { MINUTE_MS, plusMs } from '../../kernel/instant.ts';
import type { Db, Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';

const WINDOW_MS = 15 * MINUTE_MS;
const FAILURES_A_LOGIN = 5;
const FAILURES_AN_ADDRESS = 50;

/** Whether a login or an address has failed so often in the last quarter of an hour that it must wait. */
export async function mustWait(db: Db, clock: Clock, login: string, address: string): Promise<boolean> {
  const since = sqlInstant(plusMs(clock.now(), -WINDOW_MS));
  const count = async (column: 'login' | 'address', value: string): Promise<number> => {
    const row = await db
      .selectFrom('platform_sign_in_failure')
      .select((select) => select.fn.countAll<bigint>().as('count'))
      .where(column, '=', value)
      .where('at', '>', since)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return (await count('login', login)) >= FAILURES_A_LOGIN || (await count('address', address)) >= FAILURES_AN_ADDRESS;
}

/** Remembers a failed attempt, and forgets those that no longer count. */
export async function recordFailure(db: Db, clock: Clock, login: string, address: string): Promise<void> {
  const now = clock.now();
  await db
    .insertInto('platform_sign_in_failure')
    .values({ login, address, at: sqlInstant(now) })
    .execute();
  await db
    .deleteFrom('platform_sign_in_failure')
    .where('at', '<', sqlInstant(plusMs(now, -WINDOW_MS)))
    .execute();
}

/** Forgets the failures of a login that has just proved itself. */
export async function forgetFailures(db: Db | Tx, login: string): Promise<void> {
  await db.deleteFrom('platform_sign_in_failure').where('login', '=', login).execute();
}
