import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { moneyText, sum } from '../../src/kernel/money.ts';
import { addCharge, billNumbering, runBilling } from '../../src/modules/customer-bill/index.ts';
import { trialBalance } from '../../src/modules/ledger/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { chance } from '../../src/story/chance.ts';
import { addCustomer, settleOperator } from '../support/customer.ts';
import { addOperators, freshDatabase, TEST_OPERATOR, testContext } from '../support/database.ts';
import { killInTheMiddle } from '../support/kill-in-the-middle.ts';

const AT = '2026-03-01T14:00:00Z';
const ASOF = '2026-03-01';
const ACCOUNTS = 150;
const KILLS = 20;
const context = testContext({ at: AT });
let database: ThrowawayDatabase;
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  for (let i = 0; i < ACCOUNTS; i += 1) {
    const account = await addCustomer(database, context);
    await run((tx) =>
      addCharge(tx, context, {
        accountId: account.id,
        agreementId: null,
        pack: 'livebox-ag',
        version: '2024-04',
        effect: {
          code: 'FEE-TEST',
          label: { fr: 'Frais', en: 'Fee' },
          amountInclTax: '10.85',
          kind: 'one-off',
          taxed: true,
          credit: false,
          on: '2026-02-10',
          taken: { decision: '019cadfd-8900-7119-b2b1-c148e9844330', name: 'entry-fees', result: {}, because: [] },
        },
      }),
    );
  }
}, 60_000);
afterAll(() => database.drop());

interface Counted {
  readonly bills: number;
  readonly accounts: number;
  readonly entries: number;
  readonly messages: number;
  readonly unbilled: number;
}

const counted = (): Promise<Counted> =>
  run(async (tx) => {
    const rows = await sql<Counted>`select (select count(*)::int from customer_bill) as bills,
      (select count(distinct account_id)::int from customer_bill) as accounts,
      (select count(*)::int from ledger_entry where kind = 'bill') as entries,
      (select count(*)::int from outbox_message where template = 'bill-available') as messages,
      (select count(*)::int from charge where bill_id is null) as unbilled`.execute(tx);
    return rows.rows[0]!;
  });

const work = { runBilling: ASOF, accountsAtOnce: 3 };
const child = (more: object) =>
  killInTheMiddle({ url: database.url, operatorId: TEST_OPERATOR, at: AT, work, ...more });

test(
  'a bill run killed twenty times, at whatever statement and beside another worker, ends with one bill an account, no gap and balanced books',
  { timeout: 90_000 },
  async () => {
    const luck = chance(41);
    let seen = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const afterStatements = 12 + luck.below(120);
      // Every fourth time two workers are at it, and both die.
      const two = kill % 4 === 3 ? [child({ afterStatements: 12 + luck.below(120) })] : [];
      for (const signal of await Promise.all([child({ afterStatements }), ...two])) expect(signal).toBe('SIGKILL');
      const { bills, accounts, entries, messages } = await counted();
      expect([accounts, entries, messages]).toEqual([bills, bills, bills]);
      expect(bills).toBeGreaterThanOrEqual(seen);
      seen = bills;
    }
    expect(seen).toBeLessThan(ACCOUNTS);

    // Two workers that live share what is left.
    expect(await Promise.all([child({}), child({})])).toEqual([null, null]);
    expect(await runBilling(database.db, context, { asOf: civilDate(ASOF) })).toMatchObject({ bills: 0, failed: 0 });
    expect(await counted()).toEqual({
      bills: ACCOUNTS,
      accounts: ACCOUNTS,
      entries: ACCOUNTS,
      messages: ACCOUNTS,
      unbilled: 0,
    });
    expect(await run(billNumbering)).toEqual([{ series: '2026', count: ACCOUNTS, last: ACCOUNTS }]);
    const balance = await run((tx) => trialBalance(tx));
    const debit = sum(...balance.map((row) => row.debit));
    expect(debit).toBe(sum(...balance.map((row) => row.credit)));
    // 150 bills of 10.85.
    expect(moneyText(debit)).toBe('1627.50');
  },
);
