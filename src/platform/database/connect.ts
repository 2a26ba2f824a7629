import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { CustomaryClient, PreparingClient } from './preparing-client.ts';
import type { PlatformTables } from './tables.ts';
import { valueParsers } from './value-parsers.ts';

/** The database, outside of any transaction: no operator is set, so that walled tables look empty. */
export type Db = Kysely<PlatformTables>;

/** A transaction of one operator, as `inTransaction` gives it. */
export type Tx = Transaction<PlatformTables>;

export interface Database {
  readonly db: Db;
  /** The pool below `db`, for COPY and LISTEN. */
  readonly pool: pg.Pool;
  readonly url: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly connections?: number;
  /**
   * Plans each statement once, whatever its values, and commits without waiting for the disk: for much work at once on data that a
   * crash may take with it, because it is made again.
   */
  readonly hasty?: boolean;
}

const HASTY = '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan';

/** The role that owns the tables when the address given is a superuser's, whom no wall would stop. */
const OWNER_ROLE = 'regie';

async function ownerOption(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const own = await client.query<{ above: boolean }>(
      'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
    );
    if (own.rows[0]?.above !== true) return undefined;
    await client.query(`do $$ begin create role ${OWNER_ROLE} nologin nosuperuser nobypassrls createdb;
      exception when duplicate_object then null; end $$`);
    await client.query(`grant create, usage on schema public to ${OWNER_ROLE}`);
    await client.query(
      `do $$ begin execute format('grant create on database %I to ${OWNER_ROLE}', current_database()); end $$`,
    );
    return `-c role=${OWNER_ROLE}`;
  } finally {
    await client.end();
  }
}

/**
 * Opens a pool of connections. Every connection works in UTC and under a role that the walls between operators hold for:
 * a superuser's address is stepped down to the role `regie`.
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  const role = await ownerOption(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types: valueParsers,
    application_name: 'regie',
    // A block of call records stands in a temporary table on its way: room for it in memory.
    options: ['-c timezone=UTC -c temp_buffers=32MB', role, options.hasty ? HASTY : undefined]
      .filter((part) => part !== undefined)
      .join(' '),
    idleTimeoutMillis: 30_000,
    Client: options.hasty ? PreparingClient : CustomaryClient,
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely ends the pool only if it has used it.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, url, close };
}
