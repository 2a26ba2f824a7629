import { CompiledQuery, type DatabaseConnection, sql, Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Db, Tx } from './connect.ts';
import { BEGIN_MARK } from './preparing-client.ts';
import type { PlatformTables } from './tables.ts';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 10;

type Isolation = 'read committed' | 'repeatable read' | 'serializable';

function mayRetry(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/** Sets the operator for the rest of a transaction: from here on, the walled tables show that operator's rows alone. */
export async function enterOperator(tx: Tx, operatorId: string): Promise<void> {
  await sql`select set_config('regie.operator', ${operatorId}, true)`.execute(tx);
}

/** Of what a transaction is made, its statements ask for the executor alone. */
const UNASKED = { config: {}, dialect: {}, driver: {} } as never as ConstructorParameters<typeof Transaction>[0];

/**
 * The transaction that is under way on a connection. Its statements do not wait for one another's answers: those that are asked in
 * the same breath go to the server in one message, in their order.
 */
export function transactionOn(connection: DatabaseConnection, db: Db | Tx): Tx {
  const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) };
  return new Transaction<PlatformTables>({
    ...UNASKED,
    executor: db.getExecutor().withConnectionProvider(provider),
  });
}

function runOnce<T>(db: Db, operatorId: string, isolation: Isolation, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const say = (text: string, values: readonly unknown[] = []) =>
      connection.executeQuery(CompiledQuery.raw(text, [...values]));
    await say(`${BEGIN_MARK} start transaction isolation level ${isolation}`, [operatorId]);
    try {
      const answer = await fn(transactionOn(connection, db));
      await say('commit');
      return answer;
    } catch (error) {
      // What undid it is what is told, also when the connection is gone.
      await say('rollback').catch(() => undefined);
      throw error;
    }
  });
}

/**
 * Runs `fn` in one transaction behind the wall of the context's operator, and commits when it returns.
 * A deadlock or a serialization failure runs the whole of `fn` again, so it must do nothing outside of the database.
 */
export async function inTransaction<T>(
  db: Db,
  context: Pick<Context, 'operatorId'>,
  fn: (tx: Tx) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(db, context.operatorId, isolation, fn);
    } catch (error) {
      if (attempt >= ATTEMPTS || !mayRetry(error)) throw error;
      await new Promise((done) => setTimeout(done, FIRST_PAUSE_MS * 2 ** attempt));
    }
  }
}
