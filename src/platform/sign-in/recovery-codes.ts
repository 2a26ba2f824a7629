import type { Clock } from '../../kernel/clock.ts';
import type { Db, Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { tokenHash } from '../random.ts';
import { newCode, readCode } from './printed-code.ts';

const CODES = 10;
const GROUPS = 2;

const hashOf = (userId: string, code: string): string => tokenHash(`${userId} ${code}`);

/** New codes for who loses the application of the second factor, told here and never again; those of before are worth nothing. */
export async function renewRecoveryCodes(db: Db | Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => newCode(GROUPS));
  await db.deleteFrom('platform_recovery_code').where('user_id', '=', userId).execute();
  await db
    .insertInto('platform_recovery_code')
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashOf(userId, readCode(code)), used_at: null })))
    .execute();
  return codes;
}

/** Takes a recovery code once, in place of a code of the application. */
export async function takeRecoveryCode(db: Db | Tx, clock: Clock, userId: string, typed: string): Promise<boolean> {
  const done = await db
    .updateTable('platform_recovery_code')
    .set({ used_at: sqlInstant(clock.now()) })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashOf(userId, readCode(typed)))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How many recovery codes somebody has left. */
export async function recoveryCodesLeft(db: Db | Tx, userId: string): Promise<number> {
  const row = await db
    .selectFrom('platform_recovery_code')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
