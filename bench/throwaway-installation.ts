import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { clockAt } from '../src/kernel/clock.ts';
import { instant } from '../src/kernel/instant.ts';
import type { Context } from '../src/platform/context.ts';
import { type Database, openDatabase, type OpenOptions } from '../src/platform/database/connect.ts';
import { openEmbeddedServer } from '../src/platform/database/embedded-server.ts';
import { migrate, readMigrations } from '../src/platform/database/migrate.ts';
import { machineRandom } from '../src/platform/random.ts';

export interface BenchInstallation {
  readonly database: Database;
  readonly context: Context;
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * A database for one benchmark: a server of its own that writes to disk as in production (nothing is made faster by being
 * allowed to be lost), or the one of DATABASE_URL, which must be empty.
 */
export async function openBench(at: string, options: OpenOptions = {}): Promise<BenchInstallation> {
  const folder = await mkdtemp(join(tmpdir(), 'regie-bench-'));
  await chmod(folder, 0o755);
  const given = process.env.DATABASE_URL;
  const server = given === undefined ? await openEmbeddedServer({ folder }) : undefined;
  const database = await openDatabase(given ?? server!.url(), options);
  await migrate(database.pool, await readMigrations());
  await sql`insert into platform_operator (id, name) values ('bench', 'Bench') on conflict do nothing`.execute(
    database.db,
  );
  const context = { operatorId: 'bench', actor: 'system:bench', clock: clockAt(instant(at)), random: machineRandom };
  const close = async (): Promise<void> => {
    await database.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { database, context, folder, close };
}
