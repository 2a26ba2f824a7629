import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { userOf } from '../../../platform/sign-in/agents.ts';
import { createUser } from '../../../platform/sign-in/create-user.ts';
import type { Role } from '../../../platform/sign-in/roles.ts';
import { type MintedToken, mintToken } from '../../../platform/sign-in/sign-in-tokens.ts';
import { LIVES } from '../domain/lives.ts';
import { insertMail } from '../store.ts';

/** Invites somebody to work in the console: they get a mail with a link by which they choose their password. */
export async function inviteAgent(
  tx: Tx,
  context: Context,
  agent: {
    readonly login: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly language?: 'fr' | 'en';
  },
): Promise<Result<{ readonly id: string }>> {
  const made = await createUser(tx, context, { ...agent, passwordHash: null });
  if (!made.ok) return made;
  const mail = { id: newId(context), message: 'agent-first', user_id: made.value.id, account_id: null } as const;
  await insertMail(tx, mail, context.clock.now());
  return made;
}

/** An agent whose password may be chosen by a link; refuses customers, the locked, and who comes by single sign-on. */
async function agentWithPassword(tx: Tx, context: Context, userId: string) {
  const user = await userOf(tx, context, userId);
  if (!user.ok) return user;
  const row = await tx
    .selectFrom('platform_user')
    .select(['oidc_subject', 'password_hash'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  if (user.value.kind !== 'agent' || user.value.locked || row.oidc_subject !== null) {
    return fail(
      'access/no-password',
      'Pas de lien pour cet utilisateur : il est verrouillé, ou se connecte par la connexion unique.',
      'No link for this user: they are locked, or come in by single sign-on.',
    );
  }
  return ok({ ...user.value, first: row.password_hash === null });
}

/** Mails an agent a new link: another invitation, or a new password. */
export async function mailAgent(
  tx: Tx,
  context: Context,
  userId: string,
): Promise<Result<{ readonly login: string; readonly name: string; readonly first: boolean }>> {
  const user = await agentWithPassword(tx, context, userId);
  if (!user.ok) return user;
  const { login, name, first } = user.value;
  const message = first ? 'agent-first' : 'agent-again';
  await insertMail(tx, { id: newId(context), message, user_id: userId, account_id: null }, context.clock.now());
  await recordAudit(tx, context, { action: 'access:send', subject: `user:${userId}`, detail: { first } });
  return ok({ login, name, first });
}

/** A link to hand over in person, for an agent whom no mail reaches: told here and never again. */
export async function linkForAgent(tx: Tx, context: Context, userId: string): Promise<Result<MintedToken>> {
  const user = await agentWithPassword(tx, context, userId);
  if (!user.ok) return user;
  const livesMs = LIVES[user.value.first ? 'agent-first' : 'agent-again'];
  await recordAudit(tx, context, { action: 'access:hand-over', subject: `user:${userId}` });
  return ok(await mintToken(tx, context, { userId }, { sentBy: 'hand', livesMs }));
}
