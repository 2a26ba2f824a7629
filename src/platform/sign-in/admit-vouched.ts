import type { Clock } from '../../kernel/clock.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../database/audit.ts';
import type { Db, Tx } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import { machineRandom } from '../random.ts';
import { createUser } from './create-user.ts';
import { actorName, openSession } from './sessions.ts';
import type { Provider, Vouched } from './single-sign-on.ts';

const NO_ROLE = fail(
  'single-sign-on/no-role',
  'Votre compte ne donne aucun rôle ici : demandez-le à votre administrateur.',
  'Your account gives no role here: ask your administrator.',
);
const LOCKED = fail('single-sign-on/locked', 'Votre accès est verrouillé.', 'Your access is locked.');
const UNPROVEN = fail(
  'single-sign-on/unproven-email',
  'Votre adresse e-mail n’est pas confirmée par la connexion unique.',
  'Single sign-on has not confirmed your e-mail address.',
);

interface Known {
  readonly id: string;
  readonly login: string;
  readonly roles: readonly string[];
  readonly locked: boolean;
  readonly linked: boolean;
}

/** Who they are here: known by what the house calls them, or the first time by the address that it has confirmed. */
async function knownAs(tx: Tx, operatorId: string, who: Vouched): Promise<Known | 'unproven' | undefined> {
  const users = tx
    .selectFrom('platform_user')
    .select(['id', 'login', 'roles', 'disabled_at', 'oidc_subject'])
    .where('operator_id', '=', operatorId)
    .where('kind', '=', 'agent');
  const row =
    (await users.where('oidc_subject', '=', who.subject).executeTakeFirst()) ??
    (who.email === null ? undefined : await users.where('login', '=', who.email).executeTakeFirst());
  if (!row) return who.email !== null && who.emailVerified ? undefined : 'unproven';
  const linked = row.oidc_subject === who.subject;
  // Somebody else already comes in under this address, or nobody has shown that it is theirs.
  if (!linked && (row.oidc_subject !== null || !who.emailVerified)) return 'unproven';
  return { id: row.id, login: row.login, roles: row.roles, locked: row.disabled_at !== null, linked };
}

/** Gives an agent the roles that the house tells, and takes the password away: the house alone lets them in. */
async function bringUpToDate(tx: Tx, context: Context, user: Known, who: Vouched): Promise<void> {
  await tx
    .updateTable('platform_user')
    .set({
      roles: [...who.roles],
      name: who.name,
      oidc_subject: who.subject,
      password_hash: null,
      totp_secret: null,
      totp_pending: null,
    })
    .where('id', '=', user.id)
    .execute();
  if (!user.linked) await recordAudit(tx, context, { action: 'user:link', subject: `user:${user.id}` });
  const same = [...user.roles].sort().join() === [...who.roles].sort().join();
  if (same) return;
  const detail = { before: user.roles, after: who.roles };
  await recordAudit(tx, context, { action: 'user:change-roles', subject: `user:${user.id}`, detail });
}

async function make(
  tx: Tx,
  context: Context,
  who: Vouched,
): Promise<Result<{ readonly id: string; readonly login: string }>> {
  const login = who.email!;
  const made = await createUser(tx, context, { login, name: who.name, roles: who.roles, passwordHash: null });
  if (!made.ok) return made;
  await tx.updateTable('platform_user').set({ oidc_subject: who.subject }).where('id', '=', made.value.id).execute();
  return ok({ id: made.value.id, login });
}

/**
 * Lets somebody in whom the operator's house vouches for, with the roles that it tells; who is not known yet is made known. Refuses
 * who has no role, is locked, or brings an address that is not shown to be theirs. `clock` is the machine's.
 */
export async function admitVouched(
  db: Db,
  clock: Clock,
  provider: Provider,
  who: Vouched,
  device: string | null,
): Promise<Result<{ readonly token: string }>> {
  if (who.roles.length === 0) return NO_ROLE;
  const { operatorId } = provider;
  return inTransaction(db, { operatorId }, async (tx) => {
    const user = await knownAs(tx, operatorId, who);
    if (user === 'unproven') return UNPROVEN;
    if (user?.locked) return LOCKED;
    const actor = actorName(user?.login ?? who.email!, null);
    const context: Context = { operatorId, actor, clock, random: machineRandom };
    if (user) await bringUpToDate(tx, context, user, who);
    const admitted = user ? ok(user) : await make(tx, context, who);
    if (!admitted.ok) return admitted;
    const { id: userId } = admitted.value;
    const token = await openSession(tx, clock, { userId, enrolling: false, device });
    await recordAudit(tx, context, {
      action: 'session:open',
      subject: `user:${userId}`,
      detail: { by: provider.issuer },
    });
    return ok({ token });
  });
}
