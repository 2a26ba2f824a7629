import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../../../../test/support/database.ts';
import { killInTheMiddle } from '../../../../test/support/kill-in-the-middle.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { moneyText, sum } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import { activateAgreement, terminateAgreement } from '../../agreement/index.ts';
import { agreementActions } from '../../agreement/index.ts';
import { messagesOf } from '../../communication/index.ts';
import { customerBalance, trialBalance } from '../../ledger/index.ts';
import { advanceObligations } from '../../obligation/index.ts';
import {
  addCharge,
  billLines,
  billNumbering,
  billRunFailures,
  billRuns,
  billsOf,
  cancelCharge,
  previewBill,
  runBilling,
} from '../index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

/** A fee that a decision made due. */
function fee(on: string, given: Partial<ChargeEffect> = {}): ChargeEffect {
  return {
    code: 'FEE-TEST',
    label: { fr: 'Frais', en: 'Fee' },
    amountInclTax: '10.85',
    kind: 'one-off',
    taxed: true,
    credit: false,
    on,
    taken: {
      decision: uuidV7(clock.now(), context.random),
      name: 'entry-fees',
      result: {},
      because: ['livebox-ag/7.b'],
    },
    ...given,
  };
}
const charge = (accountId: string, effect: ChargeEffect): Promise<string | null> =>
  run((tx) => addCharge(tx, context, { accountId, agreementId: null, effect, pack: 'livebox-ag', version: '2024-04' }));
const bill = (asOf: string) => {
  clock.set(`${asOf}T14:00:00Z`);
  return runBilling(database.db, context, { asOf: civilDate(asOf) });
};
const billsOfAccount = (accountId: string) => run((tx) => billsOf(tx, accountId, 20));

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('the bills of a subscriber', () => {
  test('hold each month in advance, the first days by the contract’s own rule, what is due once, and close at the end', async () => {
    clock.set('2026-01-05T14:00:00Z');
    const { agreement } = await run((tx) => someSubscriber(tx, context));
    clock.set('2026-01-10T14:00:00Z');
    valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
    await bill('2026-02-01');
    await bill('2026-03-01');
    clock.set('2026-03-05T14:00:00Z');
    valueOf(await run((tx) => terminateAgreement(tx, context, { agreementId: agreement.id })));
    clock.set('2026-03-16T14:00:00Z');
    await advanceObligations(database.db, context, agreementActions);
    await bill('2026-04-01');
    await bill('2026-05-01');
    const bills = [...(await billsOfAccount(agreement.accountId))].reverse();
    const told = bills.map((one) => [isoDate(one.issued_on), isoDate(one.due_on), one.kind, moneyText(one.total_incl)]);
    // 43.96 for 21 days of 31, 64.90 for February, 50.00 for the decoder; then March; then what the end makes due.
    expect(told.slice(0, 2)).toEqual([
      ['2026-02-01', '2026-02-16', 'regular', '158.86'],
      ['2026-03-01', '2026-03-16', 'regular', '64.90'],
    ]);
    expect(told[2]?.slice(0, 3)).toEqual(['2026-04-01', '2026-04-16', 'final']);
    expect(bills).toHaveLength(3);
    const last = await run((tx) => billLines(tx, agreement.accountId, bills[2]!.id));
    expect(last.some((line) => line.kind === 'subscription' && line.amount_incl < 0n)).toBe(true);
    expect(await run((tx) => customerBalance(tx, agreement.accountId))).toBe(
      sum(...bills.map((one) => one.total_incl)),
    );
  });

  test('carry the clause behind each line, VAT to the cent, and are announced once', async () => {
    const account = await addCustomer(database, context);
    await charge(account.id, fee('2026-05-10'));
    await charge(account.id, fee('2026-05-11', { amountInclTax: '0.01' }));
    await charge(
      account.id,
      fee('2026-05-12', { kind: 'compensation', taxed: false, credit: true, amountInclTax: '3.00' }),
    );
    await bill('2026-06-01');
    const [made] = await billsOfAccount(account.id);
    const lines = await run((tx) => billLines(tx, account.id, made!.id));
    expect(
      lines.map((line) => [
        moneyText(line.amount_excl),
        moneyText(line.amount_vat),
        moneyText(line.amount_incl),
        line.vat_rate,
      ]),
    ).toEqual([
      ['10.00', '0.85', '10.85', '0.085'],
      ['0.01', '0.00', '0.01', '0.085'],
      ['-3.00', '0.00', '-3.00', '0'],
    ]);
    expect(lines.every((line) => line.because.length > 0 && line.decision_id !== null)).toBe(true);
    expect([made!.total_excl, made!.total_vat, made!.total_incl].map(moneyText)).toEqual(['7.01', '0.85', '7.86']);
    const messages = await run((tx) => messagesOf(tx, account.id));
    expect(messages.map((message) => message.template)).toEqual(['bill-available']);
  });

  test('carry nothing that was cancelled before, and nothing of the day itself', async () => {
    const account = await addCustomer(database, context);
    const cancelled = await charge(account.id, fee('2026-06-10'));
    await charge(account.id, fee('2026-07-01'));
    expect(await run((tx) => cancelCharge(tx, { accountId: account.id, chargeId: cancelled!, on: '2026-06-11' }))).toBe(
      true,
    );
    await bill('2026-07-01');
    expect(await billsOfAccount(account.id)).toEqual([]);
    await bill('2026-08-01');
    const [made] = await billsOfAccount(account.id);
    expect(moneyText(made!.total_incl)).toBe('10.85');
  });

  test('below zero become credit, which the next bill takes first and says so', async () => {
    const account = await addCustomer(database, context);
    await charge(account.id, fee('2026-08-10', { credit: true, amountInclTax: '15.00' }));
    await bill('2026-09-01');
    await charge(account.id, fee('2026-09-10'));
    await charge(account.id, fee('2026-09-11'));
    await bill('2026-10-01');
    const [second, first] = await billsOfAccount(account.id);
    expect([first!.state, moneyText(first!.total_incl)]).toEqual(['paid', '-15.00']);
    expect([second!.state, moneyText(second!.settled), moneyText(second!.from_credit)]).toEqual([
      'partly-paid',
      '15.00',
      '15.00',
    ]);
  });

  test('can be seen before they come, and nothing is kept of it', async () => {
    const account = await addCustomer(database, context);
    await charge(account.id, fee('2026-10-10'));
    const seen = run(async (tx) => {
      const preview = await previewBill(tx, context, { accountId: account.id, asOf: civilDate('2026-10-12') });
      throw new Error(moneyText(preview!.bill.total_incl));
    });
    await expect(seen).rejects.toThrow('10.85');
    expect(await billsOfAccount(account.id)).toEqual([]);
  });
});

describe('a run', () => {
  const numbersAreWhole = async (): Promise<void> => {
    for (const one of await run(billNumbering)) expect([one.series, one.count]).toEqual([one.series, one.last]);
  };

  test('sets aside an account that cannot be billed, with its reason, and bills the others; the next run tries again', async () => {
    const [good, bad] = [await addCustomer(database, context), await addCustomer(database, context)];
    await charge(good.id, fee('2026-11-10'));
    await charge(bad.id, fee('2026-11-10'));
    // A product whose contract is nowhere: the data of somebody else's mistake.
    const [id, agreement] = [uuidV7(clock.now(), context.random), uuidV7(clock.now(), context.random)];
    await run((tx) =>
      sql`insert into product (account_id, id, agreement_id, code, kind, label, status, monthly_price, started_on)
        values (${bad.id}, ${id}, ${agreement}, 'X', 'offer', '{"fr":"X","en":"X"}', 'active', 1000000, '2026-11-01')`.execute(
        tx,
      ),
    );
    const report = await bill('2026-12-01');
    expect(report).toMatchObject({ failed: 1, finished: true });
    const [latest] = await run((tx) => billRuns(tx, 1));
    const failures = await run((tx) => billRunFailures(tx, latest!.id));
    expect(failures.map((one) => one.account_id)).toEqual([bad.id]);
    expect(await billsOfAccount(good.id)).toHaveLength(1);
    expect(await billsOfAccount(bad.id)).toEqual([]);
    await run((tx) => sql`update product set status = 'cancelled' where id = ${id}`.execute(tx));
    expect(await bill('2026-12-02')).toMatchObject({ bills: 1, failed: 0 });
    expect(await billsOfAccount(bad.id)).toHaveLength(1);
    await numbersAreWhole();
  });

  test('with nothing due is no run at all', async () => {
    expect(await bill('2026-12-03')).toEqual({ runId: null, bills: 0, failed: 0, finished: true });
  });

  test('asked to stop ends after the chunk in hand, and goes on when it is asked again', async () => {
    for (let i = 0; i < 3; i += 1) {
      const account = await addCustomer(database, context);
      await charge(account.id, fee('2026-12-10'));
    }
    clock.set('2027-01-01T14:00:00Z');
    const asOf = civilDate('2027-01-01');
    const stopped = await runBilling(database.db, context, { asOf, signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ bills: 0, finished: false });
    const resumed = await runBilling(database.db, context, { asOf });
    expect(resumed).toMatchObject({ runId: stopped.runId, finished: true });
    expect(resumed.bills).toBeGreaterThanOrEqual(3);
  });

  test('shared by two workers makes each bill once', async () => {
    const accounts = [];
    for (let i = 0; i < 150; i += 1) accounts.push(await addCustomer(database, context));
    for (const account of accounts) await charge(account.id, fee('2027-01-10'));
    clock.set('2027-02-01T14:00:00Z');
    const options = { asOf: civilDate('2027-02-01') };
    const reports = await Promise.all([1, 2].map(() => runBilling(database.db, context, options)));
    expect(reports[0]!.bills + reports[1]!.bills).toBe(150);
    for (const account of accounts) expect(await billsOfAccount(account.id)).toHaveLength(1);
    await numbersAreWhole();
  });

  test.each([
    ['between two chunks', '2027-03-01', '2027-02-10', { afterChunks: 1 }],
    ['in the middle of a chunk', '2027-04-01', '2027-03-10', { afterIdentifiers: 700 }],
  ])(
    'killed %s goes on when it is started again: no bill twice, no number lost, books balanced',
    async (_where, asOf, on, when) => {
      const accounts = [];
      for (let i = 0; i < 250; i += 1) accounts.push(await addCustomer(database, context));
      for (const account of accounts) await charge(account.id, fee(on));
      const task = {
        url: database.url,
        operatorId: TEST_OPERATOR,
        at: `${asOf}T14:00:00Z`,
        work: { runBilling: asOf, accountsAtOnce: 50 },
        ...when,
      };
      expect(await killInTheMiddle(task)).toBe('SIGKILL');
      const count = () =>
        run(async (tx) => {
          const found = await sql<{
            n: number;
          }>`select count(*)::int as n from customer_bill where issued_on = ${asOf}`.execute(tx);
          return found.rows[0]!.n;
        });
      const before = await count();
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(250);
      await bill(asOf);
      expect(await count()).toBe(250);
      for (const account of accounts) {
        expect(await billsOfAccount(account.id)).toHaveLength(1);
        expect(moneyText(await run((tx) => customerBalance(tx, account.id)))).toBe('10.85');
      }
      await numbersAreWhole();
      const balance = await run((tx) => trialBalance(tx));
      expect(sum(...balance.map((row) => row.debit))).toBe(sum(...balance.map((row) => row.credit)));
    },
  );
});
