import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from './connect.ts';
import { migrate, migrationsMark, readMigrations } from './migrate.ts';

export interface ThrowawayDatabase extends Database {
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 7_264_003;

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function beside(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  return ((await client.query('select 1 from pg_database where datname = $1', [database])).rowCount ?? 0) > 0;
}

/** Makes, once per set of migrations, a migrated database to clone from, and answers with its name. */
export async function ensureTemplate(url: string): Promise<string> {
  const migrations = await readMigrations();
  const name = `regie_template_${migrationsMark(migrations)}`;
  await onServer(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await exists(client, name)) return;
    // Made under another name and renamed when whole, so that a killed run leaves no half template.
    const draft = `${name}_${randomBytes(4).toString('hex')}`;
    await client.query(`create database ${draft}`);
    const database = await openDatabase(beside(url, draft), { connections: 1 });
    await migrate(database.pool, migrations).finally(() => database.close());
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** Clones the template into a new, empty, migrated database (about 50 ms). `url` is any database of the server, for a role that may create some. */
export async function createThrowaway(url: string, template: string, connections = 4): Promise<ThrowawayDatabase> {
  const name = `regie_throwaway_${randomBytes(8).toString('hex')}`;
  await onServer(url, (client) => client.query(`create database ${name} template ${template}`));
  const database = await openDatabase(beside(url, name), { connections, hasty: true });
  const drop = async (): Promise<void> => {
    await database.close();
    await onServer(url, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { ...database, drop };
}
