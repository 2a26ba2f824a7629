import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../database/audit.ts';
import type { Tx } from '../database/connect.ts';
import { closeSessionsOf } from './open-sessions.ts';
import { hashPassword, PASSWORD_MIN_LENGTH } from './password.ts';
import { forgetFailures } from './throttle.ts';

const PASSWORD_MAX_LENGTH = 500;

/** Refuses a password that is too short, too long, or the login itself. */
export function passwordFault(password: string, login: string): Result<never> | undefined {
  if (password.length < PASSWORD_MIN_LENGTH) {
    return fail(
      'user/short-password',
      `Le mot de passe doit compter au moins ${PASSWORD_MIN_LENGTH} caractères.`,
      `The password must have at least ${PASSWORD_MIN_LENGTH} characters.`,
      'password',
    );
  }
  if (password.length > PASSWORD_MAX_LENGTH || new Set(password).size < 4 || password.toLowerCase() === login) {
    return fail(
      'user/weak-password',
      'Ce mot de passe se devine : choisissez une phrase que vous seul connaissez.',
      'This password can be guessed: choose a phrase that only you know.',
      'password',
    );
  }
  return undefined;
}

/**
 * Gives somebody the password that they chose: it ends every session that was open with the one before, except the one named,
 * and what was failed before no longer counts. Refuses a weak one.
 */
export async function choosePassword(
  tx: Tx,
  context: Context,
  given: {
    readonly user: { readonly id: string; readonly login: string };
    readonly password: string;
    readonly keepSession?: string | undefined;
  },
): Promise<Result<null>> {
  const { user, password, keepSession } = given;
  const fault = passwordFault(password, user.login);
  if (fault) return fault;
  const password_hash = await hashPassword(password);
  await tx.updateTable('platform_user').set({ password_hash }).where('id', '=', user.id).execute();
  await closeSessionsOf(tx, user.id, keepSession);
  await forgetFailures(tx, user.login);
  await recordAudit(tx, context, { action: 'user:choose-password', subject: `user:${user.id}` });
  return ok(null);
}
