import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate, isoDate } from '../../src/kernel/civil-date.ts';
import { instantOf } from '../../src/kernel/instant.ts';
import { moneyText } from '../../src/kernel/money.ts';
import { accountByNumber } from '../../src/modules/account/index.ts';
import { billLines, billNumbering, billsOf, runBilling } from '../../src/modules/customer-bill/index.ts';
import { trialBalance } from '../../src/modules/ledger/index.ts';
import { importCalls, usageFiles } from '../../src/modules/usage/index.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { callFile, type CallRow } from '../../src/story/call-file.ts';
import { chance } from '../../src/story/chance.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { killInTheMiddle } from '../support/kill-in-the-middle.ts';

const AT = '2026-04-01T12:00:00Z';
const BILLED_ON = '2026-04-01';
const context = testContext({ operatorId: 'story', at: AT });
const dying = (database: ThrowawayDatabase) => ({ url: database.url, operatorId: context.operatorId, at: AT });

/** Eight subscribers over four territories, in service since January; the same seed gives both databases the same people. */
const subscribers = ['GP', 'MQ', 'GF', 'MF', 'GP', 'MQ', 'GF', 'MF'].map((territory, i) => ({
  name: `subscriber ${i}`,
  address: { territory, street: `${i + 1} rue du Port`, postcode: '97100', commune: 'Le Bourg' },
  contract: { pack: 'livebox-ag', offer: i % 2 === 0 ? 'INFINI-FIBRE' : 'ESSENTIEL-FIBRE', channel: 'shop' },
  payDaysAfterDue: 0,
  events: [
    { on: '2026-01-05', do: 'order' },
    { on: '2026-01-15', do: 'activate' },
  ],
}));

let calm: ThrowawayDatabase;
let shaken: ThrowawayDatabase;
let folder: string;
let file: string;
let numbers: readonly string[];

async function populated(): Promise<ThrowawayDatabase> {
  const database = await freshDatabase();
  const read = readStory({ subscribers, end: '2026-03-31' });
  if ('error' in read) throw new Error(read.error.message);
  const output = await runStory(database, read.story);
  numbers = output.subscribers.map((one) => one.account!);
  await writeFile(file, callFile(calls(output.agreements.flatMap((one) => one.lines.map((line) => line.number)))));
  return database;
}

/** Calls of March from every line, near and far, enough for several chunks of an import. */
function calls(lines: readonly string[]): CallRow[] {
  const luck = chance(5);
  const called = ['+33612345678', '+590690111111', '+5596991234567', '+33140506070', '+213661234567'];
  return Array.from({ length: 12_000 }, (_, i) => ({
    callId: `march-${i}`,
    calling: luck.pick(lines),
    called: luck.pick(called),
    network: 'mobile' as const,
    startedAt: instantOf(
      'MQ',
      civilDate(`2026-03-${String(1 + luck.below(30)).padStart(2, '0')}`),
      luck.below(80_000_000),
    ),
    seconds: luck.below(900),
  })).map((call) => (call.called === '+33140506070' ? { ...call, network: 'fixed' as const } : call));
}

/** All that the books and the bills hold, without the identifiers of this run. */
async function books(database: ThrowawayDatabase): Promise<unknown> {
  return inTransaction(database.db, context, async (tx) => {
    const bills: unknown[] = [];
    for (const number of numbers) {
      const account = (await accountByNumber(tx, number))!;
      for (const bill of await billsOf(tx, account.id, 50)) {
        const lines = await billLines(tx, account.id, bill.id);
        bills.push([
          number,
          bill.number,
          isoDate(bill.issued_on),
          lines.map((line) => [line.code, line.quantity, moneyText(line.amount_excl), moneyText(line.amount_vat)]),
        ]);
      }
    }
    const ledger = (await trialBalance(tx)).map((row) => [row.account, moneyText(row.debit), moneyText(row.credit)]);
    const files = (await usageFiles(tx, 10)).map(({ state, kept, rejected }) => [
      state,
      Number(kept),
      Number(rejected),
    ]);
    return { bills, ledger, numbering: await billNumbering(tx), files };
  });
}

const importInto = (database: ThrowawayDatabase) =>
  importCalls(database.db, context, { path: file, name: 'march.csv' });
const bill = (database: ThrowawayDatabase) => runBilling(database.db, context, { asOf: civilDate(BILLED_ON) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regie-march-'));
  file = join(folder, 'march.csv');
  calm = await populated();
  shaken = await populated();
}, 120_000);
afterAll(async () => {
  await calm.drop();
  await shaken.drop();
  await rm(folder, { recursive: true, force: true });
});

test(
  'a month whose import and bill run were killed and begun again has the books of a month that nothing disturbed',
  { timeout: 120_000 },
  async () => {
    await importInto(calm);
    await bill(calm);

    const work = { importCalls: file, blockBytes: 100_000 };
    expect(await killInTheMiddle({ ...dying(shaken), work, afterStatements: 30 })).toBe('SIGKILL');
    expect(await killInTheMiddle({ ...dying(shaken), work, afterChunks: 1 })).toBe('SIGKILL');
    expect(await killInTheMiddle({ ...dying(shaken), work, afterStatements: 40 })).toBe('SIGKILL');
    expect((await importInto(shaken)).finished).toBe(true);

    const billing = { runBilling: BILLED_ON };
    expect(await killInTheMiddle({ ...dying(shaken), work: billing, afterIdentifiers: 12 })).toBe('SIGKILL');
    expect(await killInTheMiddle({ ...dying(shaken), work: billing, afterChunks: 1 })).toBe('SIGKILL');
    await bill(shaken);

    const expected = (await books(calm)) as { readonly files: readonly (readonly unknown[])[] };
    expect(expected.files).toEqual([['done', 12_000, 0]]);
    expect(await books(shaken)).toEqual(expected);
  },
);

test('the same file and the same bill run once more change nothing', async () => {
  const before = await books(shaken);
  expect((await importInto(shaken)).alreadyImported).toBe(true);
  await bill(shaken);
  expect(await books(shaken)).toEqual(before);
});
