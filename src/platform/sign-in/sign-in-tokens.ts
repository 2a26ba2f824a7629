import type { Clock } from '../../kernel/clock.ts';
import { DAY_MS, type Instant, plusMs } from '../../kernel/instant.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { newToken, tokenHash } from '../random.ts';
import { newCode, readCode } from './printed-code.ts';

/** Whose password a token lets choose: an agent, or a customer, who may never have signed in. */
export type TokenOwner = { readonly userId: string } | { readonly customerId: string };

/** A token that was taken: what it was worth. */
export interface TakenToken {
  readonly operatorId: string;
  readonly userId: string | null;
  readonly customerId: string | null;
}

export interface MintedToken {
  /** The token of a link, or the code of a letter: told here and never again. */
  readonly secret: string;
  readonly expiresAt: Instant;
}

const CODE_GROUPS = 3;

/** A code is short: it is only worth something together with the customer number that it was made for. */
const codeHash = (customerId: string, code: string): string =>
  tokenHash(`${customerId.toLowerCase()} ${readCode(code)}`);

/**
 * Makes a secret by which its owner chooses a password, once and before it expires. Those that were made before it, for the same
 * owner, are worth nothing any more.
 */
export async function mintToken(
  tx: Tx,
  context: Context,
  owner: TokenOwner,
  how: { readonly sentBy: 'email' | 'letter' | 'hand'; readonly livesMs: number },
): Promise<MintedToken> {
  const now = context.clock.now();
  const expiresAt = plusMs(now, how.livesMs);
  const printed = how.sentBy === 'letter' && 'customerId' in owner;
  const secret = printed ? newCode(CODE_GROUPS) : newToken();
  const whose =
    'userId' in owner ? { user_id: owner.userId, customer_id: null } : { user_id: null, customer_id: owner.customerId };
  const before = tx
    .deleteFrom('platform_sign_in_token')
    .where('operator_id', '=', context.operatorId)
    .where('used_at', 'is', null);
  await (
    'userId' in owner ? before.where('user_id', '=', owner.userId) : before.where('customer_id', '=', owner.customerId)
  ).execute();
  await tx
    .insertInto('platform_sign_in_token')
    .values({
      ...whose,
      operator_id: context.operatorId,
      token_hash: printed ? codeHash(owner.customerId, secret) : tokenHash(secret),
      sent_by: how.sentBy,
      created_at: sqlInstant(now),
      expires_at: sqlInstant(expiresAt),
      used_at: null,
    })
    .execute();
  return { secret, expiresAt };
}

/** What somebody brings: the token of a link, or the code of a letter with the customer number that it goes with. */
export type BroughtSecret = { readonly token: string } | { readonly customerNumber: string; readonly code: string };

const hashBrought = (brought: BroughtSecret): string =>
  'token' in brought ? tokenHash(brought.token) : codeHash(brought.customerNumber.trim(), brought.code);

/** Takes a secret once; `undefined` when it is unknown, used or too old. */
export async function takeToken(tx: Tx, clock: Clock, brought: BroughtSecret): Promise<TakenToken | undefined> {
  const now = sqlInstant(clock.now());
  const row = await tx
    .updateTable('platform_sign_in_token')
    .set({ used_at: now })
    .where('token_hash', '=', hashBrought(brought))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['operator_id', 'user_id', 'customer_id'])
    .executeTakeFirst();
  return row && { operatorId: row.operator_id, userId: row.user_id, customerId: row.customer_id };
}

/** When the last secret of a customer was made, and how it left; `undefined` when there was none. */
export async function lastTokenOf(
  tx: Tx,
  operatorId: string,
  customerId: string,
): Promise<
  | {
      readonly at: Instant;
      readonly sentBy: 'email' | 'letter' | 'hand';
      readonly used: boolean;
      readonly expiresAt: Instant;
    }
  | undefined
> {
  const row = await tx
    .selectFrom('platform_sign_in_token')
    .select(['created_at', 'sent_by', 'used_at', 'expires_at'])
    .where('operator_id', '=', operatorId)
    .where('customer_id', '=', customerId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.created_at, sentBy: row.sent_by, used: row.used_at !== null, expiresAt: row.expires_at };
}

/** Forgets links and codes a month after their last day. */
export async function dropOldTokens(tx: Tx, context: Pick<Context, 'operatorId' | 'clock'>): Promise<void> {
  const before = plusMs(context.clock.now(), -30 * DAY_MS);
  await tx
    .deleteFrom('platform_sign_in_token')
    .where('operator_id', '=', context.operatorId)
    .where('expires_at', '<', sqlInstant(before))
    .execute();
}
