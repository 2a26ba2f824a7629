import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { enterOperator, inTransaction } from '../../../platform/database/transaction.ts';
import { choosePassword, passwordFault } from '../../../platform/sign-in/choose-password.ts';
import { createUser } from '../../../platform/sign-in/create-user.ts';
import { actorName } from '../../../platform/sign-in/sessions.ts';
import { type BroughtSecret, type TakenToken, takeToken } from '../../../platform/sign-in/sign-in-tokens.ts';
import { mustWait, recordFailure } from '../../../platform/sign-in/throttle.ts';
import { accountsOfCustomer } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { partyOf } from '../../party/index.ts';
import { recordEvent } from '../../timeline/index.ts';

const WORTHLESS = fail(
  'access/worthless',
  'Ce lien ou ce code ne sert plus : demandez-en un autre.',
  'This link or code is of no use any more: ask for another one.',
);
const TOO_MANY = fail(
  'access/too-many-attempts',
  'Trop d’essais : patientez un quart d’heure.',
  'Too many attempts: wait a quarter of an hour.',
);

/** Who chose a password, as the screen tells them how to sign in. */
export interface ChosenWayIn {
  readonly login: string;
  readonly kind: 'agent' | 'customer';
}

type User = { readonly id: string; readonly login: string; readonly customerId: string | null };

async function userBehind(tx: Tx, taken: TakenToken): Promise<User | undefined> {
  let query = tx
    .selectFrom('platform_user')
    .select(['id', 'login', 'customer_id'])
    .where('operator_id', '=', taken.operatorId)
    .where('disabled_at', 'is', null)
    .where('oidc_subject', 'is', null);
  query =
    taken.userId === null ? query.where('customer_id', '=', taken.customerId) : query.where('id', '=', taken.userId);
  const row = await query.executeTakeFirst();
  return row && { id: row.id, login: row.login, customerId: row.customer_id };
}

/** A customer's first way in: from now on they are somebody who can sign in, by customer number or by e-mail. */
async function openSpace(tx: Tx, context: Context, customerId: string): Promise<Result<User>> {
  const [account] = await accountsOfCustomer(tx, customerId);
  const party = account && (await partyOf(tx, account.id));
  if (!account || !party) return WORTHLESS;
  const login = customerId.toLowerCase();
  const made = await createUser(tx, context, {
    login,
    name: party.displayName,
    roles: ['customer'],
    customerId,
    passwordHash: null,
    ...(party.email === undefined ? {} : { email: party.email }),
  });
  return made.ok ? ok({ id: made.value.id, login, customerId }) : WORTHLESS;
}

/** Tells a customer that a password was chosen for their space: whoever did not do it learns of it. */
async function tellCustomer(tx: Tx, context: Context, customerId: string): Promise<void> {
  const [account] = await accountsOfCustomer(tx, customerId);
  if (!account) return;
  const title = { fr: 'Mot de passe de l’espace client choisi', en: 'Password of the customer space chosen' };
  const on = localDate(account.territory, context.clock.now());
  await recordEvent(tx, context, { accountId: account.id, kind: 'access-used', on, title });
  await sendMessage(tx, context, {
    accountId: account.id,
    template: 'access-password-chosen',
    channel: 'email',
    dedupeKey: `access-password-chosen:${account.id}:${context.clock.now()}`,
    data: {},
  });
}

/**
 * Takes a link or a printed code, once, and gives its owner the password that they chose; a customer who had never been in can
 * sign in from then on. Refuses what is used or too old, weak passwords, and attempts that come too often.
 */
export async function useWayIn(
  db: Db,
  parts: Omit<Context, 'operatorId' | 'actor'>,
  given: { readonly secret: BroughtSecret; readonly password: string; readonly address: string },
): Promise<Result<ChosenWayIn>> {
  const counted = `use ${'token' in given.secret ? 'link' : given.secret.customerNumber.trim().toLowerCase()}`;
  const byName = 'token' in given.secret ? `${counted} ${given.address}` : counted;
  if (await mustWait(db, systemClock, byName, given.address)) return TOO_MANY;
  let refused: Result<never> | undefined = passwordFault(given.password, '');
  if (refused) return refused;
  try {
    // Who owns the secret, and so the wall to stand behind, is known once it is taken.
    return await inTransaction(db, { operatorId: '' }, async (tx) => {
      const taken = await takeToken(tx, parts.clock, given.secret);
      if (!taken) throw new Error((refused = WORTHLESS).failure.code);
      await enterOperator(tx, taken.operatorId);
      const context: Context = { ...parts, operatorId: taken.operatorId, actor: 'system:access' };
      const known = await userBehind(tx, taken);
      const opened = known
        ? ok(known)
        : taken.customerId === null
          ? WORTHLESS
          : await openSpace(tx, context, taken.customerId);
      if (!opened.ok) throw new Error((refused = opened).failure.code);
      const user = opened.value;
      const own = { ...context, actor: actorName(user.login, user.customerId) };
      const chosen = await choosePassword(tx, own, { user, password: given.password });
      if (!chosen.ok) throw new Error((refused = chosen).failure.code);
      await recordAudit(tx, own, { action: 'access:use', subject: `user:${user.id}` });
      if (user.customerId !== null) await tellCustomer(tx, own, user.customerId);
      return ok({
        login: user.customerId ?? user.login,
        kind: user.customerId === null ? ('agent' as const) : ('customer' as const),
      });
    });
  } catch (error) {
    if (!refused) throw error;
    if (refused === WORTHLESS) await recordFailure(db, systemClock, byName, given.address);
    return refused;
  }
}
