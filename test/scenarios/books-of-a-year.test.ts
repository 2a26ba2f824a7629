import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATORS } from '../../demo/operators.ts';
import {
  type CivilDate,
  civilDate,
  firstOfMonth,
  lastOfMonth,
  plusDays,
  plusMonths,
} from '../../src/kernel/civil-date.ts';
import { clockAt } from '../../src/kernel/clock.ts';
import { instant } from '../../src/kernel/instant.ts';
import {
  exactEuros,
  type Money,
  negate,
  NO_MONEY,
  parseMoney,
  subtract,
  sum,
  toCents,
} from '../../src/kernel/money.ts';
import { checkMonth, closeMonth, receivablesByAge, writeFec } from '../../src/modules/books/index.ts';
import { readVat } from '../../src/modules/books/operations/read-vat.ts';
import {
  CHART,
  deferredAt,
  nextMonthToClose,
  postEntry,
  reopenBooks,
  trialBalance,
} from '../../src/modules/ledger/index.ts';
import { unbilledAt } from '../../src/modules/usage/index.ts';
import { TAKING_BILL } from '../../src/modules/usage/store-billed.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { fecFaults, readFec } from '../support/fec-rules.ts';
import { simulate } from '../support/simulation.ts';

/** Fourteen months of each operator of the demonstration, told by the same operations as their screens call. */
const FIRST = civilDate('2027-01-01');
const LAST = civilDate('2028-02-29');
const AFTER = '2028-03-01T12:00:00Z';
const LONGEST_MS = 5 * 60_000;

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  for (const operator of OPERATORS) {
    await simulate(database, operator, { seed: 7, places: 6, first: FIRST, last: LAST });
  }
}, LONGEST_MS);
afterAll(() => database.drop());

describe.each(OPERATORS.map(({ id, name }) => ({ id, name })))('the books of $name', ({ id }) => {
  const context = testContext({ operatorId: id, clock: clockAt(instant(AFTER)) });
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
  const today = civilDate('2028-03-01');
  const close = (month: CivilDate) =>
    run((tx) => closeMonth(tx, context, { month, today, despite: 'Relevés attendus' }));
  const balanceOf = async (account: string, upTo: CivilDate): Promise<Money> => {
    const row = (await run((tx) => trialBalance(tx, upTo))).find((one) => one.account === account);
    return row ? subtract(row.debit, row.credit) : (0n as Money);
  };
  const fec = async (year: number, withOpen = false): Promise<Buffer> => {
    const parts: Buffer[] = [];
    await run((tx) => writeFec(tx, { year, withOpen }, (bytes) => Promise.resolve(void parts.push(bytes))));
    return Buffer.concat(parts);
  };

  test('balance, and their deferred revenue is what bills charged ahead and months have not yet earned', async () => {
    const rows = await run((tx) => trialBalance(tx));
    expect(sum(...rows.map((row) => row.debit))).toBe(sum(...rows.map((row) => row.credit)));
    // February is released on the first of March: January is the last month that is.
    const released = civilDate('2028-01-31');
    const onPaper = await run((tx) => deferredAt(tx, released));
    const prepaid = await run((tx) =>
      sql<{ credit: Money }>`select coalesce(sum(l.credit - l.debit), 0)::bigint as credit from ledger_line l
        join ledger_entry e on e.id = l.entry_id
        where l.account = ${CHART.deferredRevenue.code} and e.kind in ('credit-sold', 'credit-used') and e.on_date <= '2028-01-31'`.execute(
        tx,
      ),
    );
    const held = negate(await balanceOf(CHART.deferredRevenue.code, released));
    expect(held).toBe(sum(onPaper, prepaid.rows[0]!.credit));
  });

  test('say of every age what customers owe: together, the balance of their accounts on any day', async () => {
    for (const on of ['2027-04-30', '2027-09-15', '2028-02-29'].map(civilDate)) {
      const ages = await run((tx) => receivablesByAge(tx, on));
      const owed = sum(ages.not_due, ages.to_30, ages.to_60, ages.to_90, ages.over_90);
      const customers = sum(await balanceOf('411000', on), await balanceOf('416000', on));
      expect(subtract(owed, ages.credit)).toBe(customers);
    }
  });

  test('are closed month by month in their order, and nothing is at fault', async () => {
    const first = (await run(nextMonthToClose))!;
    expect(await close(plusMonths(first, 1))).toMatchObject({ failure: { code: 'books/earlier-month-open' } });
    for (let month = first; month < civilDate('2028-01-01'); month = plusMonths(month, 1)) {
      const checks = await run((tx) => checkMonth(tx, month));
      expect(checks.filter((one) => one.state === 'blocking')).toEqual([]);
      expect(await close(month)).toMatchObject({ ok: true });
    }
    expect(await close(civilDate('2028-03-01'))).toMatchObject({ failure: { code: 'books/earlier-month-open' } });
  });

  test('hold at the end of each month what was used and not yet billed, and give it back on the morrow', async () => {
    for (const month of [civilDate('2027-04-01'), civilDate('2027-09-01'), civilDate('2027-12-01')]) {
      const end = lastOfMonth(month);
      const used = (await run((tx) => unbilledAt(tx, end))).map((one) => toCents(exactEuros(one.amount)));
      expect(await balanceOf('418100', end)).toBe(sum(NO_MONEY, ...used));
      expect(await balanceOf('418100', plusDays(end, 1))).toBe(0n);
    }
  });

  test('give a file of accounting entries that follows every rule of its eighteen columns', async () => {
    const bytes = await fec(2027);
    expect(fecFaults(bytes, 2027)).toEqual([]);
    const { rows } = readFec(bytes);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.ValidDate === '')).toEqual([]);
    const ofCustomers = rows.filter((row) => row.CompteNum === '411000');
    expect(ofCustomers.filter((row) => row.CompAuxNum === '')).toEqual([]);
    const net = ofCustomers.reduce(
      (total, row) => total + parseMoney(row.Debit!.replace(',', '.'))! - parseMoney(row.Credit!.replace(',', '.'))!,
      0n,
    );
    expect(net).toBe(await balanceOf('411000', civilDate('2027-12-31')));
  });

  test('give the same letters to the lines of a customer that settle one another, and none to what is owed', async () => {
    const { rows } = readFec(await fec(2027));
    const ofCustomers = rows.filter((row) => row.CompteNum === '411000');
    const cents = (text = '0') => parseMoney(text.replace(',', '.'))!;
    const groups = new Map<string, typeof rows>();
    for (const row of ofCustomers.filter((one) => one.EcritureLet !== '')) {
      const key = `${row.CompAuxNum} ${row.EcritureLet}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    expect(groups.size).toBeGreaterThan(10);
    // What was paid in the next year is lettered too: its other half stands in that year's file.
    const within = [...groups.values()].filter((group) => group.every((row) => row.DateLet! <= '20271231'));
    const left = within.map((group) => group.reduce((sum, row) => sum + cents(row.Debit) - cents(row.Credit), 0n));
    expect(left.filter((one) => one !== 0n)).toEqual([]);
    const open = ofCustomers.filter((row) => row.EcritureLet === '');
    const late = [...groups.values()].flat().filter((row) => row.DateLet! > '20271231');
    const owed = [...open, ...late].reduce((sum, row) => sum + cents(row.Debit) - cents(row.Credit), 0n);
    expect(owed).toBe(await balanceOf('411000', civilDate('2027-12-31')));
  });

  test('open the next year with the balances of the one before, and number on', async () => {
    expect(await close(civilDate('2028-01-01'))).toMatchObject({ ok: true });
    const bytes = await fec(2028, true);
    expect(fecFaults(bytes, 2028)).toEqual([]);
    const { rows } = readFec(bytes);
    expect(rows.filter((row) => row.EcritureNum === '1').every((row) => row.JournalCode === 'AN')).toBe(true);
    expect(rows.some((row) => row.ValidDate === '')).toBe(true);
    expect(readFec(await fec(2028)).rows.some((row) => row.ValidDate === '')).toBe(false);
  });

  test('tell VAT by territory and rate as their accounts of VAT hold it', async () => {
    for (let month = FIRST; month <= LAST; month = plusMonths(month, 1)) {
      const { lines } = await run((tx) => readVat(tx, month));
      const told = sum(0n as Money, ...lines.map((line) => parseMoney(line.vat)!));
      const ends = [plusMonths(month, 1), month].map((on) => (on - 1) as CivilDate);
      const [after, before] = await Promise.all(
        ends.map(async (on) => {
          const rows = await run((tx) => trialBalance(tx, on));
          const vat = rows.filter((row) => row.account.startsWith('4457'));
          return sum(0n as Money, ...vat.map((row) => subtract(row.credit, row.debit)));
        }),
      );
      expect(told).toBe(subtract(after!, before!));
      for (const line of lines) {
        const exact = (Number(line.base) * Number(line.rate)).toFixed(2);
        expect(Math.abs(Number(exact) - Number(line.vat))).toBeLessThan(0.5);
      }
    }
  });

  test('keep a closed month as it is: what comes late stands in the next one, with the day of its paper', async () => {
    const before = await balanceOf('512000', civilDate('2028-01-31'));
    const late = await run(async (tx) => {
      await postEntry(tx, context, {
        on: civilDate('2027-12-24'),
        kind: 'bank-fees',
        reference: 'bank-fees:late',
        lines: [
          { account: 'bankFees', debit: parseMoney('3.00')!, label: 'Frais bancaires' },
          { account: 'bank', credit: parseMoney('3.00')!, label: 'Frais bancaires' },
        ],
      });
      const { rows } = readFec(await fec(2028, true));
      return rows;
    });
    expect(await balanceOf('512000', civilDate('2028-01-31'))).toBe(before);
    expect(late.length).toBeGreaterThan(0);
    const { rows } = readFec(await fec(2028, true));
    const told = rows.filter((row) => row.EcritureLib === 'Frais bancaires');
    expect(told.map((row) => [row.EcritureDate, row.PieceDate])).toEqual([
      ['20280201', '20271224'],
      ['20280201', '20271224'],
    ]);
  });

  test('open the last month again alone, for a reason, and number what comes after what was numbered', async () => {
    const reopen = (month: string) =>
      run((tx) => reopenBooks(tx, context, { month: firstOfMonth(civilDate(month)), reason: 'Avoir oublié' }));
    expect(await reopen('2027-12-01')).toMatchObject({ failure: { code: 'books/later-month-closed' } });
    expect(await reopen('2028-02-01')).toMatchObject({ failure: { code: 'books/not-closed' } });
    const numbers = async () => readFec(await fec(2028)).rows.map((row) => row.EcritureNum);
    const before = await numbers();
    expect(await reopen('2028-01-01')).toMatchObject({ ok: true });
    expect(await run(nextMonthToClose)).toBe(civilDate('2028-01-01'));
    expect(await close(civilDate('2028-01-01'))).toMatchObject({ ok: true });
    expect(await numbers()).toEqual(before);
  });

  test('reckon what is to be billed again when a month that was opened again closes', async () => {
    const january = civilDate('2028-01-01');
    const end = lastOfMonth(january);
    const numbers = async () => readFec(await fec(2028)).rows.map((row) => row.EcritureNum);
    const toBill = async (): Promise<Money> =>
      sum(NO_MONEY, ...(await run((tx) => unbilledAt(tx, end))).map((one) => toCents(exactEuros(one.amount))));
    const before = { numbers: await numbers(), toBill: await toBill() };
    const reason = 'Communications corrigées';
    expect(await run((tx) => reopenBooks(tx, context, { month: january, reason }))).toMatchObject({ ok: true });
    // One call of January costs 1.20 more than it did when the month was closed.
    const changed = await run((tx) =>
      sql`update usage_row set amount = amount + 1200000 where ctid = (select r.ctid from usage_row r
        left join customer_bill b on b.account_id = r.account_id and b.id = coalesce(r.bill_id, ${TAKING_BILL})
        where r.operator_id = ${id} and r.amount > 0 and r.replaced_by is null
          and r.on_date between '2028-01-01' and '2028-01-31' and b.issued_on > '2028-01-31' limit 1)`.execute(tx),
    );
    const after = await toBill();
    // An operator whose bills had taken every call of January has nothing to reckon again.
    const calls = Number(changed.numAffectedRows);
    expect(subtract(after, before.toBill)).toBe(parseMoney(calls === 1 ? '1.20' : '0.00')!);
    expect(await close(january)).toMatchObject({ ok: true });
    expect(await balanceOf('418100', end)).toBe(after);
    expect(await balanceOf('418100', plusDays(end, 1))).toBe(NO_MONEY);
    // Entries that had a number keep it; what was taken out and put in comes after them.
    const now = await numbers();
    expect(now.slice(0, before.numbers.length)).toEqual(before.numbers);
    expect(now.length - before.numbers.length).toBeGreaterThanOrEqual(calls);
  });
});
