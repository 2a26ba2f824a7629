import type { Selectable } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../database/audit.ts';
import type { Db, Tx } from '../database/connect.ts';
import type { UserTable } from '../database/tables.ts';
import { inTransaction } from '../database/transaction.ts';
import { machineRandom } from '../random.ts';
import { passwordMatches } from './password.ts';
import { takeRecoveryCode } from './recovery-codes.ts';
import { takeCode } from './second-factor.ts';
import { actorName, openSession } from './sessions.ts';
import { forgetFailures, mustWait, recordFailure } from './throttle.ts';

export interface Credentials {
  /** The login of an agent; the customer number or the e-mail of a customer. */
  readonly login: string;
  readonly password: string;
  /** The six digits of the authenticator application, or a recovery code, for who has a second factor. */
  readonly code?: string | undefined;
  /** The operator, for a login known to several. */
  readonly operatorId?: string | undefined;
  /** Network address of the caller, for throttling. */
  readonly address: string;
  /** What they sign in from, as they will know it again. */
  readonly device?: string | null;
  readonly language?: 'fr' | 'en';
}

export interface SignInRules {
  /** Whether an agent without a second factor must set one up before anything else. */
  readonly requireSecondFactor: boolean;
}

export interface SignedIn {
  readonly token: string;
  readonly enrolling: boolean;
}

type User = Selectable<UserTable>;

const REFUSED = fail('sign-in/refused', 'Identifiant ou mot de passe incorrect.', 'Wrong login or password.');

/** Users who may mean themselves by what somebody typed: a login, the customer number or the e-mail of a customer. */
export async function usersNamed(db: Db | Tx, typed: string, operatorId?: string): Promise<User[]> {
  let query = db
    .selectFrom('platform_user')
    .selectAll()
    .where((where) =>
      where.or([
        where('login', '=', typed),
        where('email', '=', typed),
        where((on) => on.fn<string>('lower', ['customer_id']), '=', typed),
      ]),
    )
    .where('disabled_at', 'is', null);
  if (operatorId !== undefined) query = query.where('operator_id', '=', operatorId);
  return query.orderBy('operator_id').orderBy('login').limit(5).execute();
}

async function userBehind(db: Db, login: string, credentials: Credentials): Promise<User | undefined> {
  const candidates = (await usersNamed(db, login, credentials.operatorId)).filter(
    (user) => user.password_hash !== null,
  );
  if (candidates.length === 0) await passwordMatches(undefined, credentials.password);
  for (const user of candidates) if (await passwordMatches(user.password_hash!, credentials.password)) return user;
  return undefined;
}

/**
 * Checks who someone is and opens a session. Refuses a wrong login or password (the two in the same words), a second factor
 * that lacks (`sign-in/code-needed`) or is wrong, and attempts that come too often. `clock` is the machine's.
 */
export async function signIn(
  db: Db,
  clock: Clock,
  rules: SignInRules,
  credentials: Credentials,
): Promise<Result<SignedIn>> {
  const login = credentials.login.trim().toLowerCase();
  if (await mustWait(db, clock, login, credentials.address)) {
    return fail(
      'sign-in/too-many-attempts',
      'Trop d’essais : patientez un quart d’heure.',
      'Too many attempts: wait a quarter of an hour.',
    );
  }
  const user = await userBehind(db, login, credentials);
  if (user === undefined) {
    await recordFailure(db, clock, login, credentials.address);
    return REFUSED;
  }
  if (user.totp_secret !== null) {
    if (credentials.code === undefined) {
      return fail(
        'sign-in/code-needed',
        'Saisissez le code de votre application.',
        'Enter the code of your application.',
        'code',
      );
    }
    const held = { id: user.id, secret: user.totp_secret };
    if (
      !(await takeCode(db, clock, held, credentials.code)) &&
      !(await takeRecoveryCode(db, clock, user.id, credentials.code))
    ) {
      await recordFailure(db, clock, login, credentials.address);
      return fail('sign-in/wrong-code', 'Ce code n’est pas le bon.', 'This code is not the right one.', 'code');
    }
  }
  const secondFactorDue = rules.requireSecondFactor && user.kind === 'agent' && !user.second_factor_exempt;
  const enrolling = secondFactorDue && user.totp_secret === null;
  await forgetFailures(db, login);
  const context = {
    operatorId: user.operator_id,
    actor: actorName(user.login, user.customer_id),
    clock,
    random: machineRandom,
  };
  return inTransaction(db, context, async (tx) => {
    const { device = null, language } = credentials;
    const token = await openSession(tx, clock, { userId: user.id, enrolling, device, language });
    await recordAudit(tx, context, { action: 'session:open', subject: `user:${user.id}` });
    return ok({ token, enrolling });
  });
}
