import { isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sessionsOf } from '../../../platform/sign-in/open-sessions.ts';
import { lastTokenOf } from '../../../platform/sign-in/sign-in-tokens.ts';
import { accountOf } from '../../account/index.ts';
import type { customerAccess } from '../shapes/user.ts';

type CustomerAccess = z.infer<typeof customerAccess>;

/** Whether and how a customer comes into their space. */
export async function readAccess(tx: Tx, context: Context, accountId: string): Promise<Result<CustomerAccess>> {
  const account = await accountOf(tx, accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
  const asked = tx
    .selectFrom('platform_user')
    .select(['id', 'email', 'login', 'password_hash', 'disabled_at', 'last_signed_in_at'])
    .where('operator_id', '=', context.operatorId)
    .where('customer_id', '=', account.customerNumber)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  const [user, last] = await Promise.all([asked, lastTokenOf(tx, context.operatorId, account.customerNumber)]);
  const sent = last && {
    at: isoInstant(last.at),
    by: last.sentBy,
    used: last.used,
    expiresAt: isoInstant(last.expiresAt),
  };
  const common = { sent: sent ?? null };
  if (!user) return ok({ ...common, state: 'never', userId: null, email: null, lastSignedInAt: null, sessions: 0 });
  const open = await sessionsOf(tx, context.clock, user.id);
  return ok({
    ...common,
    state: user.disabled_at !== null ? 'locked' : user.password_hash === null ? 'never' : 'active',
    userId: user.id,
    email: user.email ?? (user.login.includes('@') ? user.login : null),
    lastSignedInAt: user.last_signed_in_at === null ? null : isoInstant(user.last_signed_in_at),
    sessions: open.length,
  });
}
