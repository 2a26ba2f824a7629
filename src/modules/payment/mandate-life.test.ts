import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { writeCamt053 } from '../../formats/camt053-writer.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { uuidV7 } from '../../kernel/ids.ts';
import { euros, NO_MONEY } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import {
  type Account,
  amendMandate,
  changeSettings,
  mandateOf,
  type OperatorSettings,
  signMandate,
} from '../account/index.ts';
import { messagesOf } from '../communication/index.ts';
import { addCharge, type BillRow, billsOf, runBilling } from '../customer-bill/index.ts';
import {
  directDebitBatch,
  directDebitsOf,
  importStatement,
  presentDirectDebits,
  presentReturnedAgain,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const OURS = 'FR1420041010050500013M02606';
/** Another account of the bank of the first mandate, and one of another bank. */
const SAME_BANK = 'FR7630006000019999999999943';
const OTHER_BANK = 'FR7630004000031234567890143';
const SEPA = { directDebitEdition: '02', transferEdition: '03', noticeDays: 14, retryDays: 0, mostTries: 2 } as const;

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
});
afterAll(() => database.drop());

const settle = (values: Partial<OperatorSettings>) =>
  run((tx) => changeSettings(tx, context, civilDate(isoDate(Math.floor(clock.now() / 86_400_000) as never)), values));

/** Bills an account 54.90 on a day, due fifteen days later. */
async function bill(account: Account, on: string): Promise<BillRow> {
  clock.set(`${on}T14:00:00Z`);
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
    on: isoDate((civilDate(on) - 3) as never),
    taken,
  };
  await run((tx) =>
    addCharge(tx, context, {
      accountId: account.id,
      agreementId: null,
      effect,
      pack: 'livebox-ag',
      version: '2024-04',
    }),
  );
  await run((tx) =>
    sql`update billing_account set next_bill_on = ${on}::date where account_id = ${account.id}`.execute(tx),
  );
  await runBilling(database.db, context, { asOf: civilDate(on) });
  const [own] = await run((tx) => billsOf(tx, account.id, 1));
  return own!;
}

/** Hands over what is due by a day, and gives the file of the last debit of an account. */
async function presented(account: Account, asOf: string): Promise<{ file: string; day: string; endToEnd: string }> {
  clock.set(`${asOf}T14:00:00Z`);
  await presentDirectDebits(database.db, context, { asOf: civilDate(asOf) });
  const [debit] = await run((tx) => directDebitsOf(tx, account.id));
  const { file } = (await run((tx) => directDebitBatch(tx, debit!.batch_id)))!;
  return { file, day: isoDate(debit!.collect_on), endToEnd: debit!.end_to_end };
}

async function comeBack(account: Account, on: string, reasonCode: string): Promise<void> {
  clock.set(`${on}T14:00:00Z`);
  const [debit] = await run((tx) => directDebitsOf(tx, account.id));
  const entry = { bookedOn: civilDate(on), endToEndId: debit!.end_to_end, reference: `R-${debit!.end_to_end}` };
  const xml = writeCamt053({
    id: `BACK-${debit!.end_to_end}`,
    createdAt: clock.now(),
    iban: OURS,
    openingBalance: NO_MONEY,
    openedOn: civilDate(on),
    closedOn: civilDate(on),
    entries: [{ ...entry, amount: euros('-54.90'), reasonCode }],
  });
  valueOf(await importStatement(database.db, context, new TextEncoder().encode(xml)));
}

const letters = async (account: Account) => (await run((tx) => messagesOf(tx, account.id))).map((one) => one.template);

describe('a mandate', () => {
  test('whose account changes is told of once to the bank, which knows the account before or does not', async () => {
    const account = await addCustomer(database, context, { mandate: true });
    await bill(account, '2026-02-02');
    expect((await presented(account, '2026-02-15')).file).toContain('<AmdmntInd>false</AmdmntInd>');
    valueOf(await run((tx) => amendMandate(tx, context, { accountId: account.id, iban: SAME_BANK, by: 'customer' })));
    await bill(account, '2026-03-02');
    const { file } = await presented(account, '2026-03-15');
    expect(file).toContain('<OrgnlDbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></OrgnlDbtrAcct>');
    expect(file).toContain('<SeqTp>RCUR</SeqTp>');
    valueOf(await run((tx) => amendMandate(tx, context, { accountId: account.id, iban: OTHER_BANK, by: 'agent' })));
    await bill(account, '2026-04-02');
    expect((await presented(account, '2026-04-15')).file).toContain('<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id>');
    await bill(account, '2026-05-04');
    expect((await presented(account, '2026-05-17')).file).toContain('<AmdmntInd>false</AmdmntInd>');
  });

  test('tells once that the creditor has another identifier', async () => {
    const account = await addCustomer(database, context, { mandate: true });
    await bill(account, '2026-06-02');
    await presented(account, '2026-06-15');
    await settle({ creditorId: 'FR89ZZZ654321' });
    await bill(account, '2026-07-02');
    const { file } = await presented(account, '2026-07-15');
    expect(file).toContain('<OrgnlCdtrSchmeId><Id><PrvtId><Othr><Id>FR72ZZZ123456</Id>');
    expect(file).toContain('<Id>FR89ZZZ654321</Id>');
    await bill(account, '2026-08-03');
    expect((await presented(account, '2026-08-16')).file).toContain('<AmdmntInd>false</AmdmntInd>');
  });

  test('is recurring from its first debit with the newer edition', async () => {
    await settle({ sepa: { ...SEPA, directDebitEdition: '08' } });
    const account = await addCustomer(database, context, { mandate: true });
    await bill(account, '2026-09-02');
    const { file } = await presented(account, '2026-09-15');
    expect(file).toContain('pain.008.001.08');
    expect(file).toContain('<SeqTp>RCUR</SeqTp>');
    await settle({ sepa: SEPA });
  });

  test('under which nothing was debited for thirty-six months is over', async () => {
    clock.set('2026-10-02T14:00:00Z');
    const account = await addCustomer(database, context, { mandate: true });
    await bill(account, '2029-10-03');
    await presentDirectDebits(database.db, context, { asOf: civilDate('2029-10-16') });
    expect(await run((tx) => directDebitsOf(tx, account.id))).toEqual([]);
    expect(await run((tx) => mandateOf(tx, account.id))).toBeUndefined();
    expect(await letters(account)).toContain('mandate-lapsed');
  });
});

describe('a debit', () => {
  test('that the bill did not announce is told by a message, fourteen days ahead', async () => {
    clock.set('2030-01-02T14:00:00Z');
    const account = await addCustomer(database, context);
    await bill(account, '2030-01-02');
    clock.set('2030-01-10T14:00:00Z');
    valueOf(await run((tx) => signMandate(tx, context, { accountId: account.id, iban: OTHER_BANK })));
    // Handed over on Tuesday the 15th; fourteen days later is Tuesday the 29th.
    expect((await presented(account, '2030-01-15')).day).toBe('2030-01-29');
    expect(await letters(account)).toContain('direct-debit-announced');
  });

  test('that came back for want of funds is presented again where the operator does so, and no more than twice', async () => {
    clock.set('2030-02-01T14:00:00Z');
    await settle({ sepa: { ...SEPA, retryDays: 10 } });
    const account = await addCustomer(database, context, { mandate: true });
    const own = await bill(account, '2030-02-04');
    await presented(account, '2030-02-17');
    await comeBack(account, '2030-02-20', 'AM04');
    expect(await letters(account)).toContain('payment-rejected-retry');
    // Ten days after 20 February is Saturday 2 March; banks settle on Monday the 4th.
    const again = await presented(account, '2030-03-02');
    expect([again.day, again.endToEnd]).toEqual(['2030-03-04', `${own.number}-2`]);
    await comeBack(account, '2030-03-06', 'AM04');
    expect((await presented(account, '2030-03-25')).endToEnd).toBe(`${own.number}-2`);
    expect(await letters(account)).toContain('payment-rejected');
  });

  test('that came back from a closed account is presented on the new one', async () => {
    clock.set('2030-04-01T14:00:00Z');
    const account = await addCustomer(database, context, { mandate: true });
    const own = await bill(account, '2030-04-02');
    await presented(account, '2030-04-15');
    await comeBack(account, '2030-04-18', 'AC04');
    expect((await run((tx) => mandateOf(tx, account.id)))?.haltedBecause).toBe('AC04');
    const changed = { accountId: account.id, iban: OTHER_BANK, by: 'customer' } as const;
    valueOf(await run((tx) => amendMandate(tx, context, changed)));
    expect(await run((tx) => presentReturnedAgain(tx, account.id, civilDate('2030-04-22')))).toBe(1);
    const again = await presented(account, '2030-04-24');
    expect(again.endToEnd).toBe(`${own.number}-2`);
    expect(again.file).toContain('<Id>SMNDA</Id>');
  });
});
