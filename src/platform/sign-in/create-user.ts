import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../database/audit.ts';
import type { Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { newId } from '../random.ts';
import { hashPassword, PASSWORD_MIN_LENGTH } from './password.ts';
import { ROLES, type Role } from './roles.ts';

export interface NewUser {
  /** Usually a mail address; compared without regard to case. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The password, or its hash when many users are made at once; `null` for who will choose one, or comes in by single sign-on. */
  readonly password?: string;
  readonly passwordHash?: string | null;
  /** The e-mail by which a customer signs in as well. */
  readonly email?: string;
  /** The customer (party) whose space this is; an agent has none. */
  readonly customerId?: string;
  /** True for the users of a demonstration: they sign in without a second factor even where agents need one. */
  readonly secondFactorExempt?: boolean;
  /** In which they are written to; French unless told. */
  readonly language?: 'fr' | 'en';
}

function faultOf(user: NewUser): Result<never> | undefined {
  const customer = user.customerId !== undefined;
  if (user.roles.length === 0 || user.roles.some((role) => !ROLES.includes(role))) {
    return fail('user/unknown-role', 'Rôle inconnu.', 'Unknown role.', 'roles');
  }
  if (user.roles.includes('customer') !== customer || (customer && user.roles.length > 1)) {
    return fail(
      'user/mixed-kinds',
      'Un client a le seul rôle « client », un agent ne l’a jamais.',
      'A customer has the role "customer" alone, an agent never has it.',
      'roles',
    );
  }
  if (user.passwordHash === undefined && (user.password ?? '').length < PASSWORD_MIN_LENGTH) {
    return fail(
      'user/short-password',
      `Le mot de passe doit compter au moins ${PASSWORD_MIN_LENGTH} caractères.`,
      `The password must have at least ${PASSWORD_MIN_LENGTH} characters.`,
      'password',
    );
  }
  return undefined;
}

/** Creates an agent or a customer who can sign in at the context's operator. Refuses a login that this operator already has. */
export async function createUser(tx: Tx, context: Context, user: NewUser): Promise<Result<{ readonly id: string }>> {
  const fault = faultOf(user);
  if (fault) return fault;
  const id = newId(context);
  const made = await tx
    .insertInto('platform_user')
    .values({
      id,
      operator_id: context.operatorId,
      login: user.login.trim().toLowerCase(),
      name: user.name,
      kind: user.customerId === undefined ? 'agent' : 'customer',
      roles: [...user.roles],
      customer_id: user.customerId ?? null,
      password_hash: user.passwordHash === undefined ? await hashPassword(user.password ?? '') : user.passwordHash,
      email: user.email?.trim().toLowerCase() ?? null,
      language: user.language ?? 'fr',
      second_factor_exempt: user.secondFactorExempt ?? false,
      created_at: sqlInstant(context.clock.now()),
      totp_secret: null,
      totp_pending: null,
      totp_last_step: null,
      disabled_at: null,
    })
    .onConflict((conflict) => conflict.columns(['operator_id', 'login']).doNothing())
    .executeTakeFirst();
  if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) {
    return fail('user/login-taken', 'Cet identifiant est déjà pris.', 'This login is already taken.', 'login');
  }
  await recordAudit(tx, context, { action: 'user:create', subject: `user:${id}`, detail: { roles: user.roles } });
  return ok({ id });
}
