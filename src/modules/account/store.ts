import type { Generated } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { Account, Mandate, PaymentMethod, Segment } from './domain/account.ts';

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

type MandateTable = {
  account_id: string;
  id: string;
  reference: string;
  iban: string;
  bic: string | null;
  holder: string;
  signed_on: CivilDate;
  revoked_on: CivilDate | null;
  sequence: 'FRST' | 'RCUR';
};

export type AccountTables = { account: AccountTable; sepa_mandate: MandateTable };

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

function mandateFrom(row: MandateTable): Mandate {
  return {
    id: row.id,
    accountId: row.account_id,
    reference: row.reference,
    iban: row.iban,
    bic: row.bic,
    holder: row.holder,
    signedOn: row.signed_on,
    revokedOn: row.revoked_on,
    sequence: row.sequence,
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
  const rows = await tx
    .withTables<AccountTables>()
    .selectFrom('account')
    .selectAll()
    .where('account_id', 'in', [...ids])
    .execute();
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

/** Keeps a signed mandate. */
export async function insertMandate(tx: Tx, mandate: Mandate): Promise<void> {
  await tx
    .withTables<AccountTables>()
    .insertInto('sepa_mandate')
    .values({
      account_id: mandate.accountId,
      id: mandate.id,
      reference: mandate.reference,
      iban: mandate.iban,
      bic: mandate.bic,
      holder: mandate.holder,
      signed_on: sqlDate(mandate.signedOn),
      revoked_on: null,
      sequence: mandate.sequence,
    })
    .execute();
}

/** Ends the mandate in force of an account, if there is one. */
export async function endMandate(tx: Tx, accountId: string, on: CivilDate): Promise<Mandate | undefined> {
  const row = await tx
    .withTables<AccountTables>()
    .updateTable('sepa_mandate')
    .set({ revoked_on: sqlDate(on) })
    .where('account_id', '=', accountId)
    .where('revoked_on', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && mandateFrom(row);
}

/** How many mandates an account has had. */
export async function countMandates(tx: Tx, accountId: string): Promise<number> {
  const row = await tx
    .withTables<AccountTables>()
    .selectFrom('sepa_mandate')
    .select((of) => of.fn.countAll<bigint>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The mandates in force of several accounts, by account. */
export async function mandatesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Mandate>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .withTables<AccountTables>()
    .selectFrom('sepa_mandate')
    .selectAll()
    .where('account_id', 'in', [...accountIds])
    .where('revoked_on', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.account_id, mandateFrom(row)]));
}

/** The mandate in force of an account. */
export async function mandateOf(tx: Tx, accountId: string): Promise<Mandate | undefined> {
  return (await mandatesOf(tx, [accountId])).get(accountId);
}

/** After a first presentation: these mandates are recurring from now on. */
export async function markMandatesUsed(tx: Tx, mandateIds: readonly string[]): Promise<void> {
  if (mandateIds.length === 0) return;
  await tx
    .withTables<AccountTables>()
    .updateTable('sepa_mandate')
    .set({ sequence: 'RCUR' })
    .where('id', 'in', [...mandateIds])
    .where('sequence', '=', 'FRST')
    .execute();
}
