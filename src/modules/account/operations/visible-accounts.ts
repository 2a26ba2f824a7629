import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf, accountsOfCustomer } from '../store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of something: a query with another form finds nothing. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/**
 * The accounts whose data somebody may read: for an agent, the one asked for, or `all`; for a customer, their own, or the one
 * asked for when it is theirs.
 */
export async function visibleAccounts(
  tx: Tx,
  actor: { readonly kind: 'agent' | 'customer'; readonly customerId: string | null },
  accountId?: string,
): Promise<readonly string[] | 'all'> {
  if (accountId !== undefined && !isId(accountId)) return [];
  if (actor.kind === 'agent') return accountId === undefined ? 'all' : [accountId];
  const own = (await accountsOfCustomer(tx, actor.customerId ?? '')).map((account) => account.id);
  return accountId === undefined ? own : own.filter((id) => id === accountId);
}

/** Whether somebody may read an account's data. */
export async function maySeeAccount(
  tx: Tx,
  actor: { readonly kind: 'agent' | 'customer'; readonly customerId: string | null },
  accountId: string,
): Promise<boolean> {
  if (actor.kind === 'agent') return true;
  return (await accountOf(tx, accountId))?.customerNumber === actor.customerId;
}
