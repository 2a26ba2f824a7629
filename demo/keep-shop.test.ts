import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleOperator } from '../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../test/support/database.ts';
import { countShopOrders } from '../src/modules/shop/index.ts';
import type { ThrowawayDatabase } from '../src/platform/database/throwaway.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { impossibilities } from './check-demo.ts';
import { keepDemoShop } from './keep-shop.ts';
import { OPERATORS } from './operators.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('the shop of the demonstration has orders at each of their steps, and nothing impossible', async () => {
  const operator = OPERATORS.find((one) => one.id === 'ocr')!;
  const context = testContext({ operatorId: operator.id });
  await addOperators(database, operator.id);
  await settleOperator(database, context);
  expect(await keepDemoShop(database.db, context, operator)).toEqual([
    'martel@pro.ocr.example',
    'kieffer@pro.ocr.example',
  ]);
  const counts = await inTransaction(database.db, context, countShopOrders);
  expect(Object.fromEntries(counts.map((one) => [one.state, one.count]))).toEqual({
    available: 1,
    delivered: 1,
    dispatched: 1,
    'on-hold': 1,
    prepared: 1,
    'to-prepare': 1,
  });
  expect(await impossibilities(database.db, context)).toEqual([]);
});
