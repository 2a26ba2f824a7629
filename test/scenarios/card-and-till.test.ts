import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { CHART, trialBalance } from '../../src/modules/ledger/index.ts';
import { cardsInTransit } from '../../src/modules/card-payment/index.ts';
import { tillDeposits, tills } from '../../src/modules/till/index.ts';
import { moneyText } from '../../src/kernel/money.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';

let output: StoryOutput;
let database: ThrowawayDatabase;
const run = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const [operator] = await database.db.selectFrom('platform_operator').select('id').execute();
  return inTransaction(database.db, { operatorId: operator!.id }, work);
};

beforeAll(async () => {
  const example = (await listExamples()).find((one) => one.name === 'carte-et-caisse')!;
  const read = readStory(example.story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

test('the story comes out as told, and the books balance', () => {
  expect(output.events.filter((event) => !event.asExpected)).toEqual([]);
  expect(output.asExpected).toBe(true);
});

test('a refused card credits nothing; the same bill is then paid once, on its day', () => {
  const cards = output.payments.filter((one) => one.method === 'card');
  expect(cards.map((one) => one.receivedOn)).toEqual(['2026-02-10', '2026-03-30']);
  expect(output.bills[0]!.totalInclTax).toBe(cards[0]!.amount);
});

test('a card that pays in the evening ends the collection and brings the service back the same day', () => {
  const [agreement] = output.agreements;
  const history = agreement!.history.map(({ state, on }) => `${on} ${state}`);
  expect(history.at(-1)).toBe('2026-03-30 active');
  expect(history.some((one) => one.endsWith('suspended'))).toBe(true);
});

test('the counter took 20.00 in cash and 30.00 by cheque, was 0.50 short, and sent 100.00 and the cheque to the bank', async () => {
  const counter = output.payments.filter((one) => one.method === 'cash' || one.method === 'cheque');
  expect(counter.map((one) => `${one.method} ${one.amount}`).sort()).toEqual(['cash 20.00', 'cheque 30.00']);
  const deposits = await run((tx) => tillDeposits(tx, 10));
  expect(deposits.map((one) => `${one.number} ${moneyText(one.amount)}`).sort()).toEqual([
    'CHQ-000001 30.00',
    'ESP-000001 100.00',
  ]);
  const [drawer] = await run((tx) => tills(tx));
  expect(moneyText(drawer!.in_drawer)).toBe('19.50');
  const books = new Map((await run((tx) => trialBalance(tx))).map((one) => [one.account, one]));
  const till = books.get(CHART.till.code)!;
  expect(moneyText((till.debit - till.credit) as typeof till.debit)).toBe('19.50');
  expect(moneyText(books.get(CHART.tillShort.code)!.debit)).toBe('0.50');
});

test('what cards brought is at the provider to the cent, until it pays it out', async () => {
  const inTransit = await run((tx) => cardsInTransit(tx));
  const books = (await run((tx) => trialBalance(tx))).find((one) => one.account === CHART.cards.code)!;
  expect(inTransit.amount).toBe(books.debit - books.credit);
  expect(inTransit.count).toBe(2);
});
