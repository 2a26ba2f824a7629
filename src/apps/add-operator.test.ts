import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi } from '../../test/support/api.ts';
import { freshDatabase, testContext } from '../../test/support/database.ts';
import { settingsOf } from '../modules/account/index.ts';
import { contractsSold } from '../modules/product-catalog/index.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { packs } from '../terms/index.ts';
import { addOperator, type OperatorFile } from './add-operator.ts';

let database: ThrowawayDatabase;
const context = testContext();
const PASSWORD = 'a long first password';
const file = (given: Partial<OperatorFile> = {}): OperatorFile => ({
  id: 'alize',
  name: 'Alizé Télécom',
  from: '2026-01-01',
  contracts: [packs[0]!.id],
  settings: { siren: '732829320' },
  administrator: { login: 'admin@alize.example', name: 'Ada' },
  ...given,
});
const add = (given: Partial<OperatorFile> = {}, password = PASSWORD) =>
  addOperator(database.db, context, file(given), password);
const operators = async () =>
  (await database.db.selectFrom('platform_operator').select('id').orderBy('id').execute()).map((one) => one.id);

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('an operator is opened with its settings, its contracts and an administrator who can sign in', async () => {
  expect(await add()).toEqual({ ok: true, value: { id: 'alize' } });
  const own = testContext({ operatorId: 'alize' });
  const settings = await inTransaction(database.db, own, (tx) => settingsOf(tx, own, civilDate('2026-01-01')));
  expect(settings).toMatchObject({ name: 'Alizé Télécom', siren: '732829320', paymentTermDays: 15 });
  const sold = await inTransaction(database.db, own, (tx) => contractsSold(tx, civilDate('2026-01-01')));
  expect(sold.map((one) => one.pack)).toEqual([packs[0]!.id]);
  const api = await testApi(database, []);
  const payload = { login: 'admin@alize.example', password: PASSWORD };
  expect((await api.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBeLessThan(300);
  await api.close();
});

test.each([
  ['that is there already', {}, PASSWORD, 'operator/already-there'],
  [
    'that sells under a contract that does not exist',
    { id: 'b1', contracts: ['no-such-contract'] },
    PASSWORD,
    'product-catalog/contract-unknown',
  ],
  ['whose administrator has a short password', { id: 'b2' }, 'short', 'user/short-password'],
])('an operator %s is refused, and nothing of it stays', async (_what, given, password, code) => {
  const before = await operators();
  expect(await add(given, password)).toMatchObject({ ok: false, failure: { code } });
  expect(await operators()).toEqual(before);
});
