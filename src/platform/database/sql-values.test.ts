import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { instant } from '../../kernel/instant.ts';
import { sqlDate, sqlDates, sqlInstant, sqlInstants, sqlJson } from './sql-values.ts';
import type { ThrowawayDatabase } from './throwaway.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const roundTrip = async (value: unknown): Promise<unknown> =>
  (await sql<{ value: unknown }>`select ${value} as value`.execute(database.db)).rows[0]?.value;

const leapDay = civilDate('2028-02-29');
const endOfDay = instant('2026-12-31T23:59:59.999Z');

test.each([
  ['a civil date', sqlDate(leapDay), leapDay],
  ['no date', sqlDate(null), null],
  ['a date before 1970', sqlDate(civilDate('1943-06-18')), civilDate('1943-06-18')],
  ['an instant to the millisecond', sqlInstant(endOfDay), endOfDay],
  ['dates in bulk', sqlDates([leapDay, null]), [leapDay, null]],
  ['instants in bulk', sqlInstants([endOfDay]), [endOfDay]],
  ['a large whole number', sql`${9_007_199_254_740_993n}::int8`, 9_007_199_254_740_993n],
  ['large whole numbers in bulk', sql`${[1n, 9_007_199_254_740_993n]}::int8[]`, [1n, 9_007_199_254_740_993n]],
  ['an exact decimal', sql`0.10::numeric`, '0.10'],
  ['JSON with an amount', sqlJson({ amount: 12n, tags: ['a'] }), { amount: '12', tags: ['a'] }],
])('%s comes back as it went', async (_what, parameter, expected) => {
  expect(await roundTrip(parameter)).toEqual(expected);
});

test('a bare number is refused where a date is wanted, rather than read as some other day', async () => {
  await expect(sql`select ${leapDay}::date`.execute(database.db)).rejects.toThrow();
});
