import type { Selectable } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../database/audit.ts';
import type { Db } from '../database/connect.ts';
import type { UserTable } from '../database/tables.ts';
import { inTransaction } from '../database/transaction.ts';
import { machineRandom } from '../random.ts';
import { passwordMatches } from './password.ts';
import { takeCode } from './second-factor.ts';
import { actorName, openSession } from './sessions.ts';
import { forgetFailures, mustWait, recordFailure } from './throttle.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** The six digits of the authenticator application, for who has one. */
  readonly code?: string | undefined;
  /** The operator, for a login known to several. */
  readonly operatorId?: string | undefined;
  /** Network address of the caller, for throttling. */
  readonly address: string;
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

async function userBehind(db: Db, login: string, credentials: Credentials): Promise<User | undefined> {
  let query = db.selectFrom('platform_user').selectAll().where('login', '=', login).where('disabled_at', 'is', null);
  if (credentials.operatorId !== undefined) query = query.where('operator_id', '=', credentials.operatorId);
  const candidates = await query.orderBy('operator_id').limit(5).execute();
  if (candidates.length === 0) await passwordMatches(undefined, credentials.password);
  for (const user of candidates) if (await passwordMatches(user.password_hash, credentials.password)) return user;
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
    if (!(await takeCode(db, clock, { id: user.id, secret: user.totp_secret }, credentials.code))) {
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
    const token = await openSession(tx, clock, user.id, enrolling);
    await recordAudit(tx, context, { action: 'session:open', subject: `user:${user.id}` });
    return ok({ token, enrolling });
  });
}
