import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Clock } from '../../kernel/clock.ts';
import { SECOND_MS } from '../../kernel/instant.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Db } from '../database/connect.ts';

const STEP_SECONDS = 30;
const ISSUER = 'Régie';

export interface Enrolment {
  readonly secret: string;
  /** What an authenticator application reads from a QR code. */
  readonly otpauthUri: string;
}

/** The time step of a code (RFC 6238) if it is right now or within one step of it; `undefined` when it is wrong. */
function stepOf(secret: string, code: string, clock: Clock): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(clock.now() / SECOND_MS);
  const checked = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return checked.valid ? Math.floor(epoch / STEP_SECONDS) + checked.delta : undefined;
}

/** Takes a code for a user once: a code already used is refused, even within its half minute. */
export async function takeCode(
  db: Db,
  clock: Clock,
  user: { id: string; secret: string },
  code: string,
): Promise<boolean> {
  const step = stepOf(user.secret, code, clock);
  if (step === undefined) return false;
  const taken = await db
    .updateTable('platform_user')
    .set({ totp_last_step: step })
    .where('id', '=', user.id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** Proposes a new secret to a user; nothing changes for them until a code made with it comes back. */
export async function beginEnrolment(db: Db, user: { userId: string; login: string }): Promise<Enrolment> {
  const secret = generateSecret();
  await db.updateTable('platform_user').set({ totp_pending: secret }).where('id', '=', user.userId).execute();
  return { secret, otpauthUri: generateURI({ issuer: ISSUER, label: user.login, secret }) };
}

/** Puts the proposed secret in force when the code was made with it. */
export async function confirmEnrolment(db: Db, clock: Clock, userId: string, code: string): Promise<Result<void>> {
  const row = await db.selectFrom('platform_user').select('totp_pending').where('id', '=', userId).executeTakeFirst();
  const secret = row?.totp_pending ?? undefined;
  const step = secret === undefined ? undefined : stepOf(secret, code, clock);
  if (secret === undefined || step === undefined) {
    return fail('sign-in/wrong-code', 'Ce code n’est pas le bon.', 'This code is not the right one.', 'code');
  }
  await db
    .updateTable('platform_user')
    .set({ totp_secret: secret, totp_pending: null, totp_last_step: step })
    .where('id', '=', userId)
    .execute();
  return ok(undefined);
}
