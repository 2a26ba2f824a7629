import { type DatabaseConnection, Transaction } from 'kysely';
import type { Tx } from './connect.ts';
import type { PlatformTables } from './tables.ts';

/** Of what a transaction is made, its statements ask for the executor alone. */
const UNASKED = { config: {}, dialect: {}, driver: {} } as never as ConstructorParameters<typeof Transaction>[0];

/** The same transaction, whose statements do not wait for one another's answers. */
function unwaiting(tx: Tx, connection: DatabaseConnection): Tx {
  const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) };
  return new Transaction<PlatformTables>({
    ...UNASKED,
    executor: tx.getExecutor().withConnectionProvider(provider),
  });
}

type Answers<Q extends readonly Promise<unknown>[]> = { -readonly [K in keyof Q]: Awaited<Q[K]> };

/**
 * Asks several questions of a transaction at once: those that are asked in the same breath go to the server in one message, in
 * their order, and are answered in it. Each remains a statement of its own, so that the second sees what was committed while
 * the first waited for a lock. For questions that do not need one another's answers; nothing is copied in meanwhile.
 */
export function together<const Q extends readonly Promise<unknown>[]>(tx: Tx, ask: (tx: Tx) => Q): Promise<Answers<Q>> {
  return tx
    .getExecutor()
    .provideConnection(async (connection) => Promise.all(ask(unwaiting(tx, connection))) as Promise<Answers<Q>>);
}
