import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/support/database.ts';
import { migrate, type Migration, readMigrations } from './migrate.ts';
import type { ThrowawayDatabase } from './throwaway.ts';

let database: ThrowawayDatabase;
let landed: Migration[];
beforeAll(async () => {
  database = await freshDatabase();
  landed = await readMigrations();
});
afterAll(() => database.drop());

const added = (text: string): Migration => ({ name: '9999_test_extra.sql', text, checksum: text });

test('a database that is up to date is left alone', async () => {
  expect(await migrate(database.pool, landed)).toEqual([]);
});

test('a migration that was edited after it landed is refused', async () => {
  const edited = landed.map((migration, index) => (index === 0 ? { ...migration, checksum: 'another' } : migration));
  await expect(migrate(database.pool, edited)).rejects.toThrow(`${landed[0]!.name} was edited after it landed`);
});

test('a database that is ahead of the product is refused', async () => {
  await expect(migrate(database.pool, landed.slice(0, -1))).rejects.toThrow('is not in this version of the product');
});

test('a migration that fails half-way leaves nothing behind', async () => {
  const broken = added('create table half (id int); select nonsense();');
  await expect(migrate(database.pool, [...landed, broken])).rejects.toThrow('9999_test_extra.sql');
  const found = await database.pool.query(`select 1 from pg_tables where tablename = 'half'`);
  expect(found.rowCount).toBe(0);
});

test('two processes that start at once apply a migration once', async () => {
  const wanted = [...landed, added('create table whole (id int)')];
  const applied = await Promise.all([migrate(database.pool, wanted), migrate(database.pool, wanted)]);
  expect(applied.flat()).toEqual(['9999_test_extra.sql']);
});
