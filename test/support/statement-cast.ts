import { sql } from 'kysely';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { uuidV7 } from '../../src/kernel/ids.ts';
import { euros } from '../../src/kernel/money.ts';
import { type Account, changeAccount, signMandate } from '../../src/modules/account/index.ts';
import { addCharge, type BillRow, billsOf, runBilling } from '../../src/modules/customer-bill/index.ts';
import { receivePayment, refundCredit } from '../../src/modules/payment/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { TestClock } from './clock.ts';
import { addCustomer } from './customer.ts';
import { valueOf } from './subscriber.ts';

/** The operator's own bank account, that of a customer, and one that nobody here knows. */
export const OURS = 'FR1420041010050500013M02606';
export const STRANGER = 'FR7612345987650123456789014';
export const KNOWN = 'FR7630004000031234567890143';

/** Customers of the statement, by what happens to them; a bill of 54.90 each, due on 17 March. */
export const NAMES = [
  'paid',
  'batch-1',
  'batch-2',
  'AM04',
  'AC04',
  'MD01',
  'MS02',
  'MD07',
  'MD06',
  'exact',
  'partial',
  'over',
  'double',
  'account',
  'known',
  'refund-ok',
  'refund-back',
] as const;
export type Name = (typeof NAMES)[number];
const DEBITED: ReadonlySet<Name> = new Set([
  'paid',
  'batch-1',
  'batch-2',
  'AM04',
  'AC04',
  'MD01',
  'MS02',
  'MD07',
  'MD06',
]);

export const FAMILIES: Readonly<Record<Name, string>> = {
  paid: 'Adélaïde',
  'batch-1': 'Bellance',
  'batch-2': 'Cabrera',
  AM04: 'Dorville',
  AC04: 'Édouard',
  MD01: 'Félicité',
  MS02: 'Gaspard',
  MD07: 'Hilaire',
  MD06: 'Isidore',
  exact: 'Jalton',
  partial: 'Kancel',
  over: 'Lacour',
  double: 'Marcin',
  account: 'Nestor',
  known: 'Otto',
  'refund-ok': 'Pérécé',
  'refund-back': 'Quitman',
};

/** Where a statement is played: its database, its operator and its clock. */
export interface BankStage {
  readonly database: ThrowawayDatabase;
  readonly context: Context;
  readonly clock: TestClock;
}

/** Who the customers of a statement are, each with a bill of 54.90. */
export type Cast = Map<Name, { account: Account; bill: BillRow }>;

/** Works for the operator of the statement, in one transaction. */
export const play = <T>(stage: BankStage, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(stage.database.db, stage.context, work);

/** Adds one of these customers, who owes 54.90 once billed. */
export async function addWho(stage: BankStage, cast: Cast, name: Name): Promise<void> {
  const { database, context, clock } = stage;
  const party = { kind: 'individual', title: 'monsieur', givenName: 'Paul', familyName: FAMILIES[name] } as const;
  const address = { line1: '4 allée des Flamboyants', postcode: '97122', city: 'Baie-Mahault', country: 'GP' };
  const account = await addCustomer(database, context, {
    mandate: DEBITED.has(name),
    party: { ...party, email: `${name.toLowerCase()}@example.test`, address },
  });
  const taken = {
    decision: uuidV7(clock.now(), context.random),
    name: 'entry-fees',
    result: {},
    because: ['livebox-ag/7.b'],
  };
  const effect = {
    code: 'FEE-TEST',
    label: { fr: 'Frais', en: 'Fee' },
    amountInclTax: '54.90',
    kind: 'one-off' as const,
    taxed: true,
    credit: false,
    on: '2026-02-20',
    taken,
  };
  await play(stage, (tx) =>
    addCharge(tx, context, {
      accountId: account.id,
      agreementId: null,
      effect,
      pack: 'livebox-ag',
      version: '2024-04',
    }),
  );
  cast.set(name, { account, bill: undefined as never });
}

/** Bills these customers on a day. */
export async function billWho(stage: BankStage, cast: Cast, on: string, names: readonly Name[]): Promise<void> {
  const ids = names.map((name) => cast.get(name)!.account.id);
  await play(stage, (tx) =>
    sql`update billing_account set next_bill_on = ${on}::date where account_id = any(${ids}::uuid[])`.execute(tx),
  );
  await runBilling(stage.database.db, stage.context, { asOf: civilDate(on) });
  for (const name of names) {
    const { account } = cast.get(name)!;
    const [own] = await play(stage, (tx) => billsOf(tx, account.id, 1));
    cast.set(name, { account, bill: own! });
  }
}

/** A customer whose bank account is known, and who pays by transfer. */
export async function payFrom(stage: BankStage, accountId: string, iban: string): Promise<void> {
  const { context } = stage;
  valueOf(await play(stage, (tx) => signMandate(tx, context, { accountId, iban })));
  valueOf(await play(stage, (tx) => changeAccount(tx, context, { accountId, paymentMethod: 'transfer' })));
}

/** Pays ten euros too many by cheque, and has them given back by transfer. */
export async function orderRefund(stage: BankStage, cast: Cast, name: Name): Promise<void> {
  const { context } = stage;
  const { account, bill: own } = cast.get(name)!;
  const on = own.issued_on;
  const paid = { accountId: account.id, method: 'cheque', amount: euros('64.90'), receivedOn: on } as const;
  valueOf(await play(stage, (tx) => receivePayment(tx, context, { ...paid, reference: `CHQ-${name}-${own.number}` })));
  const refund = { accountId: account.id, method: 'transfer', on, iban: STRANGER } as const;
  valueOf(await play(stage, (tx) => refundCredit(tx, context, refund)));
}
