import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type { Tx } from './connect.ts';
import { PREPARED_MARK, UNANSWERED_MARK } from './preparing-client.ts';
import { transactionOn } from './transaction.ts';

const SELECT = /^\s*select\s/;
/** Rows are found by keys, whatever their values: a plan is as good for one as for another. */
const ONE_PLAN = `select set_config('plan_cache_mode', 'force_generic_plan', true) ${UNANSWERED_MARK}`;

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
 * Runs a reading of many rooms, each of which asks for what it needs: a statement that one of them has sent already is answered with
 * the same rows, the database keeps the plan of each, and what is asked for in the same breath travels in one message. Only where
 * nothing is written.
 */
export function readingOnce<T>(tx: Tx, read: (tx: Tx) => Promise<T>): Promise<T> {
  return tx.getExecutor().provideConnection(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(ONE_PLAN));
    return read(transactionOn(askingOnce(connection), tx));
  });
}
