import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { euros, type Money, moneyText, NO_MONEY, subtract, sum } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { CHART, customerBalance, trialBalance } from '../ledger/index.ts';
import {
  addTill,
  cancelAtTill,
  type CashCount,
  cashTotal,
  closeTill,
  type CloseTillInput,
  DENOMINATIONS,
  makeChequeSlip,
  openTill,
  refundAtTill,
  type SessionRow,
  takeAtTill,
  type TakeInput,
  tillDeposits,
  type TillRow,
  tills,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-03-02T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const agent = (login: string): Context => ({ ...context, actor: `agent:${login}` });
const NONE = { amount: NO_MONEY, count: 0 };

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
});
afterAll(() => database.drop());

let names = 0;
async function newTill(): Promise<TillRow> {
  names += 1;
  return run(async (tx) =>
    valueOf(await addTill(tx, context, { name: `C${names}`, shop: `Boutique ${names}`, territory: 'GP' })),
  );
}

const open = (who: Context, tillId: string, floated: string, brought?: string): Promise<SessionRow> =>
  run(async (tx) =>
    valueOf(
      await openTill(tx, who, {
        tillId,
        floated: euros(floated),
        ...(brought === undefined ? {} : { brought: euros(brought) }),
      }),
    ),
  );
const take = (who: Context, input: Omit<TakeInput, 'amount'> & { readonly amount: string }) =>
  run((tx) => takeAtTill(tx, who, { ...input, amount: euros(input.amount) }));
const close = (who: Context, input: Partial<CloseTillInput> & Pick<CloseTillInput, 'sessionId' | 'cash'>) =>
  run((tx) => closeTill(tx, who, { cheques: NONE, vouchers: NONE, terminal: NO_MONEY, toBank: NO_MONEY, ...input }));

/** What an account of the books holds, debits less credits. */
async function held(account: keyof typeof CHART): Promise<Money> {
  const row = (await run((tx) => trialBalance(tx))).find((one) => one.account === CHART[account].code);
  return ((row?.debit ?? NO_MONEY) - (row?.credit ?? NO_MONEY)) as Money;
}

/** The fewest notes and coins of an amount. */
function countOf(amount: Money): CashCount {
  let left = BigInt(moneyText(amount).replace('.', ''));
  return Object.fromEntries(
    DENOMINATIONS.map((one) => {
      const each = BigInt(one.replace('.', ''));
      const many = left / each;
      left -= many * each;
      return [one, Number(many)];
    }),
  );
}

describe('a till', () => {
  test('is held by one agent at a time, who holds one till at a time', async () => {
    const [one, two] = [await newTill(), await newTill()];
    await open(agent('a'), one.id, '100.00', '100.00');
    const second = await run((tx) => openTill(tx, agent('b'), { tillId: one.id, floated: euros('100.00'), note: 'x' }));
    expect(second).toMatchObject({ failure: { code: 'till/already-open' } });
    const other = await run((tx) => openTill(tx, agent('a'), { tillId: two.id, floated: NO_MONEY }));
    expect(other).toMatchObject({ failure: { code: 'till/agent-has-one' } });
  });

  test('takes nothing while it is closed', async () => {
    const { id: accountId } = await addCustomer(database, context);
    expect(await take(agent('nobody'), { accountId, method: 'cash', amount: '10.00' })).toMatchObject({
      failure: { code: 'till/none-open' },
    });
  });

  test('numbers its receipts one after the other, and gives change', async () => {
    const till = await newTill();
    const who = agent('receipts');
    await open(who, till.id, '50.00', '50.00');
    const { id: accountId } = await addCustomer(database, context);
    const given = await take(who, { accountId, method: 'cash', amount: '37.50', tendered: euros('40.00') });
    expect(valueOf(given).row).toMatchObject({ receipt: 1, reference: `${till.name}-000001`, change: euros('2.50') });
    const short = await take(who, { accountId, method: 'cash', amount: '37.50', tendered: euros('30.00') });
    expect(short).toMatchObject({ failure: { code: 'till/tendered' } });
    const both = await Promise.all(
      [1, 2, 3].map((n) => take(who, { accountId, method: 'cheque', amount: '5.00', reference: `000${n}` })),
    );
    expect(both.map((one) => valueOf(one).row.receipt).sort()).toEqual([2, 3, 4]);
    expect(moneyText(await run((tx) => customerBalance(tx, accountId)))).toBe('-52.50');
  });

  test('closed without difference sends to the bank what is not kept in its drawer', async () => {
    const till = await newTill();
    const who = agent('closing');
    const before = { till: await held('till'), card: await held('cardTerminal'), on: await held('transfers') };
    const session = await open(who, till.id, '100.00', '100.00');
    const { id: accountId } = await addCustomer(database, context);
    await take(who, { accountId, method: 'cash', amount: '60.00' });
    await take(who, { accountId, method: 'card', amount: '25.00' });
    await take(who, { accountId, method: 'cheque', amount: '30.00', reference: '77' });
    const cash: CashCount = { '50.00': 2, '20.00': 2, '10.00': 2 };
    const done = valueOf(
      await close(who, {
        sessionId: session.id,
        cash,
        cheques: { amount: euros('30.00'), count: 1 },
        terminal: euros('25.00'),
        toBank: euros('100.00'),
      }),
    );
    expect([moneyText(done.session.difference!), moneyText(done.leftInDrawer)]).toEqual(['0.00', '60.00']);
    expect(done.deposits.map((one) => [one.kind, moneyText(one.amount)])).toEqual([
      ['cash', '100.00'],
      ['card', '25.00'],
    ]);
    // 100 brought + 60 taken - 100 to the bank; on its way: -100 brought + 100 + 25.
    expect(moneyText(((await held('till')) - before.till) as Money)).toBe('60.00');
    expect(await held('cardTerminal')).toBe(before.card);
    expect(moneyText(((await held('transfers')) - before.on) as Money)).toBe('25.00');
    const slip = valueOf(await run((tx) => makeChequeSlip(tx, who, { shop: till.shop })));
    expect([slip.kind, moneyText(slip.amount), slip.pieces]).toEqual(['cheque', '30.00', 1]);
    const again = await run((tx) => makeChequeSlip(tx, who, { shop: till.shop }));
    expect(again).toMatchObject({ failure: { code: 'till/no-cheque' } });
    // The next day begins with what was left.
    await open(who, till.id, '60.00');
  });

  test('whose count does not come out right is closed with a reason, and the difference is posted', async () => {
    const till = await newTill();
    const who = agent('short');
    const before = await held('tillShort');
    const session = await open(who, till.id, '20.00', '20.00');
    const { id: accountId } = await addCustomer(database, context);
    await take(who, { accountId, method: 'cash', amount: '10.00' });
    const cash: CashCount = { '20.00': 1, '5.00': 1, '2.00': 2 };
    expect(await close(who, { sessionId: session.id, cash })).toMatchObject({
      failure: { code: 'till/difference-unexplained' },
    });
    const done = valueOf(await close(who, { sessionId: session.id, cash, note: 'rendu un euro de trop' }));
    expect(moneyText(done.session.difference!)).toBe('-1.00');
    expect(moneyText(((await held('tillShort')) - before) as Money)).toBe('1.00');
    expect(await close(who, { sessionId: session.id, cash })).toMatchObject({ failure: { code: 'till/closed' } });
    const missing = await run((tx) => openTill(tx, who, { tillId: till.id, floated: euros('28.00') }));
    expect(missing).toMatchObject({ failure: { code: 'till/opening-unexplained' } });
  });
});

describe('cash', () => {
  test('is taken up to 1,000 euros for the same customer and day, to the cent', async () => {
    const till = await newTill();
    const who = agent('limit');
    await open(who, till.id, '0.00');
    const { id: accountId } = await addCustomer(database, context);
    // Refused, the transaction of the caller is undone: here, by hand.
    const refused = (amount: string) =>
      run(async (tx) => {
        await sql`savepoint asked`.execute(tx);
        const done = await takeAtTill(tx, who, { accountId, method: 'cash', amount: euros(amount) });
        if (!done.ok) await sql`rollback to savepoint asked`.execute(tx);
        return done.ok ? 'taken' : done.failure.code;
      });
    expect(await refused('1000.01')).toBe('till/cash-limit');
    expect(await refused('600.00')).toBe('taken');
    expect(await refused('400.01')).toBe('till/cash-limit');
    expect(await refused('400.00')).toBe('taken');
    expect(await refused('0.01')).toBe('till/cash-limit');
    clock.advance(24 * 3_600_000);
    expect(await refused('1.00')).toBe('taken');
    clock.advance(-24 * 3_600_000);
  });
});

test('notes and coins are worth what is written on them', () => {
  expect(moneyText(cashTotal({ '500.00': 1, '0.20': 3, '0.01': 7 }))).toBe('500.67');
  expect(moneyText(cashTotal({}))).toBe('0.00');
});

test('whatever is taken and sent to the bank, the drawers hold what the books say', async () => {
  const random = seededRandom(11);
  const below = (most: number): number => new DataView(random(4).buffer.slice(0)).getUint32(0) % most;
  // Everything that other tests have left open is closed first: drawers are counted when nobody holds them.
  const opened = await run((tx) => sql<{ id: string }>`select id from till_session where state = 'open'`.execute(tx));
  for (const { id } of opened.rows) {
    valueOf(await close(agent('chief'), { sessionId: id, cash: {}, note: 'clôture d’office', vouchers: NONE }));
  }
  const { id: accountId } = await addCustomer(database, context);
  const till = await newTill();
  const who = agent('property');
  for (let day = 0; day < 12; day += 1) {
    clock.advance(24 * 3_600_000);
    const before = (await run((tx) => tills(tx))).find((one) => one.id === till.id)!.in_drawer;
    const brought = euros(`${below(3) * 50}.00`);
    const session = await open(who, till.id, moneyText(sum(before, brought)), moneyText(brought));
    let cash = sum(before, brought);
    for (let i = below(6); i > 0; i -= 1) {
      const amount = `${1 + below(120)}.${String(below(100)).padStart(2, '0')}`;
      const method = (['cash', 'cheque', 'voucher'] as const)[below(3)]!;
      valueOf(await take(who, { accountId, method, amount, reference: `${day}-${i}` }));
      if (method === 'cash') cash = sum(cash, euros(amount));
    }
    const error = below(3) === 0 ? euros('0.10') : NO_MONEY;
    const counted = sum(cash, error);
    const toBank = below(2) === 0 ? counted : NO_MONEY;
    valueOf(await close(who, { sessionId: session.id, cash: countOf(counted), toBank, note: 'essai' }));
    const drawers = sum(NO_MONEY, ...(await run((tx) => tills(tx))).map((one) => one.in_drawer));
    expect([day, moneyText(await held('till'))]).toEqual([day, moneyText(drawers)]);
  }
  const deposits = await run((tx) => tillDeposits(tx, 100));
  const bags = deposits.filter((one) => one.kind === 'cash').map((one) => Number(one.number.slice(4)));
  expect(bags).toEqual(bags.map((_, i) => bags.length - i));
});

describe('a payment taken by mistake', () => {
  test('is undone while its till is open: it is owed again, the drawer should hold as much less, the receipt stays', async () => {
    const till = await newTill();
    const who = agent('undoing');
    const session = await open(who, till.id, '50.00', '50.00');
    const { id: accountId } = await addCustomer(database, context);
    const [cash, before] = [await held('till'), moneyText(await run((tx) => customerBalance(tx, accountId)))];
    const wrong = valueOf(await take(who, { accountId, method: 'cash', amount: '45.00' }));
    valueOf(await take(who, { accountId, method: 'cash', amount: '30.00' }));
    const undo = (by: Context) =>
      run((tx) => cancelAtTill(tx, by, { accountId, tillPaymentId: wrong.row.id, why: 'Erreur de client' }));
    expect(await undo(agent('somebody else'))).toMatchObject({ failure: { code: 'till/not-yours-or-closed' } });
    valueOf(await undo(who));
    expect(await undo(who)).toMatchObject({ failure: { code: 'till/cancelled-already' } });
    expect(moneyText(subtract(await held('till'), cash))).toBe('30.00');
    expect(moneyText(await run((tx) => customerBalance(tx, accountId)))).toBe(
      moneyText(subtract(euros(before), euros('30.00'))),
    );
    // 50.00 of float and 30.00: 45.00 were handed back.
    const closed = valueOf(await close(who, { sessionId: session.id, cash: countOf(euros('80.00')) }));
    expect(closed.session.expected?.cash).toEqual({ amount: '80.00', count: 1 });
  });

  test('is no longer undone once the till is counted', async () => {
    const till = await newTill();
    const who = agent('counted');
    const session = await open(who, till.id, '0.00');
    const { id: accountId } = await addCustomer(database, context);
    const taken = valueOf(await take(who, { accountId, method: 'cheque', amount: '20.00', reference: '0000042' }));
    const cheques = { amount: euros('20.00'), count: 1 };
    valueOf(await close(who, { sessionId: session.id, cash: {}, cheques }));
    const input = { accountId, tillPaymentId: taken.row.id, why: 'Trop tard' };
    expect(await run((tx) => cancelAtTill(tx, who, input))).toMatchObject({
      failure: { code: 'till/not-yours-or-closed' },
    });
  });
});

describe('money kept for a customer is given back in cash', () => {
  const back = (who: Context, accountId: string, amount?: string) =>
    run(async (tx) => {
      const done = await refundAtTill(tx, who, {
        accountId,
        ...(amount === undefined ? {} : { amount: euros(amount) }),
      });
      // Whoever asks undoes everything when it is refused.
      if (!done.ok) throw Object.assign(new Error(done.failure.code), { code: done.failure.code });
      return done.value;
    });

  test('from the drawer, with the next receipt of the till: the books, the credit and the closing all know it', async () => {
    const till = await newTill();
    const who = agent('giving back');
    const session = await open(who, till.id, '50.00', '50.00');
    const { id: accountId } = await addCustomer(database, context);
    valueOf(await take(who, { accountId, method: 'cash', amount: '60.00' }));
    const cash = await held('till');
    const { row } = await back(who, accountId, '35.00');
    expect([row.kind, row.receipt, moneyText(row.amount)]).toEqual(['refund', 2, '35.00']);
    expect(moneyText(subtract(await held('till'), cash))).toBe('-35.00');
    expect(moneyText(await run((tx) => customerBalance(tx, accountId)))).toBe('-25.00');
    await expect(back(who, accountId, '25.01')).rejects.toThrow('payment/refund-above-credit');
    // It stands once it is handed over: the customer signed for it.
    const undo = { accountId, tillPaymentId: row.id, why: 'Erreur' };
    expect(await run((tx) => cancelAtTill(tx, who, undo))).toMatchObject({ failure: { code: 'till/refund-stands' } });
    // 50.00 of float and 60.00 taken, less 35.00 given back.
    const closed = valueOf(await close(who, { sessionId: session.id, cash: countOf(euros('75.00')) }));
    expect(closed.session.expected?.cash.amount).toBe('75.00');
  });

  test('never without a till, above what the drawer holds, or above what a professional may pay in cash in a day', async () => {
    const { id: accountId } = await addCustomer(database, context);
    const who = agent('limits');
    await expect(back(who, accountId)).rejects.toThrow('till/none-open');
    const till = await newTill();
    const session = await open(who, till.id, '1500.00', '1500.00');
    for (const reference of ['C1', 'C2'])
      valueOf(await take(who, { accountId, method: 'card', amount: '900.00', reference }));
    await back(who, accountId, '900.00');
    // 900.00 were given back today: 100.01 more would make 1,000.01.
    await expect(back(who, accountId, '100.01')).rejects.toThrow('till/cash-limit');
    await back(who, accountId, '100.00');
    const { id: other } = await addCustomer(database, context);
    valueOf(await take(who, { accountId: other, method: 'card', amount: '700.00', reference: 'C3' }));
    // 500.00 are left in the drawer.
    await expect(back(who, other)).rejects.toThrow('till/drawer-short');
    valueOf(await close(who, { sessionId: session.id, cash: countOf(euros('500.00')), terminal: euros('2500.00') }));
  });
});
