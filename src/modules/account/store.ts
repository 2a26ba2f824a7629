import { type Generated, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { Account, PaymentMethod, Segment } from './domain/account.ts';

type AccountTable = {
  account_id: string;
  operator_id: Generated<string>;
  number: string;
  customer_number: string;
  territory: Territory;
  segment: Segment;
  language: 'fr' | 'en';
  status: Account['status'];
  billing_day: number;
  payment_method: PaymentMethod;
  paper_bill: boolean;
  payer: Account['payer'];
  opened_on: CivilDate;
  version: number;
};

export type AccountTables = { account: AccountTable };

/** An account as the room gives it out. */
export function accountFrom(row: Omit<AccountTable, 'operator_id'>): Account {
  return {
    id: row.account_id,
    number: row.number,
    customerNumber: row.customer_number,
    territory: row.territory,
    segment: row.segment,
    language: row.language,
    status: row.status,
    billingDay: row.billing_day,
    paymentMethod: row.payment_method,
    paperBill: row.paper_bill,
    payer: row.payer,
    openedOn: row.opened_on,
    version: row.version,
  };
}

/** Keeps a new account; answers false when its number is taken. */
export async function insertAccount(tx: Tx, account: Account): Promise<boolean> {
  const done = await tx
    .withTables<AccountTables>()
    .insertInto('account')
    .values({
      account_id: account.id,
      number: account.number,
      customer_number: account.customerNumber,
      territory: account.territory,
      segment: account.segment,
      language: account.language,
      status: account.status,
      billing_day: account.billingDay,
      payment_method: account.paymentMethod,
      paper_bill: account.paperBill,
      payer: sqlJson(account.payer),
      opened_on: sqlDate(account.openedOn),
      version: account.version,
    })
    .onConflict((conflict) => conflict.columns(['operator_id', 'number']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Changes an account when nobody else did since `account.version`; answers whether it was so. */
export async function updateAccount(
  tx: Tx,
  account: Account,
  change: Partial<Pick<Account, 'language' | 'billingDay' | 'paymentMethod' | 'paperBill' | 'payer' | 'status'>>,
): Promise<boolean> {
  const done = await tx
    .withTables<AccountTables>()
    .updateTable('account')
    .set({
      ...(change.language === undefined ? {} : { language: change.language }),
      ...(change.billingDay === undefined ? {} : { billing_day: change.billingDay }),
      ...(change.paymentMethod === undefined ? {} : { payment_method: change.paymentMethod }),
      ...(change.paperBill === undefined ? {} : { paper_bill: change.paperBill }),
      ...(change.payer === undefined ? {} : { payer: sqlJson(change.payer) }),
      ...(change.status === undefined ? {} : { status: change.status }),
      version: account.version + 1,
    })
    .where('account_id', '=', account.id)
    .where('version', '=', account.version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Several accounts, by id. */
export async function accountsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Account>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AccountTable>`select * from account where account_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.account_id, accountFrom(row)]));
}

/** An account by its id. */
export async function accountOf(tx: Tx, id: string): Promise<Account | undefined> {
  return (await accountsOf(tx, [id])).get(id);
}

/** An account by its nine digits. */
export async function accountByNumber(tx: Tx, number: string): Promise<Account | undefined> {
  const row = await tx
    .withTables<AccountTables>()
    .selectFrom('account')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return row && accountFrom(row);
}

/** The accounts of one customer. */
export async function accountsOfCustomer(tx: Tx, customerNumber: string): Promise<Account[]> {
  const rows = await tx
    .withTables<AccountTables>()
    .selectFrom('account')
    .selectAll()
    .where('customer_number', '=', customerNumber)
    .orderBy('number')
    .execute();
  return rows.map(accountFrom);
}
