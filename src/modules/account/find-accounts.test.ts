import { afterAll, beforeAll, expect, it } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { someCustomer } from '../../../test/support/subscriber.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Account, findAccounts } from './index.ts';

let database: ThrowawayDatabase;
let gautier: Account;
let gauthier: Account;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>, as = context): Promise<T> => inTransaction(database.db, as, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, 'test-operator', 'other-operator');
  gautier = await run((tx) => someCustomer(tx, context, 'Gautier'));
  gauthier = await run((tx) => someCustomer(tx, context, 'Gauthier'));
  for (let i = 0; i < 4; i += 1) await run((tx) => someCustomer(tx, context, `Zéphirin${'abcd'[i]}`));
});
afterAll(() => database.drop());

const found = async (text: string, as = context) =>
  (await run((tx) => findAccounts(tx, text), as)).found.map(({ accountId, slip }) => `${accountId}${slip ? ' ~' : ''}`);

it('what begins as typed comes first, what is one slip away after it', async () => {
  expect(await found('gautier')).toEqual([gautier.id, `${gauthier.id} ~`]);
  expect(await found('GAUTHIER')).toEqual([gauthier.id, `${gautier.id} ~`]);
  expect(await found('gautire marie')).toEqual([`${gautier.id} ~`]);
  expect(await found('marie gotier')).toEqual([]);
});

it('a number is found whole, by its beginning and by its end, and a whole number comes first', async () => {
  expect((await found(gautier.number))[0]).toBe(gautier.id);
  expect(await found(gautier.number.slice(0, 7))).toContain(gautier.id);
  expect(await found(gautier.number.slice(-5))).toContain(gautier.id);
  const exact = await run((tx) => findAccounts(tx, gauthier.number));
  expect(exact.found[0]).toMatchObject({ accountId: gauthier.id, exact: true, by: [gauthier.number] });
});

it('tells that there are more than were asked for, and shows nothing to another operator', async () => {
  const some = await run((tx) => findAccounts(tx, 'zephirin', 2));
  expect([some.found.length, some.more]).toEqual([2, true]);
  expect(await found('gautier', { ...context, operatorId: 'other-operator' })).toEqual([]);
  expect(await found('gautire', { ...context, operatorId: 'other-operator' })).toEqual([]);
});
