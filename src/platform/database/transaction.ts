import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Db, Tx } from './connect.ts';
import { operatorScope } from './operator-driver.ts';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 10;

function mayRetry(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/** Sets the operator for the rest of a transaction: from here on, the walled tables show that operator's rows alone. */
export async function enterOperator(tx: Tx, operatorId: string): Promise<void> {
  await sql`select set_config('regie.operator', ${operatorId}, true)`.execute(tx);
}

/**
 * Runs `fn` in one transaction behind the wall of the context's operator, and commits when it returns.
 * A deadlock or a serialization failure runs the whole of `fn` again, so it must do nothing outside of the database.
 */
export async function inTransaction<T>(
  db: Db,
  context: Pick<Context, 'operatorId'>,
  fn: (tx: Tx) => Promise<T>,
  isolation: 'read committed' | 'repeatable read' | 'serializable' = 'read committed',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const scope = { operatorId: context.operatorId, entered: false };
      return await operatorScope.run(scope, () =>
        db
          .transaction()
          .setIsolationLevel(isolation)
          .execute(async (tx) => {
            if (!scope.entered) await enterOperator(tx, context.operatorId);
            scope.entered = true;
            return fn(tx);
          }),
      );
    } catch (error) {
      if (attempt >= ATTEMPTS || !mayRetry(error)) throw error;
      await new Promise((done) => setTimeout(done, FIRST_PAUSE_MS * 2 ** attempt));
    }
  }
}
