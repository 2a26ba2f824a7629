import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { requestHash, withIdempotency } from './idempotency.ts';
import type { ThrowawayDatabase } from './throwaway.ts';
import { inTransaction } from './transaction.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, 'north', 'south');
});
afterAll(() => database.drop());

let runs = 0;
const ask = (key: string, request: unknown, operatorId = 'north') =>
  inTransaction(database.db, testContext({ operatorId }), (tx) =>
    withIdempotency(tx, key, 'test', requestHash(request), async () => {
      runs += 1;
      return { order: runs };
    }),
  );

test('the same key with the same request answers twice and acts once', async () => {
  const first = await ask('k1', { a: 1, b: 2 });
  const before = runs;
  expect(await ask('k1', { b: 2, a: 1 })).toEqual(first);
  expect(runs).toBe(before);
});

test('the same key with another request is refused', async () => {
  await ask('k2', { a: 1 });
  expect(await ask('k2', { a: 2 })).toMatchObject({ ok: false, failure: { code: 'idempotency/key-reused' } });
});

test('two requests at once with one key act once', async () => {
  const before = runs;
  const [one, other] = await Promise.all([ask('k3', {}), ask('k3', {})]);
  expect(one).toEqual(other);
  expect(runs).toBe(before + 1);
});

test('the key of one operator says nothing to another', async () => {
  const before = runs;
  await ask('k4', {}, 'north');
  await ask('k4', {}, 'south');
  expect(runs).toBe(before + 2);
});

test('a request that failed may be sent again with its key', async () => {
  const context = testContext({ operatorId: 'north' });
  const failing = inTransaction(database.db, context, (tx) =>
    withIdempotency(tx, 'k5', 'test', requestHash({}), () => Promise.reject(new Error('refused'))),
  );
  await expect(failing).rejects.toThrow('refused');
  expect((await ask('k5', {})).ok).toBe(true);
});
