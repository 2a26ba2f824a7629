import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../../test/support/database.ts';
import { copyRows } from './copy-rows.ts';
import { preparedLast, unanswered } from './preparing-client.ts';
import type { ThrowawayDatabase } from './throwaway.ts';
import { together } from './together.ts';
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
      together(tx, (tx) => [ask(1).execute(tx), ask(2).execute(tx)]),
    );
    expect([one.rows, two.rows]).toEqual([[{ said: 1 }], [{ said: 2 }]]);
  });

  test('go to the server in one message with the beginning of the transaction, whose end is another', async () => {
    const several = (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) =>
      together(tx, (tx) => [ask(1).execute(tx), ask(2).execute(tx), ask(3).execute(tx)]);
    expect(await messagesOf(() => inTransaction(database.db, context, several))).toBe(1 + 1);
  });

  test('of which one fails leave the connection as good as before', async () => {
    const failing = inTransaction(database.db, context, (tx) =>
      together(tx, (tx) => [ask(1).execute(tx), sql`select 1 / 0`.execute(tx), ask(3).execute(tx)]),
    );
    await expect(failing).rejects.toBeInstanceOf(pg.DatabaseError);
    expect(await noted()).toEqual([]);
    await inTransaction(database.db, context, (tx) => copyRows(tx, 'noted', ['id', 'said'], [['5', 'c']]));
    expect(await noted()).toEqual([5]);
  });
});
