import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { recordAudit } from './audit.ts';
import type { ThrowawayDatabase } from './throwaway.ts';
import { inTransaction } from './transaction.ts';

let database: ThrowawayDatabase;
const north = testContext({ operatorId: 'north' });
const south = testContext({ operatorId: 'south' });
const entry = { action: 'agreement:terminate', subject: 'agreement:1', why: 'asked by the customer' };

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, 'north', 'south');
  await inTransaction(database.db, north, (tx) => recordAudit(tx, north, entry));
});
afterAll(() => database.drop());

const subjectsSeenBy = (context: typeof north) =>
  inTransaction(database.db, context, (tx) => tx.selectFrom('platform_audit').select('subject').execute());

test('an operator sees its own rows', async () => {
  expect(await subjectsSeenBy(north)).toEqual([{ subject: 'agreement:1' }]);
});

test('an operator sees nothing of another', async () => {
  expect(await subjectsSeenBy(south)).toEqual([]);
});

test('a query outside of any operator sees nothing', async () => {
  expect(await database.db.selectFrom('platform_audit').selectAll().execute()).toEqual([]);
});

test('a row cannot be written outside of any operator', async () => {
  await expect(database.db.transaction().execute((tx) => recordAudit(tx, north, entry))).rejects.toThrow();
});

test('a row cannot be written for another operator', async () => {
  const smuggle = inTransaction(database.db, south, (tx) =>
    sql`insert into platform_audit (operator_id, at, actor, action, subject) values ('north', now(), 'x', 'y', 'z')`.execute(
      tx,
    ),
  );
  await expect(smuggle).rejects.toThrow('row-level security');
});

test('what was recorded can be neither changed nor removed', async () => {
  await expect(
    inTransaction(database.db, north, (tx) => tx.updateTable('platform_audit').set({ why: 'otherwise' }).execute()),
  ).rejects.toThrow('append only');
  await expect(inTransaction(database.db, north, (tx) => tx.deleteFrom('platform_audit').execute())).rejects.toThrow(
    'append only',
  );
});

test('every table that knows an operator is walled, apart from those of the platform that are read before one is known', async () => {
  const open = await database.pool.query<{ name: string }>(`select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'operator_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`);
  expect(open.rows.map((row) => row.name)).toEqual([
    'platform_api_key',
    'platform_job',
    // What somebody at the door brings, and where the door sends them.
    'platform_sign_in_token',
    'platform_single_sign_on',
    'platform_user',
  ]);
});
