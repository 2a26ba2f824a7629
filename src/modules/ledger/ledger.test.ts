import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { cents, euros, sum } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { customerBalance, type NewEntry, postEntries, postEntry, reverseEntry, trialBalance } from './index.ts';

let database: ThrowawayDatabase;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const CUSTOMER = '019cadfd-8900-7119-b2b1-c148e9844330';
const ON = civilDate('2026-03-02');

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
});
afterAll(() => database.drop());

/** A bill of 108.50 euros, of which 8.50 of VAT. */
function bill(reference: string, given: Partial<NewEntry> = {}): NewEntry {
  return {
    on: ON,
    kind: 'bill',
    reference,
    lines: [
      { account: 'customers', accountId: CUSTOMER, debit: euros('108.50'), label: 'Facture' },
      { account: 'subscriptions', credit: euros('100.00'), label: 'Facture' },
      { account: 'vatCollected', credit: euros('8.50'), label: 'Facture' },
    ],
    ...given,
  };
}
const rawEntry = (tx: Tx, reference: string) =>
  sql<{ id: string }>`insert into ledger_entry (id, on_date, recorded_at, kind, reference)
    values (gen_random_uuid(), '2026-03-02', now(), 'raw', ${reference}) returning id`.execute(tx);
const rawLine = (tx: Tx, entry: string, position: number, debit: number, credit: number) =>
  sql`insert into ledger_line (entry_id, position, account, debit, credit, label)
    values (${entry}, ${position}, '512000', ${debit}, ${credit}, 'raw')`.execute(tx);

describe('the books', () => {
  test('keep what a customer owes, and always balance', async () => {
    await run((tx) => postEntry(tx, context, bill('bill:1')));
    expect(await run((tx) => customerBalance(tx, CUSTOMER))).toBe(euros('108.50'));
    const balance = await run((tx) => trialBalance(tx));
    expect(sum(...balance.map((row) => row.debit))).toBe(sum(...balance.map((row) => row.credit)));
  });

  test('tell the balances as they were on a day', async () => {
    await run((tx) => postEntry(tx, context, bill('bill:later', { on: civilDate('2027-01-01') })));
    const before = await run((tx) => trialBalance(tx, civilDate('2026-12-31')));
    const after = await run((tx) => trialBalance(tx, civilDate('2027-01-01')));
    const customers = (rows: typeof before) => rows.find((row) => row.account === '411000')!.debit;
    expect(customers(after) - customers(before)).toBe(euros('108.50'));
  });

  test('take any entries that balance, many at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 8 }),
        fc.uuid(),
        async (amounts, id) => {
          const lines = amounts.map((amount) => ({ account: 'bank' as const, debit: cents(amount), label: 'x' }));
          const total = sum(...lines.map((line) => line.debit));
          fc.pre(lines.some((line) => line.debit !== 0n));
          await run((tx) =>
            postEntries(tx, context, [
              {
                on: ON,
                kind: 'any',
                reference: `any:${id}`,
                lines: [...lines, { account: 'unallocated', credit: total, label: 'x' }],
              },
            ]),
          );
        },
      ),
      { numRuns: 20 },
    );
    const balance = await run((tx) => trialBalance(tx));
    expect(sum(...balance.map((row) => row.debit))).toBe(sum(...balance.map((row) => row.credit)));
  });
});

describe('the books refuse', () => {
  test('an entry that does not balance, before it reaches the database', async () => {
    const lines = [{ account: 'bank' as const, debit: euros('1.00'), label: 'x' }];
    await expect(run((tx) => postEntry(tx, context, bill('bill:wrong', { lines })))).rejects.toThrow('out of balance');
  });

  test('an entry that does not balance, even written by hand', async () => {
    const wrong = run(async (tx) => {
      const entry = (await rawEntry(tx, 'raw:1')).rows[0]!.id;
      await rawLine(tx, entry, 0, 100, 0);
      await rawLine(tx, entry, 1, 0, 99);
    });
    await expect(wrong).rejects.toThrow('does not balance');
  });

  test('an entry without lines', async () => {
    await expect(run((tx) => rawEntry(tx, 'raw:2'))).rejects.toThrow('has no line');
  });

  test.each([
    ['a line', [[9, 5, 0]]],
    [
      'lines that balance',
      [
        [9, 5, 0],
        [10, 0, 5],
      ],
    ],
  ])('%s added to an entry that is there already', async (_what, lines) => {
    const id = await run((tx) => postEntry(tx, context, bill(`bill:closed:${lines.length}`)));
    const late = run(async (tx) => {
      for (const [position, debit, credit] of lines) await rawLine(tx, id, position!, debit!, credit!);
    });
    await expect(late).rejects.toThrow('is closed');
  });

  test.each([
    ['both a debit and a credit', 5, 5],
    ['nothing', 0, 0],
    ['less than zero', -5, 0],
  ])('a line of %s', async (_what, debit, credit) => {
    const wrong = run(async (tx) => {
      const entry = (await rawEntry(tx, `raw:${debit}/${credit}`)).rows[0]!.id;
      await rawLine(tx, entry, 0, debit, credit);
    });
    await expect(wrong).rejects.toThrow('check constraint');
  });

  test.each([
    ['change an entry', sql`update ledger_entry set kind = 'other'`],
    ['change a line', sql`update ledger_line set label = 'other'`],
    ['remove an entry', sql`delete from ledger_entry`],
    ['remove a line', sql`delete from ledger_line`],
    ['empty the books', sql`truncate ledger_entry, ledger_line`],
  ])('to %s', async (_what, statement) => {
    await expect(run((tx) => statement.execute(tx))).rejects.toThrow('append only');
  });

  test('the same fact posted twice', async () => {
    await run((tx) => postEntry(tx, context, bill('bill:3')));
    await expect(run((tx) => postEntry(tx, context, bill('bill:3')))).rejects.toThrow('ledger_entry_reference');
  });
});

describe('a correction', () => {
  test('is the entry turned over: the customer owes nothing any more, and both entries stay', async () => {
    const other = '019cadfd-8900-7119-b2b1-c148e9844331';
    const lines = [
      { account: 'customers' as const, accountId: other, debit: euros('20.00'), label: 'x' },
      { account: 'fees' as const, credit: euros('20.00'), label: 'x' },
    ];
    const id = await run((tx) => postEntry(tx, context, bill('bill:4', { lines })));
    await run((tx) => reverseEntry(tx, context, { reference: 'bill:4', on: ON, as: 'bill-reversal:4' }));
    expect(await run((tx) => customerBalance(tx, other))).toBe(0n);
    const kept = await run((tx) =>
      sql<{ reference: string; reverses: string | null }>`select reference, reverses from ledger_entry
        where reference in ('bill:4', 'bill-reversal:4') order by reference desc`.execute(tx),
    );
    expect(kept.rows).toEqual([
      { reference: 'bill:4', reverses: null },
      { reference: 'bill-reversal:4', reverses: id },
    ]);
  });

  test('is made once', async () => {
    const again = run((tx) => reverseEntry(tx, context, { reference: 'bill:4', on: ON, as: 'bill-reversal:4' }));
    await expect(again).rejects.toThrow('ledger_entry_reference');
  });

  test('of a fact that was never posted is a bug', async () => {
    await expect(run((tx) => reverseEntry(tx, context, { reference: 'bill:none', on: ON, as: 'x' }))).rejects.toThrow(
      'no journal entry',
    );
  });
});

test('the books of one operator are closed to another', async () => {
  const other = testContext({ operatorId: 'other-operator' });
  expect(await inTransaction(database.db, other, (tx) => trialBalance(tx))).toEqual([]);
});
