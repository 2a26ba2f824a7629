import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type { Context } from '../context.ts';
import type { Db, Tx } from './connect.ts';
import { PREPARED_MARK, READ } from './preparing-client.ts';
import { transactionOn } from './transaction.ts';

const SELECT = /^\s*select\s/;
/** A connection on which a question that was asked already is not sent again, and whose plans are kept. */
function askingOnce(connection: DatabaseConnection): DatabaseConnection {
  const asked = new Map<string, Promise<QueryResult<unknown>>>();
  const executeQuery = (query: CompiledQuery): Promise<QueryResult<unknown>> => {
    if (!SELECT.test(query.sql)) return connection.executeQuery(query);
    const key = `${query.sql} ${JSON.stringify(query.parameters)}`;
    const answer =
      asked.get(key) ?? connection.executeQuery({ ...query, sql: `${PREPARED_MARK} ${query.sql.trimStart()}` });
    asked.set(key, answer);
    return answer;
  };
  return {
    executeQuery: executeQuery as DatabaseConnection['executeQuery'],
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

/**
 * Runs a reading of many rooms behind the wall of the context's operator, each of which asks for what it needs: a statement that one
 * of them has sent already is answered with the same rows, the database keeps the plan of each, and what is asked for in the same
 * breath travels in one message, which is a transaction of its own. Nothing is written, and no question counts on what another saw.
 */
export function readingOnce<T>(
  db: Db,
  { operatorId }: Pick<Context, 'operatorId'>,
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(READ, [operatorId]));
    try {
      return await read(transactionOn(askingOnce(connection), db));
    } finally {
      await connection.executeQuery(CompiledQuery.raw('commit'));
    }
  });
}
