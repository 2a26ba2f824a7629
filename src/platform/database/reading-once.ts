import { AsyncLocalStorage } from 'node:async_hooks';
import { DummyDriver, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, Transaction } from 'kysely';
import type { Tx } from './connect.ts';
import type { PlatformTables } from './tables.ts';

/** What was read so far in one go, by statement and parameters. */
export const readSoFar = new AsyncLocalStorage<Map<string, unknown>>();

/** What a transaction is made of beside what sends its statements. */
const driver = new DummyDriver();
const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver,
  createIntrospector: (db: ConstructorParameters<typeof PostgresIntrospector>[0]) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};

/**
 * Runs a reading of many rooms, each of which asks for what it needs: a statement that one of them has sent already is answered with
 * the same rows, the database keeps the plan of each, and what is asked for in the same breath travels in one message, each without
 * waiting for the answers to those before. Only where nothing is written.
 */
export function readingOnce<T>(tx: Tx, read: (tx: Tx) => Promise<T>): Promise<T> {
  const executor = tx.getExecutor();
  // The connection stays with this reading until its end; within it nobody waits for their turn.
  return executor.provideConnection((connection) => {
    const atOnce = executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
    const reading = new Transaction<PlatformTables>({ config: { dialect }, driver, dialect, executor: atOnce });
    return readSoFar.run(new Map(), () => read(reading));
  });
}
