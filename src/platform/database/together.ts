import type { RawBuilder } from 'kysely';
import type { Tx } from './connect.ts';

/**
 * Asks two questions of a transaction in their order without waiting in between: of a transaction that only begins, in one message
 * to the server. Each is a statement of its own, so that the second sees what was committed while the first waited for a lock.
 */
export function together<A, B>(
  tx: Tx,
  first: RawBuilder<A>,
  second: RawBuilder<B>,
): Promise<readonly [readonly A[], readonly B[]]> {
  const [one, other] = [first.compile(tx), second.compile(tx)];
  return tx.getExecutor().provideConnection(async (connection) => {
    const [a, b] = await Promise.all([connection.executeQuery<A>(one), connection.executeQuery<B>(other)]);
    return [a.rows, b.rows] as const;
  });
}
