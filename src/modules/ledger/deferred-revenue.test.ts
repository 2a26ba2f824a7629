import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { type CivilDate, civilDate, plusDays, plusMonths } from '../../kernel/civil-date.ts';
import { cents, euros, type Money, sum } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import {
  deferredAt,
  earnedThrough,
  nextReleaseDay,
  postEntry,
  releaseRevenue,
  reverseEntry,
  trialBalance,
} from './index.ts';

const CUSTOMER = '019cadfd-8900-7119-b2b1-c148e9844330';
let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
});
afterAll(() => database.drop());

/** The books of an operator of their own. */
function booksOf(operatorId: string) {
  const context = testContext({ operatorId });
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
  const bill = (reference: string, on: string, net: Money, from: CivilDate, to: CivilDate): Promise<string> =>
    run((tx) =>
      postEntry(tx, context, {
        on: civilDate(on),
        kind: 'bill',
        reference,
        lines: [
          { account: 'customers', accountId: CUSTOMER, debit: net, label: 'Facture' },
          {
            account: 'subscriptions',
            credit: net,
            label: 'Facture',
            territory: 'GF',
            vatRate: '0',
            earned: { from, to },
          },
        ],
      }),
    );
  const balanceOf = async (account: string): Promise<Money> => {
    const row = (await run((tx) => trialBalance(tx))).find((one) => one.account === account);
    return row ? ((row.credit - row.debit) as Money) : (0n as Money);
  };
  return {
    context,
    run,
    bill,
    balanceOf,
    release: (asOf: string) => releaseRevenue(database.db, context, { asOf: civilDate(asOf) }),
  };
}

describe('a subscription billed in advance', () => {
  const { bill, balanceOf, release, run } = booksOf('in-advance');

  test('is revenue for the days of the month of its bill, and deferred for the others', async () => {
    // 30.00 for 15 April to 14 May: 30 days, of which 16 in April, 1.00 a day.
    await bill('bill:1', '2026-04-15', euros('30.00'), civilDate('2026-04-15'), civilDate('2026-05-14'));
    expect(await balanceOf('706100')).toBe(euros('16.00'));
    expect(await balanceOf('487000')).toBe(euros('14.00'));
    expect(await run(nextReleaseDay)).toBe(civilDate('2026-06-01'));
  });

  test('is released once the month in which it is earned is over, not before', async () => {
    expect(await release('2026-05-31')).toEqual([]);
    expect(await release('2026-06-01')).toEqual([{ month: civilDate('2026-05-01'), amount: euros('14.00') }]);
    expect(await balanceOf('706100')).toBe(euros('30.00'));
    expect(await balanceOf('487000')).toBe(0n);
  });

  test('is released once, however often it is asked', async () => {
    expect(await release('2026-06-01')).toEqual([]);
    expect(await release('2026-06-30')).toEqual([]);
    expect(await run(nextReleaseDay)).toBeNull();
  });

  test('that comes after its months were released is earned for all of them at once', async () => {
    // 31.00 for 20 May to 19 June, billed on 20 May, told in June when May is released: 12 days in May, and nothing is lost.
    await bill('bill:2', '2026-05-20', euros('31.00'), civilDate('2026-05-20'), civilDate('2026-06-19'));
    expect(await balanceOf('487000')).toBe(euros('19.00'));
    expect(await release('2026-07-01')).toEqual([{ month: civilDate('2026-06-01'), amount: euros('19.00') }]);
  });
});

describe('half a year billed at once', () => {
  const { bill, balanceOf, release } = booksOf('half-year');

  test('is released month by month by its days, the cents adding up', async () => {
    // 181 days from 1 January to 30 June, 100.00: 31 days are 17.127 → 17.13; 59 days 32.597 → 32.60, so February 15.47...
    await bill('bill:1', '2026-01-01', euros('100.00'), civilDate('2026-01-01'), civilDate('2026-06-30'));
    expect(await balanceOf('706100')).toBe(euros('17.13'));
    const released = await release('2026-08-01');
    expect(released.map((one) => one.amount)).toEqual(['15.47', '17.12', '16.58', '17.13', '16.57'].map(euros));
    expect(await balanceOf('487000')).toBe(0n);
    expect(await balanceOf('706100')).toBe(euros('100.00'));
  });
});

describe('a bill taken back', () => {
  const { bill, balanceOf, release, run, context } = booksOf('taken-back');

  test('after a part of it was released takes back that part and what still waits', async () => {
    await bill('bill:1', '2026-01-10', euros('90.00'), civilDate('2026-01-10'), civilDate('2026-04-09'));
    await release('2026-03-01');
    await run((tx) => reverseEntry(tx, context, { reference: 'bill:1', on: civilDate('2026-03-05'), as: 'back:1' }));
    await release('2026-06-01');
    expect(await balanceOf('487000')).toBe(0n);
    expect(await balanceOf('706100')).toBe(0n);
    expect(await balanceOf('411000')).toBe(0n);
  });
});

test('the database and the program share an amount over days in the same way', async () => {
  const rows = fc.sample(fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(400), fc.nat(410)), 200);
  const from = civilDate('2026-01-15');
  const asked = rows.map(([amount, days, at]) => ({
    amount: cents(amount),
    to: plusDays(from, days),
    through: plusDays(from, at - 5),
  }));
  const answered = await database.db.transaction().execute(async (tx) => {
    const amounts = asked.map((one) => String(one.amount));
    const found = await sql<{ earned: Money }>`select ledger_earned(amount, '2026-01-15', ('2026-01-15'::date + days),
        ('2026-01-15'::date + at)) as earned
      from unnest(${amounts}::bigint[], ${rows.map((r) => r[1])}::int[], ${rows.map((r) => r[2] - 5)}::int[])
        with ordinality as t (amount, days, at, n) order by n`.execute(tx);
    return found.rows.map((row) => row.earned);
  });
  expect(answered).toEqual(asked.map((one) => earnedThrough(one.amount, { from, to: one.to }, one.through)));
});

test('whatever is billed, credited and released in whatever order, revenue earned and deferred are what was billed', async () => {
  let n = 0;
  const step = fc.oneof(
    fc.record({
      what: fc.constant('bill' as const),
      cents: fc.integer({ min: -5000, max: 20_000 }),
      on: fc.nat(300),
      lead: fc.integer({ min: -40, max: 70 }),
      days: fc.nat(200),
    }),
    fc.record({ what: fc.constant('release' as const), on: fc.nat(400) }),
    fc.record({ what: fc.constant('back' as const), on: fc.nat(300) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      n += 1;
      const books = booksOf(`any-${n}`);
      const start = civilDate('2026-01-01');
      let billed = 0n;
      const open: { reference: string; amount: bigint }[] = [];
      for (const [i, one] of steps.entries()) {
        const on = plusDays(start, one.on);
        if (one.what === 'release') {
          await releaseRevenue(database.db, books.context, { asOf: on });
        } else if (one.what === 'back') {
          const last = open.pop();
          if (!last) continue;
          await books.run((tx) => reverseEntry(tx, books.context, { reference: last.reference, on, as: `back:${i}` }));
          billed -= last.amount;
        } else if (one.cents !== 0) {
          const from = plusDays(on, one.lead);
          const reference = `bill:${i}`;
          await books.run((tx) =>
            postEntry(tx, books.context, {
              on,
              kind: 'bill',
              reference,
              lines: [
                { account: 'customers', accountId: CUSTOMER, debit: cents(one.cents), label: 'x' },
                {
                  account: 'subscriptions',
                  credit: cents(one.cents),
                  label: 'x',
                  earned: { from, to: plusDays(from, one.days) },
                },
              ],
            }),
          );
          billed += cents(one.cents);
          open.push({ reference, amount: cents(one.cents) });
        }
        const rows = await books.run((tx) => trialBalance(tx));
        expect(sum(...rows.map((row) => row.debit))).toBe(sum(...rows.map((row) => row.credit)));
        expect((await books.balanceOf('706100')) + (await books.balanceOf('487000'))).toBe(billed);
      }
      await releaseRevenue(database.db, books.context, { asOf: plusMonths(start, 36) });
      expect(await books.balanceOf('487000')).toBe(0n);
      expect(await books.balanceOf('706100')).toBe(billed);
      expect(await books.run((tx) => deferredAt(tx, plusMonths(start, 36)))).toBe(0n);
    }),
    { numRuns: 25 },
  );
});
