import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { answerDirectDebits } from '../../connectors/bank/local-bank.ts';
import { type StatementEntry, writeCamt053 } from '../../formats/camt053-writer.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { uuidV7 } from '../../kernel/ids.ts';
import { euros, moneyText, sum } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Account } from '../account/index.ts';
import { messagesOf } from '../communication/index.ts';
import { addCharge, type BillRow, billOf, billsOf, runBilling } from '../customer-bill/index.ts';
import { customerBalance, trialBalance } from '../ledger/index.ts';
import { eventsOf } from '../timeline/index.ts';
import {
  directDebitBatch,
  directDebitsOf,
  importStatement,
  paymentsOf,
  presentDirectDebits,
  receivePayment,
  returnPayment,
  unallocatedMovements,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-02-01T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
});
afterAll(() => database.drop());

let month = 0;
/** A customer with a bill of that amount, due fifteen days after the first of a month that is nobody else's. */
async function billed(amount: string, mandate = true, known?: Account): Promise<{ account: Account; bill: BillRow }> {
  month += 1;
  const year = 2026 + Math.floor(month / 12);
  const asOf = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  clock.set(`${asOf}T14:00:00Z`);
  const account = known ?? (await addCustomer(database, context, { mandate }));
  const charge = {
    code: 'FEE-TEST',
    label: { fr: 'Frais', en: 'Fee' },
    amountInclTax: amount,
    kind: 'one-off' as const,
    taxed: true,
    credit: false,
    on: isoDate(civilDate(asOf)),
    taken: {
      decision: uuidV7(clock.now(), context.random),
      name: 'entry-fees',
      result: {},
      because: ['livebox-ag/7.b'],
    },
  };
  await run((tx) =>
    addCharge(tx, context, {
      accountId: account.id,
      agreementId: null,
      effect: charge,
      pack: 'livebox-ag',
      version: '2024-04',
    }),
  );
  await run((tx) =>
    sql`update billing_account set next_bill_on = ${asOf}::date + 1 where account_id = ${account.id}`.execute(tx),
  );
  await runBilling(database.db, context, { asOf: civilDate(`${asOf.slice(0, 8)}02`) });
  const [bill] = await run((tx) => billsOf(tx, account.id, 1));
  return { account, bill: bill! };
}
const present = (bill: BillRow) => presentDirectDebits(database.db, context, { asOf: bill.due_on });
const file = async (id: string): Promise<string> => (await run((tx) => directDebitBatch(tx, id)))!.file;
const bank = (xml: string) => importStatement(database.db, context, new TextEncoder().encode(xml));
const stateOf = async (bill: BillRow) => {
  const now = (await run((tx) => billOf(tx, bill.account_id, bill.id)))!;
  return [now.state, moneyText(now.settled)];
};
const balanceOf = async (account: Account) => moneyText(await run((tx) => customerBalance(tx, account.id)));
const creditOf = (account: Account) =>
  run(async (tx) => {
    const found = await sql<{
      credit: bigint;
    }>`select credit from billing_account where account_id = ${account.id}`.execute(tx);
    return moneyText(found.rows[0]!.credit as never);
  });
/** A statement of the bank with these movements, on the due date of a bill. */
const statement = (bill: BillRow, id: string, entries: readonly Omit<StatementEntry, 'bookedOn'>[]): string =>
  writeCamt053({
    id,
    createdAt: clock.now(),
    iban: 'FR1420041010050500013M02606',
    openingBalance: euros('0.00'),
    openedOn: bill.due_on,
    closedOn: bill.due_on,
    entries: entries.map((entry) => ({ ...entry, bookedOn: bill.due_on })),
  });

describe('a direct debit', () => {
  test('is handed to the bank once, first as FRST then as RCUR, for a day on which banks settle', async () => {
    const { account, bill } = await billed('54.90');
    const { batches } = await present(bill);
    expect(batches.map((batch) => [batch.debits, moneyText(batch.total)])).toEqual([[1, '54.90']]);
    expect(await present(bill)).toEqual({ batches: [] });
    const second = await billed('20.00', true, account);
    await present(second.bill);
    const debits = await run((tx) => directDebitsOf(tx, account.id));
    expect(debits.map((debit) => debit.sequence)).toEqual(['RCUR', 'FRST']);
    expect(await file(batches[0]!.id)).toContain(`<EndToEndId>${bill.number}-1</EndToEndId>`);
  });

  test('is not asked of who pays otherwise', async () => {
    const { bill } = await billed('54.90', false);
    expect(await present(bill)).toEqual({ batches: [] });
  });

  test('that the bank credits settles the bill; the same statement again changes nothing', async () => {
    const { account, bill } = await billed('54.90');
    const { batches } = await present(bill);
    const answer = answerDirectDebits(await file(batches[0]!.id), new Map(), clock.now());
    expect(valueOf(await bank(answer))).toMatchObject({
      alreadyImported: false,
      outcomes: { collected: 1, rejected: 0 },
    });
    expect(await stateOf(bill)).toEqual(['paid', '54.90']);
    expect(await balanceOf(account)).toBe('0.00');
    expect(valueOf(await bank(answer))).toMatchObject({ alreadyImported: true, outcomes: { collected: 0 } });
    expect(await run((tx) => paymentsOf(tx, account.id, 10))).toHaveLength(1);
  });

  test('that the bank takes back reopens the debt, reverses the books and tells the customer why', async () => {
    const { account, bill } = await billed('54.90');
    const { batches } = await present(bill);
    const refused = new Map([[`${bill.number}-1`, 'AM04']]);
    const answer = answerDirectDebits(await file(batches[0]!.id), refused, clock.now());
    expect(valueOf(await bank(answer))).toMatchObject({ outcomes: { collected: 1, rejected: 1 } });
    expect(await stateOf(bill)).toEqual(['issued', '0.00']);
    expect(await balanceOf(account)).toBe('54.90');
    const [debit] = await run((tx) => directDebitsOf(tx, account.id));
    expect([debit!.state, debit!.reason_code]).toEqual(['rejected', 'AM04']);
    const events = await run((tx) => eventsOf(tx, account.id));
    expect(events.map((event) => event.title.fr)).toContain('Prélèvement rejeté : 54.90 € (Provision insuffisante)');
    const messages = await run((tx) => messagesOf(tx, account.id));
    expect(messages.map((message) => message.template)).toContain('payment-rejected');
  });

  test('refused before it was ever credited leaves the debt as it was', async () => {
    const { account, bill } = await billed('54.90');
    await present(bill);
    const entry = { reference: 'R', amount: euros('-54.90'), endToEndId: `${bill.number}-1`, reasonCode: 'MD01' };
    expect(valueOf(await bank(statement(bill, 'BEFORE', [entry])))).toMatchObject({ outcomes: { rejected: 1 } });
    expect(await stateOf(bill)).toEqual(['issued', '0.00']);
    expect(await balanceOf(account)).toBe('54.90');
  });

  test('told by two files is posted once, and a second credit of it waits to be looked at', async () => {
    const { account, bill } = await billed('54.90');
    await present(bill);
    const entry = { reference: 'C', amount: euros('54.90'), endToEndId: `${bill.number}-1` };
    await bank(statement(bill, 'TWICE-1', [entry]));
    expect(valueOf(await bank(statement(bill, 'TWICE-2', [entry])))).toMatchObject({
      outcomes: { collected: 0, repeated: 1 },
    });
    expect(valueOf(await bank(statement(bill, 'TWICE-3', [{ ...entry, reference: 'D' }])))).toMatchObject({
      outcomes: { collected: 0, unallocated: 1 },
    });
    expect(await balanceOf(account)).toBe('0.00');
  });
});

describe('a transfer', () => {
  test('is recognised by the number of the bill in its words', async () => {
    const { account, bill } = await billed('54.90', false);
    const entry = { reference: 'T1', amount: euros('54.90'), remittance: `VIR facture ${bill.number} merci` };
    expect(valueOf(await bank(statement(bill, 'T-1', [entry])))).toMatchObject({ outcomes: { allocated: 1 } });
    expect(await stateOf(bill)).toEqual(['paid', '54.90']);
    expect(await balanceOf(account)).toBe('0.00');
  });

  test('is recognised by the number of the account, and pays the oldest bill first', async () => {
    const first = await billed('30.00', false);
    const second = await billed('20.00', false, first.account);
    const entry = { reference: 'T2', amount: euros('40.00'), remittance: `compte ${first.account.number}` };
    await bank(statement(second.bill, 'T-2', [entry]));
    expect([await stateOf(first.bill), await stateOf(second.bill)]).toEqual([
      ['paid', '30.00'],
      ['partly-paid', '10.00'],
    ]);
  });

  test('of too much is kept, and the next bill takes it first', async () => {
    const { account, bill } = await billed('30.00', false);
    const entry = { reference: 'T3', amount: euros('50.00'), remittance: bill.number };
    await bank(statement(bill, 'T-3', [entry]));
    expect([await stateOf(bill), await creditOf(account), await balanceOf(account)]).toEqual([
      ['paid', '30.00'],
      '20.00',
      '-20.00',
    ]);
    const next = await billed('54.90', false, account);
    expect(await stateOf(next.bill)).toEqual(['partly-paid', '20.00']);
    expect([await creditOf(account), await balanceOf(account)]).toEqual(['0.00', '34.90']);
  });

  test('of nobody we know is kept apart with a reason, and the bank account of the books is the bank’s', async () => {
    const { bill } = await billed('10.00', false);
    const before = await run((tx) => trialBalance(tx));
    const entries = [
      { reference: 'U1', amount: euros('12.00'), remittance: 'LOYER MARS' },
      {
        reference: 'U2',
        amount: euros('-7.00'),
        endToEndId: 'NOBODY',
        mandateReference: 'UNKNOWN-1',
        reasonCode: 'MD01',
      },
      { reference: 'U3', amount: euros('5.00'), currency: 'USD', remittance: bill.number },
    ];
    expect(valueOf(await bank(statement(bill, 'U', entries)))).toMatchObject({ outcomes: { unallocated: 3 } });
    const kept = await run((tx) => unallocatedMovements(tx, 3));
    const told = new Map(kept.map((one) => [one.reference.split('#')[0], one.explanation.fr]));
    expect(told.get('U1')).toContain('à affecter à la main');
    expect(told.get('U2')).toContain('mandat inconnu');
    expect(told.get('U3')).toContain('USD');
    const after = await run((tx) => trialBalance(tx));
    const net = (rows: typeof before, account: string) =>
      sum(...rows.filter((row) => row.account === account).map((row) => (row.debit - row.credit) as never));
    expect(moneyText((net(after, '512000') - net(before, '512000')) as never)).toBe('5.00');
    expect(moneyText((net(after, '471000') - net(before, '471000')) as never)).toBe('-5.00');
  });
});

describe('a payment', () => {
  const pay = (account: Account, amount: string, reference: string, billId?: string) =>
    run((tx) =>
      receivePayment(tx, context, {
        accountId: account.id,
        method: 'card',
        amount: euros(amount),
        receivedOn: civilDate('2026-03-02'),
        reference,
        ...(billId === undefined ? {} : { billId }),
      }),
    );

  test('goes to the bill it names, then to the oldest', async () => {
    const first = await billed('30.00', false);
    const second = await billed('20.00', false, first.account);
    valueOf(await pay(first.account, '25.00', 'CARD-1', second.bill.id));
    expect([await stateOf(first.bill), await stateOf(second.bill)]).toEqual([
      ['partly-paid', '5.00'],
      ['paid', '20.00'],
    ]);
  });

  test('of a reference already received is refused', async () => {
    const { account } = await billed('30.00', false);
    valueOf(await pay(account, '5.00', 'CARD-2'));
    expect(await pay(account, '5.00', 'CARD-2')).toMatchObject({
      ok: false,
      failure: { code: 'payment/already-received' },
    });
    expect(await balanceOf(account)).toBe('25.00');
  });

  test('that comes before the first bill is kept for it', async () => {
    const account = await addCustomer(database, context);
    valueOf(await pay(account, '12.00', 'CARD-EARLY'));
    expect([await creditOf(account), await balanceOf(account)]).toEqual(['12.00', '-12.00']);
    const { bill } = await billed('30.00', false, account);
    expect(await stateOf(bill)).toEqual(['partly-paid', '12.00']);
  });

  test.each(['0.00', '-5.00'])('of %s euros is refused', async (amount) => {
    const { account } = await billed('30.00', false);
    expect(await pay(account, amount, `CARD-${amount}`)).toMatchObject({ ok: false, failure: { field: 'amount' } });
  });

  test('that is returned gives back its credit and reopens its bills, once', async () => {
    const { account, bill } = await billed('30.00', false);
    const { paymentId } = valueOf(await pay(account, '50.00', 'CARD-3'));
    const input = { accountId: account.id, paymentId, on: civilDate('2026-03-05'), reasonCode: 'MS02' };
    valueOf(await run((tx) => returnPayment(tx, context, input)));
    expect([await stateOf(bill), await creditOf(account), await balanceOf(account)]).toEqual([
      ['issued', '0.00'],
      '0.00',
      '30.00',
    ]);
    const again = await run((tx) => returnPayment(tx, context, input));
    expect(again).toMatchObject({ ok: false, failure: { code: 'payment/already-returned' } });
  });

  test('whose credit a bill has already taken can still be returned: the books hold, the customer owes it all', async () => {
    const { account } = await billed('30.00', false);
    const { paymentId } = valueOf(await pay(account, '50.00', 'CARD-4'));
    await billed('54.90', false, account);
    valueOf(
      await run((tx) => returnPayment(tx, context, { accountId: account.id, paymentId, on: civilDate('2026-03-05') })),
    );
    expect(await balanceOf(account)).toBe('84.90');
    const open = (await run((tx) => billsOf(tx, account.id, 10))).map((one) =>
      moneyText((one.total_incl - one.settled) as never),
    );
    expect(open).toEqual(['54.90', '30.00']);
  });
});

test('a file that is no statement is refused with its reason', async () => {
  expect(await bank('call_id;called')).toMatchObject({
    ok: false,
    failure: { code: 'payment/unreadable-statement', field: 'file' },
  });
});
