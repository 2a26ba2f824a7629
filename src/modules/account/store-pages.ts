import type { Tx } from '../../platform/database/connect.ts';
import type { Account } from './domain/account.ts';
import { accountFrom, type AccountTables } from './store.ts';

/** A page of accounts by key, newest first. */
export async function selectAccounts(
  tx: Tx,
  query: { readonly among: readonly string[] | 'all'; readonly after?: string | undefined; readonly limit: number },
): Promise<Account[]> {
  let select = tx.withTables<AccountTables>().selectFrom('account').selectAll();
  if (query.among !== 'all') {
    if (query.among.length === 0) return [];
    select = select.where('account_id', 'in', [...query.among]);
  }
  if (query.after !== undefined) select = select.where('account_id', '<', query.after);
  return (await select.orderBy('account_id', 'desc').limit(query.limit).execute()).map(accountFrom);
}

/** A page of customers by their number, each with all their accounts. */
export async function selectCustomers(
  tx: Tx,
  query: { readonly among: readonly string[] | 'all'; readonly after?: string | undefined; readonly limit: number },
): Promise<Account[][]> {
  const tables = tx.withTables<AccountTables>();
  let select = tables.selectFrom('account').select('customer_number').distinct();
  if (query.among !== 'all') {
    if (query.among.length === 0) return [];
    select = select.where('account_id', 'in', [...query.among]);
  }
  if (query.after !== undefined) select = select.where('customer_number', '>', query.after);
  const numbers = (await select.orderBy('customer_number').limit(query.limit).execute()).map(
    (row) => row.customer_number,
  );
  if (numbers.length === 0) return [];
  const rows = await tables
    .selectFrom('account')
    .selectAll()
    .where('customer_number', 'in', numbers)
    .orderBy('number')
    .execute();
  const accounts = rows.map(accountFrom);
  return numbers.map((number) => accounts.filter((account) => account.customerNumber === number));
}
