import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountOf, accountsOfCustomer } from '../../account/index.ts';

const ACCOUNT_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The accounts of a customer who is signed in: those under their customer number, or the one account that they were given. */
export async function accountsOfActor(tx: Tx, customerId: string): Promise<Account[]> {
  if (!ACCOUNT_ID.test(customerId)) return accountsOfCustomer(tx, customerId);
  const account = await accountOf(tx, customerId);
  return account ? [account] : [];
}

/**
 * The account that a customer looks at: the one whose number they chose, else their first. An account that is not theirs is
 * refused as if it did not exist.
 */
export async function myAccount(
  tx: Tx,
  customerId: string,
  number?: string,
): Promise<Result<{ readonly account: Account; readonly all: readonly Account[] }>> {
  const all = [...(await accountsOfActor(tx, customerId))].sort((a, b) => a.openedOn - b.openedOn);
  const account = number === undefined ? all[0] : all.find((one) => one.number === number);
  if (account) return ok({ account, all });
  return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
}
