import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../../test/support/database.ts';
import type { Tx } from './connect.ts';
import { copyRows } from './copy-rows.ts';
import { preparedLast, unanswered } from './preparing-client.ts';
import { readingOnce } from './reading-once.ts';
import type { ThrowawayDatabase } from './throwaway.ts';
import { inTransaction } from './transaction.ts';

let database: ThrowawayDatabase;
const context = { operatorId: 'atr' };

beforeAll(async () => {
  database = await freshDatabase();
  await sql`create table noted (id int primary key, said text)`.execute(database.db);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await sql`truncate noted`.execute(database.db);
});
afterAll(() => database.drop());

const note = (id: number, said = 'a') => sql`insert into noted values (${id}, ${said})${unanswered}`;
const noted = async (): Promise<readonly number[]> =>
  (await sql<{ id: number }>`select id from noted order by id`.execute(database.db)).rows.map((row) => row.id);

/** Counts the messages that a piece of work sends to the server: what is written between two turns goes as one. */
async function messagesOf(work: () => Promise<unknown>): Promise<number> {
  const client = await database.pool.connect();
  const { stream } = (client as unknown as { connection: { stream: Record<'_write' | '_writev', () => void> } })
    .connection;
  const written = (['_write', '_writev'] as const).map((name) => vi.spyOn(stream, name));
  client.release();
  await work();
  return written.reduce((sum, one) => sum + one.mock.calls.length, 0);
}

describe('a statement that nobody waits for', () => {
  test('is kept with its transaction, in its order', async () => {
    await inTransaction(database.db, context, async (tx) => {
      await note(1).execute(tx);
      await note(2).execute(tx);
      await sql`update noted set said = 'b' where id = 2`.execute(tx);
      await note(3).execute(tx);
    });
    expect(await noted()).toEqual([1, 2, 3]);
  });

  test('is seen by the question that follows it', async () => {
    const seen = await inTransaction(database.db, context, async (tx) => {
      await note(1).execute(tx);
      return (await sql<{ id: number }>`select id from noted`.execute(tx)).rows;
    });
    expect(seen).toEqual([{ id: 1 }]);
  });

  test('and fails at the end undoes the transaction, with its own error', async () => {
    const twice = inTransaction(database.db, context, async (tx) => {
      await note(1).execute(tx);
      await note(1).execute(tx);
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await noted()).toEqual([]);
  });

  test('and fails before a question or a last statement is what those fail with', async () => {
    for (const after of [sql`select 1`, sql`${preparedLast}delete from noted where id = ${7}`]) {
      const failing = inTransaction(database.db, context, async (tx) => {
        await note(1).execute(tx);
        await note(1).execute(tx);
        await after.execute(tx);
      });
      await expect(failing).rejects.toMatchObject({ code: '23505' });
    }
    expect(await noted()).toEqual([]);
  });

  test('is never sent when the transaction is given up before', async () => {
    const given = inTransaction(database.db, context, async (tx) => {
      await note(1).execute(tx);
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    expect(await noted()).toEqual([]);
  });

  test('goes with the savepoint that is undone, not with what comes after', async () => {
    await inTransaction(database.db, context, async (tx) => {
      await note(1).execute(tx);
      await sql`savepoint here`.execute(tx);
      await note(2).execute(tx);
      await sql`rollback to savepoint here`.execute(tx);
      await note(3).execute(tx);
    });
    expect(await noted()).toEqual([1, 3]);
  });

  test('stands before rows that are copied', async () => {
    await inTransaction(database.db, context, async (tx) => {
      await note(1).execute(tx);
      await copyRows(tx, 'noted', ['id', 'said'], [['2', 'c']]);
    });
    expect(await noted()).toEqual([1, 2]);
  });

  test('is sent at once outside of a transaction', async () => {
    await note(1).execute(database.db);
    expect(await noted()).toEqual([1]);
  });
});

describe('questions asked together', () => {
  const ask = (said: number) => sql<{ said: number }>`select ${said}::int as said`;

  test('are answered in their order', async () => {
    const [one, two] = await inTransaction(database.db, context, (tx) =>
      Promise.all([ask(1).execute(tx), ask(2).execute(tx)]),
    );
    expect([one.rows, two.rows]).toEqual([[{ said: 1 }], [{ said: 2 }]]);
  });

  test('go to the server in one message with the beginning of the transaction, whose end is another', async () => {
    const several = (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) =>
      Promise.all([ask(1).execute(tx), ask(2).execute(tx), ask(3).execute(tx)]);
    expect(await messagesOf(() => inTransaction(database.db, context, several))).toBe(1 + 1);
  });

  test('of which one fails leave the connection as good as before', async () => {
    const failing = inTransaction(database.db, context, (tx) =>
      Promise.all([ask(1).execute(tx), sql`select 1 / 0`.execute(tx), ask(3).execute(tx)]),
    );
    await expect(failing).rejects.toBeInstanceOf(pg.DatabaseError);
    expect(await noted()).toEqual([]);
    await inTransaction(database.db, context, (tx) => copyRows(tx, 'noted', ['id', 'said'], [['5', 'c']]));
    expect(await noted()).toEqual([5]);
  });
});

describe('a statement outside of a transaction', () => {
  test('that fails where it is committed has failed, and left nothing', async () => {
    await sql`create table later (id int unique deferrable initially deferred)`.execute(database.db);
    await expect(sql`insert into later values (${1}), (${1})`.execute(database.db)).rejects.toMatchObject({
      code: '23505',
    });
    expect((await sql`select * from later where id = ${1}`.execute(database.db)).rows).toEqual([]);
  });
});

describe('a reading', () => {
  const operator = () => sql<{ id: string | null }>`select nullif(current_setting('regie.operator', true), '') as id`;

  test('begins no transaction: what is asked at once is one message, and there is no other', async () => {
    const reading = () =>
      readingOnce(database.db, context, (tx) => Promise.all([sql`select 1`.execute(tx), sql`select 2`.execute(tx)]));
    expect(await messagesOf(reading)).toBe(1);
  });

  test('is of its operator in each of its messages, and what comes after it of none', async () => {
    const [first, second] = await readingOnce(database.db, context, async (tx) => {
      const one = await operator().execute(tx);
      await sql`select 1`.execute(tx);
      return [one, await sql`select nullif(current_setting('regie.operator', true), '') as id, 2`.execute(tx)];
    });
    expect([first!.rows, second!.rows]).toMatchObject([[{ id: 'atr' }], [{ id: 'atr' }]]);
    expect((await operator().execute(database.db)).rows).toEqual([{ id: null }]);
  });

  test('answers a question that is asked again with the same rows', async () => {
    const ask = (tx: Tx) => sql<{ at: string }>`select clock_timestamp()::text as at, ${1}::int as one`.execute(tx);
    const [first, again] = await readingOnce(database.db, context, async (tx) => [await ask(tx), await ask(tx)]);
    expect(again!.rows).toEqual(first!.rows);
    const later = await readingOnce(database.db, context, ask);
    expect(later.rows).not.toEqual(first!.rows);
  });

  test('reads values as a transaction does, the first time and with a plan that is kept', async () => {
    const ask = (tx: Tx) =>
      sql`select ${'2026-02-03'}::date as day, 12345678901::bigint as amount, '{"a":[1]}'::jsonb as note, null as none,
        array['2026-01-01'::date] as days`.execute(tx);
    const inOne = await inTransaction(database.db, context, ask);
    for (const _time of [1, 2, 3]) expect((await readingOnce(database.db, context, ask)).rows).toEqual(inOne.rows);
    expect(inOne.rows).toMatchObject([{ amount: 12345678901n, note: { a: [1] }, none: null }]);
  });

  test('that fails tells why, and the connection is as good as before', async () => {
    const failing = readingOnce(database.db, context, (tx) =>
      Promise.all([sql`select 1`.execute(tx), sql`select 1 / 0`.execute(tx), sql`select 3`.execute(tx)]),
    );
    await expect(failing).rejects.toBeInstanceOf(pg.DatabaseError);
    expect(await noted()).toEqual([]);
  });
});

describe('plans that are kept', () => {
  test('are of one operator: what suits a small one is not what a large one needs', async () => {
    const ask = (tx: Tx) => sql`/* prepared */ select count(*) from noted where id = ${1}`.execute(tx);
    const plans = (tx: Tx) =>
      sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
        where statement like '%from noted where id = $1'`.execute(tx);
    for (const operatorId of ['atr', 'ocr', 'atr']) await inTransaction(database.db, { operatorId }, ask);
    const kept = await inTransaction(database.db, context, plans);
    expect(kept.rows).toEqual([{ n: 2 }]);
  });
});
