import { fail, ok, type Result } from '../../kernel/result.ts';
import { systemClock } from '../clock.ts';
import type { Db } from '../database/connect.ts';
import { passwordMatches } from './password.ts';
import type { Actor } from './sessions.ts';
import { forgetFailures, mustWait, recordFailure } from './throttle.ts';

/**
 * Checks that who is signed in still knows the password: asked again before something that the holder alone may ask. Refuses a wrong
 * one, and attempts that come too often, which count among those of the login.
 */
export async function confirmPassword(
  db: Db,
  actor: Pick<Actor, 'userId' | 'login'>,
  given: { readonly password: string; readonly address: string },
): Promise<Result<void>> {
  if (await mustWait(db, systemClock, actor.login, given.address)) {
    return fail(
      'sign-in/too-many-attempts',
      'Trop d’essais : patientez un quart d’heure.',
      'Too many attempts: wait a quarter of an hour.',
      'password',
    );
  }
  const user = await db
    .selectFrom('platform_user')
    .select('password_hash')
    .where('id', '=', actor.userId)
    .executeTakeFirst();
  if (await passwordMatches(user?.password_hash ?? undefined, given.password)) {
    await forgetFailures(db, actor.login);
    return ok(undefined);
  }
  await recordFailure(db, systemClock, actor.login, given.address);
  return fail(
    'sign-in/wrong-password',
    'Ce mot de passe n’est pas le bon.',
    'This password is not the right one.',
    'password',
  );
}
