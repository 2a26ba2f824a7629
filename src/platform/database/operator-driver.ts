import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { BEGIN_MARK } from './preparing-client.ts';

/** The operator for which the next transaction is begun, and whether it has been. */
export interface OperatorScope {
  readonly operatorId: string;
  entered: boolean;
}

/** Passed from `inTransaction` to the driver, which knows only that a transaction begins. */
export const operatorScope = new AsyncLocalStorage<OperatorScope>();

/** Begins a transaction and enters the operator in one message to the server, which goes with the first statement. */
class OperatorDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const scope = operatorScope.getStore();
    if (scope === undefined || scope.entered) return super.beginTransaction(connection, settings);
    const level = settings.isolationLevel ?? 'read committed';
    const enter = `select set_config('regie.operator', ${pg.escapeLiteral(scope.operatorId)}, true)`;
    await connection.executeQuery(
      CompiledQuery.raw(`${BEGIN_MARK} start transaction isolation level ${level}; ${enter}`),
    );
    scope.entered = true;
  }
}

/** The dialect of PostgreSQL, whose transactions begin behind the wall of an operator. */
export class OperatorDialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }
  override createDriver(): PostgresDriver {
    return new OperatorDriver({ pool: this.#pool });
  }
}
