import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { installationFolder } from '../root.ts';

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const NAME_PATTERN = /^\d{4}_[a-z0-9_-]+\.sql$/;
const MIGRATION_LOCK = 7_264_002;

/** Folder of the migrations of the installation. */
export function migrationsFolder(): string {
  return join(installationFolder(), 'db', 'migrations');
}

/** Reads the migrations in their order; refuses a file whose name is not `NNNN_room_what.sql`. */
export async function readMigrations(folder: string = migrationsFolder()): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const wrong = names.find((name) => !NAME_PATTERN.test(name));
  if (wrong !== undefined) throw new Error(`migration ${wrong}: the name must be NNNN_room_what.sql`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** One mark for a whole set of migrations: two databases with the same mark have the same tables. */
export function migrationsMark(migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of migrations) hash.update(`${name} ${checksum}\n`);
  return hash.digest('hex').slice(0, 16);
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into platform_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Brings the tables up to date, each migration in a transaction of its own, one process at a time.
 * Refuses a landed file whose text has changed, and one that the database knows and the folder lacks. Answers with the names applied.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create table if not exists platform_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const landed = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from platform_migration',
    );
    const known = new Map(landed.rows.map((row) => [row.name, row.checksum]));
    for (const name of known.keys()) {
      if (!migrations.some((migration) => migration.name === name)) {
        throw new Error(`migration ${name} was applied to this database and is not in this version of the product`);
      }
    }
    const applied: string[] = [];
    for (const migration of migrations) {
      const checksum = known.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum !== undefined)
        throw new Error(`migration ${migration.name} was edited after it landed: add a new one instead`);
      await applyOne(client, migration);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}
