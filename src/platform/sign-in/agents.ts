import type { Instant } from '../../kernel/instant.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../database/audit.ts';
import type { Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { closeSessionsOf } from './open-sessions.ts';
import type { Role } from './roles.ts';

/** Somebody who works for the operator, as who looks after the users sees them. */
export interface Agent {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'invited' | 'locked';
  /** How they come in. */
  readonly wayIn: 'password' | 'single-sign-on';
  readonly secondFactor: boolean;
  readonly lastSignedInAt: Instant | null;
  readonly sessions: number;
}

const NOBODY = fail('user/not-found', 'Cet utilisateur n’existe pas.', 'There is no such user.');
const OWN = fail(
  'user/own-account',
  'Un autre administrateur doit le faire : on ne se retire pas à soi-même son accès.',
  'Another administrator must do it: nobody takes their own access away.',
);
const LAST = fail(
  'user/last-administrator',
  'C’est le dernier administrateur qui peut se connecter : nommez-en un autre d’abord.',
  'This is the last administrator who can sign in: name another one first.',
  'roles',
);

/** The agents of an operator by login, a page after the last one seen; `search` looks in names and logins. */
export async function listAgents(
  tx: Tx,
  context: Pick<Context, 'operatorId' | 'clock'>,
  asked: { readonly after?: string | undefined; readonly search?: string | undefined; readonly limit: number },
): Promise<Agent[]> {
  let query = tx
    .selectFrom('platform_user as user')
    .selectAll('user')
    .select((select) =>
      select
        .selectFrom('platform_session as session')
        .select((of) => of.fn.countAll<bigint>().as('count'))
        .whereRef('session.user_id', '=', 'user.id')
        .where('session.expires_at', '>', sqlInstant(context.clock.now()))
        .as('sessions'),
    )
    .where('user.operator_id', '=', context.operatorId)
    .where('user.kind', '=', 'agent');
  if (asked.after !== undefined) query = query.where('user.login', '>', asked.after);
  if (asked.search !== undefined && asked.search !== '') {
    const like = `%${asked.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((where) => where.or([where('user.login', 'ilike', like), where('user.name', 'ilike', like)]));
  }
  const rows = await query.orderBy('user.login').limit(asked.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    roles: row.roles as Role[],
    state:
      row.disabled_at !== null
        ? 'locked'
        : row.password_hash === null && row.oidc_subject === null
          ? 'invited'
          : 'active',
    wayIn: row.oidc_subject === null ? 'password' : 'single-sign-on',
    secondFactor: row.totp_secret !== null,
    lastSignedInAt: row.last_signed_in_at,
    sessions: Number(row.sessions),
  }));
}

interface Found {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kind: 'agent' | 'customer';
  readonly roles: readonly Role[];
  readonly customerId: string | null;
  readonly locked: boolean;
}

/** A user of the operator, agent or customer. */
export async function userOf(tx: Tx, context: Pick<Context, 'operatorId'>, id: string): Promise<Result<Found>> {
  const row = await tx
    .selectFrom('platform_user')
    .select(['id', 'login', 'name', 'kind', 'roles', 'customer_id', 'disabled_at'])
    .where('id', '=', id)
    .where('operator_id', '=', context.operatorId)
    .executeTakeFirst();
  if (!row) return NOBODY;
  const { login, name, kind } = row;
  return ok({
    id,
    login,
    name,
    kind,
    roles: row.roles as Role[],
    customerId: row.customer_id,
    locked: row.disabled_at !== null,
  });
}

/** Whether somebody else is left who may look after the users and can sign in. */
async function anotherAdministrator(tx: Tx, context: Context, besides: string): Promise<boolean> {
  const row = await tx
    .selectFrom('platform_user')
    .select('id')
    .where('operator_id', '=', context.operatorId)
    .where('id', '!=', besides)
    .where('disabled_at', 'is', null)
    .where((where) => where.or([where('password_hash', 'is not', null), where('oidc_subject', 'is not', null)]))
    .where((where) => where(where.val('administrator'), '=', where.fn.any('roles')))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Refuses what would take an administrator's access away, when it is one's own or the last one. */
async function takesAway(tx: Tx, context: Context, user: Found): Promise<Result<never> | undefined> {
  if (context.actor === `agent:${user.login}`) return OWN;
  if (!user.roles.includes('administrator') || user.locked) return undefined;
  return (await anotherAdministrator(tx, context, user.id)) ? undefined : LAST;
}

/** Gives an agent other roles: what they may do changes with their next request. */
export async function changeRoles(
  tx: Tx,
  context: Context,
  change: { readonly userId: string; readonly roles: readonly Role[] },
): Promise<Result<Found>> {
  const user = await userOf(tx, context, change.userId);
  if (!user.ok) return user;
  const roles = [...new Set(change.roles)];
  if (user.value.kind !== 'agent' || roles.includes('customer') || roles.length === 0) {
    return fail(
      'user/mixed-kinds',
      'Un client a le seul rôle « client », un agent ne l’a jamais.',
      'A customer has the role "customer" alone, an agent never has it.',
      'roles',
    );
  }
  const refused = roles.includes('administrator') ? undefined : await takesAway(tx, context, user.value);
  if (refused) return refused;
  await tx.updateTable('platform_user').set({ roles }).where('id', '=', change.userId).execute();
  const detail = { before: user.value.roles, after: roles };
  await recordAudit(tx, context, { action: 'user:change-roles', subject: `user:${change.userId}`, detail });
  return ok({ ...user.value, roles });
}

/** Locks a user out, or lets them in again; whom it locks out is a stranger at once, wherever they are signed in. */
export async function lockUser(
  tx: Tx,
  context: Context,
  change: { readonly userId: string; readonly locked: boolean; readonly why: string },
): Promise<Result<Found>> {
  const user = await userOf(tx, context, change.userId);
  if (!user.ok) return user;
  const refused = change.locked ? await takesAway(tx, context, user.value) : undefined;
  if (refused) return refused;
  const disabled_at = change.locked ? sqlInstant(context.clock.now()) : null;
  await tx.updateTable('platform_user').set({ disabled_at }).where('id', '=', change.userId).execute();
  if (change.locked) await closeSessionsOf(tx, change.userId);
  const action = change.locked ? 'user:lock' : 'user:unlock';
  await recordAudit(tx, context, { action, subject: `user:${change.userId}`, why: change.why });
  return ok({ ...user.value, locked: change.locked });
}

/** Takes the second factor of an agent away, who sets up another at the next sign-in; their sessions end. */
export async function resetSecondFactor(
  tx: Tx,
  context: Context,
  change: { readonly userId: string; readonly why: string },
): Promise<Result<Found>> {
  const user = await userOf(tx, context, change.userId);
  if (!user.ok) return user;
  const none = { totp_secret: null, totp_pending: null, totp_last_step: null };
  await tx.updateTable('platform_user').set(none).where('id', '=', change.userId).execute();
  await tx.deleteFrom('platform_recovery_code').where('user_id', '=', change.userId).execute();
  await closeSessionsOf(tx, change.userId);
  const subject = `user:${change.userId}`;
  await recordAudit(tx, context, { action: 'user:reset-second-factor', subject, why: change.why });
  return user;
}

/** Ends every session of a user; answers how many there were. */
export async function endSessions(
  tx: Tx,
  context: Context,
  userId: string,
): Promise<Result<{ readonly user: Found; readonly ended: number }>> {
  const user = await userOf(tx, context, userId);
  if (!user.ok) return user;
  const ended = await closeSessionsOf(tx, userId);
  await recordAudit(tx, context, { action: 'user:end-sessions', subject: `user:${userId}`, detail: { ended } });
  return ok({ user: user.value, ended });
}
