import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billedCustomers, type BilledCustomer } from '../../../../test/support/billed-customer.ts';
import { testClock } from '../../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { euros, moneyText, sum } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { messagesOf } from '../../communication/index.ts';
import { customerBalance, trialBalance } from '../../ledger/index.ts';
import { billLines, billNumbering, billOf, billsOf, creditBill, creditOf, settleBill } from '../index.ts';

let database: ThrowawayDatabase;
let customers: BilledCustomer[];
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const ON = civilDate('2026-02-03');
const firstBill = async (of: BilledCustomer) =>
  (await run((tx) => billsOf(tx, of.accountId, 10))).findLast((bill) => bill.kind !== 'credit-note')!;
const credit = (of: BilledCustomer, billId: string, given: object = {}) =>
  run((tx) => creditBill(tx, context, { accountId: of.accountId, billId, on: ON, reason: 'Erreur', ...given }));

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  customers = await billedCustomers(database, clock, context, 'Unpaid', 'Paid', 'Partly');
});
afterAll(() => database.drop());

describe('a credit note', () => {
  test('takes back a whole bill that is not paid: nothing is owed any more, and the bill stays as it was sent', async () => {
    const [customer] = customers as [BilledCustomer];
    const bill = await firstBill(customer);
    const done = valueOf(await credit(customer, bill.id));
    expect(moneyText(done.bill.total_incl)).toBe(`-${moneyText(bill.total_incl)}`);
    expect([done.offBill, done.kept]).toEqual([bill.total_incl, 0n]);
    expect((await run((tx) => billOf(tx, customer.accountId, bill.id)))!.state).toBe('credited');
    expect(await run((tx) => customerBalance(tx, customer.accountId))).toBe(0n);
    const told = (await run((tx) => messagesOf(tx, customer.accountId))).map((message) => message.template);
    expect(told).toContain('credit-note-available');
  });

  test('cannot be made twice for the same line', async () => {
    const [customer] = customers as [BilledCustomer];
    const bill = await firstBill(customer);
    expect(await credit(customer, bill.id)).toMatchObject({ failure: { code: 'credit-note/nothing-left' } });
    expect(await credit(customer, bill.id, { lines: [{ position: 1 }] })).toMatchObject({
      failure: { code: 'credit-note/more-than-billed' },
    });
  });

  test('on a bill that is paid is kept for the next bills', async () => {
    const customer = customers[1]!;
    const bill = await firstBill(customer);
    valueOf(
      await run((tx) => settleBill(tx, { accountId: customer.accountId, billId: bill.id, amount: bill.total_incl })),
    );
    const lines = await run((tx) => billLines(tx, customer.accountId, bill.id));
    const done = valueOf(await credit(customer, bill.id, { lines: [{ position: lines[0]!.position }] }));
    expect([done.offBill, done.kept]).toEqual([0n, lines[0]!.amount_incl]);
    expect(await run((tx) => creditOf(tx, customer.accountId))).toBe(lines[0]!.amount_incl);
  });

  test('takes back a part of a line at the rate of that line, then no more than the rest', async () => {
    const customer = customers[2]!;
    const bill = await firstBill(customer);
    const line = (await run((tx) => billLines(tx, customer.accountId, bill.id))).find(
      (one) => one.vat_rate === '0.085' && one.amount_incl > euros('20.00'),
    )!;
    const part = { position: line.position, amountInclTax: euros('10.85') };
    const done = valueOf(await credit(customer, bill.id, { lines: [part] }));
    // 10.85 / 1.085 = 10.00, and 0.85 of VAT.
    expect(done.lines.map((one) => [one.amount_excl, one.amount_vat].map(moneyText))).toEqual([['-10.00', '-0.85']]);
    const whole = { position: line.position, amountInclTax: line.amount_incl };
    expect(await credit(customer, bill.id, { lines: [whole] })).toMatchObject({ ok: false });
    const rest = valueOf(await credit(customer, bill.id, { lines: [{ position: line.position }] }));
    expect(moneyText(sum(done.bill.total_incl, rest.bill.total_incl))).toBe(`-${moneyText(line.amount_incl)}`);
  });

  test('has a number of the same series, and leaves the books balanced', async () => {
    for (const one of await run(billNumbering)) expect(one.count).toBe(one.last);
    const balance = await run((tx) => trialBalance(tx));
    expect(sum(...balance.map((row) => row.debit))).toBe(sum(...balance.map((row) => row.credit)));
  });

  test('asks why', async () => {
    const customer = customers[2]!;
    const bill = await firstBill(customer);
    expect(await credit(customer, bill.id, { reason: '  ' })).toMatchObject({ failure: { field: 'reason' } });
  });
});
