import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { accountByNumber } from '../../src/modules/account/index.ts';
import { declaredData, runRetention, tryRetention } from '../../src/modules/privacy/index.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { killInTheMiddle } from '../support/kill-in-the-middle.ts';

const context = testContext({ operatorId: 'story', at: '2026-07-01T12:00:00Z' });
const personal = declaredData.flatMap((room) => room.personal);
const ORDER = { on: '2026-01-05', do: 'order' };
const ACTIVATE = { on: '2026-01-15', do: 'activate' };
const LEAVE = { on: '2026-03-02', do: 'terminate' };

/** Three people: one who left and paid, one who left and owes, one who stays. */
const subscribers = [
  { name: 'left', payDaysAfterDue: 0, events: [ORDER, ACTIVATE, LEAVE] },
  { name: 'owes', events: [ORDER, ACTIVATE, LEAVE] },
  { name: 'stays', payDaysAfterDue: 0, events: [ORDER, ACTIVATE] },
].map((one, i) => ({
  ...one,
  address: { territory: 'GP', street: `${i + 1} rue du Port`, postcode: '97100', commune: 'Le Bourg' },
  contract: { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'shop' },
}));

let calm: ThrowawayDatabase;
let shaken: ThrowawayDatabase;
const accounts: Record<string, string> = {};

async function populated(): Promise<ThrowawayDatabase> {
  const database = await freshDatabase();
  const read = readStory({ subscribers, end: '2026-06-30' });
  if ('error' in read) throw new Error(read.error.message);
  const output = await runStory(database, read.story);
  for (const [i, { name }] of subscribers.entries())
    accounts[name] = (await inTransaction(database.db, context, (tx) =>
      accountByNumber(tx, output.subscribers[i]!.account!),
    ))!.id;
  return database;
}

/** Rows that each table holds of an account. */
async function rowsOf(database: ThrowawayDatabase, accountId: string): Promise<Readonly<Record<string, number>>> {
  const tables = [...new Set(personal.filter((one) => one.whose === undefined).map(({ table }) => table))];
  return inTransaction(database.db, context, async (tx) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
        where account_id = ${accountId}::uuid`.execute(tx);
      if (found.rows[0]!.n > 0) counts[table] = found.rows[0]!.n;
    }
    return counts;
  });
}

const nameOf = (database: ThrowawayDatabase, accountId: string) =>
  inTransaction(database.db, context, async (tx) => {
    const found = await sql<{ family_name: string; email: string | null }>`select family_name, email from party
      where account_id = ${accountId}::uuid`.execute(tx);
    return found.rows[0];
  });

beforeAll(async () => {
  shaken = await populated();
  calm = await populated();
}, 120_000);
afterAll(async () => {
  await calm.drop();
  await shaken.drop();
});

test('each table is declared by its room: whose data it holds and how long, or that it tells nothing of anybody', async () => {
  const found = await calm.pool.query<{ name: string }>(`select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`);
  const declared = new Set([...personal.map(({ table }) => table), ...declaredData.flatMap((room) => room.nobody)]);
  expect(found.rows.map(({ name }) => name).filter((name) => !declared.has(name))).toEqual([]);
});

test('a table that knows an account is never declared to tell nothing of anybody', async () => {
  const found = await calm.pool.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a
    on a.attrelid = c.oid and a.attname in ('account_id', 'email', 'family_name') and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`);
  const nobody = new Set(declaredData.flatMap((room) => room.nobody));
  expect(found.rows.map(({ name }) => name).filter((name) => nobody.has(name))).toEqual([]);
});

test('what is left out of an export is a column that there is', async () => {
  const found = await calm.pool.query<{ name: string }>(`select c.relname || '.' || a.attname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 where c.relnamespace = 'public'::regnamespace`);
  const columns = new Set(found.rows.map(({ name }) => name));
  const named = personal.flatMap((one) => (one.hidden ?? []).map((column) => `${one.table}.${column}`));
  expect(named.filter((name) => !columns.has(name))).toEqual([]);
});

test('a trial over ten years tells what would go each year, with its clause, and changes nothing', async () => {
  const before = await rowsOf(calm, accounts.left!);
  const trial = await tryRetention(calm.db, context, { asOf: civilDate('2026-07-01'), years: 10 });
  expect(trial.finished).toBe(true);
  const told = await inTransaction(calm.db, context, async (tx) => {
    const found = await sql<{
      day: string;
      what: string;
      reason: string;
      because: string[];
    }>`select day::text as day, what,
      reason, because from privacy_tally where run_id = ${trial.runId} order by day, table_name`.execute(tx);
    return found.rows;
  });
  // The contract ended in March 2026 and annex 6 keeps its data three years: nothing goes in July 2026, something in 2029.
  expect(told.filter((one) => one.day < '2027-01-01' && one.reason === '')).toEqual([]);
  const of2029 = told.filter((one) => one.day === '2029-07-01' && one.what !== 'kept');
  expect(of2029.some((one) => one.because.includes('livebox-ag/annex6.contract-retention'))).toBe(true);
  // Who owes is kept then, and no longer once the 56 months of the debt are over, at the end of 2030.
  const owed = (year: number) => told.some((one) => one.day === `${year}-07-01` && one.reason === 'unpaid');
  expect([owed(2029), owed(2030), owed(2031)]).toEqual([true, true, false]);
  expect(told.every((one) => one.because.length > 0)).toBe(true);
  expect(await rowsOf(calm, accounts.left!)).toEqual(before);
});

test(
  'a night killed three times and begun again leaves what a night that nothing disturbed leaves',
  { timeout: 120_000 },
  async () => {
    const at = '2029-07-01';
    const stays = await rowsOf(calm, accounts.stays!);
    const done = await runRetention(calm.db, context, { asOf: civilDate(at) });
    expect(done.rows > 0n).toBe(true);
    const task = { url: shaken.url, operatorId: 'story', at: `${at}T12:00:00Z`, work: { runRetention: at } };
    for (const afterStatements of [25, 90, 170])
      expect(await killInTheMiddle({ ...task, afterStatements })).toBe('SIGKILL');
    const again = await runRetention(shaken.db, context, { asOf: civilDate(at) });
    expect([again.finished, again.rows]).toEqual([true, done.rows]);
    for (const database of [calm, shaken]) {
      expect(await nameOf(database, accounts.left!)).toEqual({ family_name: '—', email: null });
      expect((await nameOf(database, accounts.owes!))!.family_name).not.toBe('—');
      expect((await nameOf(database, accounts.stays!))!.family_name).not.toBe('—');
    }
    expect(await rowsOf(shaken, accounts.left!)).toEqual(await rowsOf(calm, accounts.left!));
    // Bills stay their ten years, messages and the history go.
    const left = await rowsOf(calm, accounts.left!);
    expect(left.customer_bill).toBeGreaterThan(0);
    expect([left.outbox_message, left.timeline_event, left.obligation]).toEqual([undefined, undefined, undefined]);
    expect((await rowsOf(calm, accounts.stays!)).outbox_message).toBe(stays.outbox_message);
  },
);

test('the same night once more erases nothing more', async () => {
  const first = await runRetention(calm.db, context, { asOf: civilDate('2029-07-01') });
  expect((await runRetention(calm.db, context, { asOf: civilDate('2029-07-01') })).rows).toBe(first.rows);
});

test('once the ten years of the books are over, nothing of who left is there but the lines of the books', async () => {
  // Bills of spring 2026 are over in spring 2036, and the account goes the night after its last row.
  await runRetention(calm.db, context, { asOf: civilDate('2036-12-01') });
  const left = await rowsOf(calm, accounts.left!);
  expect(Object.keys(left).filter((table) => !table.startsWith('ledger_'))).toEqual([]);
});
