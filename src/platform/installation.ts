import { machineRandom } from './random.ts';
import { movableClock, type MovableClock } from './clock.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/connect.ts';
import { openEmbeddedServer } from './database/embedded-server.ts';
import { migrate, readMigrations } from './database/migrate.ts';
import type { RandomBytes } from '../kernel/ids.ts';

/** What every program of an installation stands on. */
export interface Installation {
  readonly database: Database;
  /** The business clock; it can be moved only where a demonstration is loaded. */
  readonly clock: MovableClock;
  readonly random: RandomBytes;
  readonly config: Config;
  close(): Promise<void>;
}

/**
 * Opens the installation's database, the embedded one when no address is given, and brings its tables up to date.
 * `watch` follows the moves of the clock made by other processes: for programs that stay.
 */
export async function openInstallation(config: Config, options: { readonly watch: boolean }): Promise<Installation> {
  const embedded =
    config.databaseUrl === undefined ? await openEmbeddedServer({ folder: config.dataFolder }) : undefined;
  try {
    const database = await openDatabase(config.databaseUrl ?? embedded!.url());
    await migrate(database.pool, await readMigrations());
    const clock = await movableClock(database.pool, options);
    return {
      database,
      clock,
      random: machineRandom,
      config,
      close: async () => {
        clock.close();
        await database.close();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}
