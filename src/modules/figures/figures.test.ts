import { afterAll, beforeAll, expect, test } from 'vitest';
import { billedCustomers } from '../../../test/support/billed-customer.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { type CivilDate, isoDate } from '../../kernel/civil-date.ts';
import { DAY_MS } from '../../kernel/instant.ts';
import { euros } from '../../kernel/money.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { receivePayment } from '../payment/index.ts';
import { countDays, readBoard } from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock();
const context = { ...testContext(), clock };
let today: CivilDate;

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  const [one] = await billedCustomers(database, clock, context, 'Agathe', 'Bruno');
  today = Math.floor(clock.now() / DAY_MS) as CivilDate;
  await inTransaction(database.db, context, (tx) =>
    receivePayment(tx, context, {
      accountId: one!.accountId,
      method: 'transfer',
      amount: euros('20.00'),
      receivedOn: today,
      reference: 'VIR-1',
    }),
  );
});
afterAll(() => database.drop());

const board = (name: 'operator' | 'collection' | 'network' | 'billing') =>
  inTransaction(database.db, context, (tx) => readBoard(tx, name));

test('before the first count a board says that there is none', async () => {
  expect(await board('operator')).toMatchObject({ countedOn: null, figures: [], charts: [] });
});

test('days are counted once, and again only when the count is stale or told to', async () => {
  expect(await countDays(database.db, context, { today })).toBe(true);
  expect(await countDays(database.db, context, { today })).toBe(false);
  expect(await countDays(database.db, context, { today, force: true })).toBe(true);
});

test('a board tells what stands and what happened this month, and its charts come to the same', async () => {
  const answer = await board('operator');
  expect(answer.countedOn).toBe(isoDate(today));
  const figure = (name: string) => answer.figures.find((one) => one.name === name)?.value;
  const chart = (name: string) => answer.charts.find((one) => one.name === name)!.points;
  expect(figure('contracts')).toBe('2');
  expect(figure('cash-in')).toBe('20.00');
  expect(chart('running').at(-1)!.value).toBe('2');
  expect(chart('running')).toHaveLength(12);
  expect(chart('billed').at(-1)!.value).toBe(figure('billed'));
  expect(Number(figure('billed'))).toBeGreaterThan(0);
  const offers = chart('by-offer');
  expect(offers.reduce((sum, one) => sum + Number(one.value), 0)).toBe(2);
  expect(offers[0]!.label?.fr).not.toContain(':');
});

test('every board is counted whole', async () => {
  for (const name of ['collection', 'network', 'billing'] as const) {
    const { charts } = await board(name);
    expect(charts.filter((one) => one.by !== 'part' && one.points.length === 0)).toEqual([]);
  }
});
