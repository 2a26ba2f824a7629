import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billedCustomers, type BilledCustomer } from '../../../../test/support/billed-customer.ts';
import { testClock } from '../../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { trialBalance } from '../../ledger/index.ts';
import {
  addCharge,
  billChecks,
  billNumbering,
  billsOf,
  decideCheck,
  nextBillingDay,
  runBilling,
  simulateBilling,
} from '../index.ts';

let database: ThrowawayDatabase;
let quiet: BilledCustomer;
let loud: BilledCustomer;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const MARCH = civilDate('2026-03-01');
const simulate = () => simulateBilling(database.db, context, { asOf: MARCH });
const newest = async (of: BilledCustomer) => (await run((tx) => billsOf(tx, of.accountId, 1)))[0]!;
const decide = (decision: 'released' | 'held', reason: string) =>
  run((tx) => decideCheck(tx, context, { accountId: loud.accountId, billOn: MARCH, decision, reason }));

async function charge(amountInclTax: string): Promise<void> {
  await run((tx) =>
    addCharge(tx, context, {
      accountId: loud.accountId,
      agreementId: null,
      pack: 'livebox-ag',
      version: '2024-04',
      effect: {
        code: 'FEE-TEST',
        label: { fr: 'Frais', en: 'Fee' },
        amountInclTax,
        kind: 'one-off',
        taxed: true,
        credit: false,
        on: '2026-02-10',
        taken: { decision: uuidV7(clock.now(), context.random), name: 'entry-fees', result: {}, because: [] },
      },
    }),
  );
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  const made = await billedCustomers(database, clock, context, 'Quiet', 'Loud');
  [quiet, loud] = [made[0]!, made[1]!];
});
afterAll(() => database.drop());

describe('a simulated run', () => {
  test('says what the bills will come to, sets aside the one that looks wrong, and keeps no bill, number or entry', async () => {
    await charge('400.00');
    const before = [await run(billNumbering), await run((tx) => trialBalance(tx))];
    const { sums, finished } = await simulate();
    const total = moneyText(BigInt(sums.inclTax) as Money);
    expect([finished, sums.bills, sums.setAside]).toEqual([true, 2, 1]);
    // A month of each subscription (64.90), and the fee: 64.90 + 64.90 + 400.00.
    expect(total).toBe('529.80');
    expect(BigInt(sums.exclTax) + BigInt(sums.vat)).toBe(BigInt(sums.inclTax));
    expect([await run(billNumbering), await run((tx) => trialBalance(tx))]).toEqual(before);
    const checks = await run((tx) => billChecks(tx, 10));
    expect(checks.map((one) => [one.account_id, isoDate(one.bill_on), one.findings, one.state])).toEqual([
      [loud.accountId, '2026-03-01', ['rise'], 'set-aside'],
    ]);
  });

  test('is followed by a run that leaves out the bill set aside, and bills the others', async () => {
    clock.set('2026-03-01T14:00:00Z');
    expect(await runBilling(database.db, context, { asOf: MARCH })).toMatchObject({ bills: 1, finished: true });
    expect(isoDate((await newest(quiet)).issued_on)).toBe('2026-03-01');
    expect(isoDate((await newest(loud)).issued_on)).toBe('2026-02-01');
    // What is left out is no work that waits, or the clock would never pass it.
    expect(isoDate((await run(nextBillingDay))!)).toBe('2026-04-01');
    expect(await runBilling(database.db, context, { asOf: MARCH })).toMatchObject({ runId: null });
  });

  test('asks for a reason, and leaves out a bill that is held', async () => {
    expect(await decide('held', ' ')).toMatchObject({ failure: { field: 'reason' } });
    valueOf(await decide('held', 'The fee is questioned'));
    await simulate();
    expect((await run((tx) => billChecks(tx, 10)))[0]).toMatchObject({
      state: 'held',
      reason: 'The fee is questioned',
    });
    expect(await runBilling(database.db, context, { asOf: MARCH })).toMatchObject({ runId: null });
  });

  test('asks again about a bill that was released when it comes to another amount', async () => {
    valueOf(await decide('released', 'The fee is right'));
    await simulate();
    expect((await run((tx) => billChecks(tx, 10)))[0]!.state).toBe('released');
    await charge('100.00');
    await simulate();
    expect((await run((tx) => billChecks(tx, 10)))[0]).toMatchObject({ state: 'set-aside', decided_by: null });
  });

  test('lets a run make the bill once it is released', async () => {
    valueOf(await decide('released', 'Both fees are right'));
    expect(await runBilling(database.db, context, { asOf: MARCH })).toMatchObject({ bills: 1, failed: 0 });
    // 64.90 and the two fees.
    expect(moneyText((await newest(loud)).total_incl)).toBe('564.90');
    for (const one of await run(billNumbering)) expect(one.count).toBe(one.last);
  });

  test('tells which bill cannot be made, and why, without keeping it from a run', async () => {
    const id = uuidV7(clock.now(), context.random);
    await run((tx) =>
      sql`insert into product (account_id, id, agreement_id, code, kind, label, status, monthly_price, started_on)
        values (${quiet.accountId}, ${id}, ${id}, 'X', 'offer', '{"fr":"X","en":"X"}', 'active', 1000000, '2026-03-02')`.execute(
        tx,
      ),
    );
    const { sums } = await simulateBilling(database.db, context, { asOf: civilDate('2026-04-01') });
    expect([sums.bills, sums.failed]).toEqual([1, 1]);
    const [failed] = (await run((tx) => billChecks(tx, 10))).filter((one) => one.state === 'failed');
    expect(failed).toMatchObject({ account_id: quiet.accountId, findings: ['failed'] });
    await run((tx) => sql`delete from product where id = ${id}`.execute(tx));
    clock.set('2026-04-01T14:00:00Z');
    await runBilling(database.db, context, { asOf: civilDate('2026-04-01') });
    expect(isoDate((await newest(quiet)).issued_on)).toBe('2026-04-01');
  });
});
